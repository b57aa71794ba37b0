import type { Reply } from '../../contract/reply'

export interface Asked {
  readonly path: string
  readonly input: Readonly<Record<string, unknown>>
}

/** The host of a client's test: answers by path, keeps what was asked. */
export const hostAnswers = (answers: Readonly<Record<string, (input: Asked['input']) => Reply<unknown>>>) => {
  const asked: Asked[] = []
  Object.assign(AbortSignal, { timeout: () => new AbortController().signal })
  globalThis.fetch = jest.fn(async (path: string, { body }: { readonly body: string }) => {
    const { input } = JSON.parse(body) as { readonly input: Asked['input'] }
    asked.push({ path, input })
    const answer = answers[path.replace('/api/', '')]
    if (!answer) throw new TypeError(`nobody answers ${path}`)
    return { headers: { get: () => null }, json: async () => answer(input) }
  }) as unknown as typeof fetch
  return { asked, askedOf: (name: string) => asked.filter(({ path }) => path === `/api/${name}`) }
}
