import { randomBytes } from 'node:crypto'
import type { Action, InputOf, OutputOf } from '../../../contract/action'
import type { Reply } from '../../../contract/reply'

/** Somebody at the other end of the wire. */
export interface Client {
  readonly cookie: string
  /** any request, with this one's cookie */
  ask(path: string, init?: RequestInit): Promise<Response>
  /** POSTs JSON and gives back the reply */
  post(path: string, body: unknown): Promise<Reply<unknown>>
  do<A extends Action>(action: A, input: InputOf<A>, requestId?: string): Promise<Reply<OutputOf<A>>>
  upload(kind: string, bytes: Uint8Array, name?: string, type?: string): Promise<Reply<{ readonly id: string }>>
  signIn(name: string): Promise<Client>
}

export const clientOf = (origin: string, cookie = ''): Client => {
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(origin + path, {
      redirect: 'manual',
      ...init,
      headers: { ...(cookie ? { cookie } : {}), ...(init.headers as Record<string, string>) },
    })
  const post = async (path: string, body: unknown) => {
    const response = await ask(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
    return (await response.json()) as Reply<unknown>
  }
  return {
    cookie,
    ask,
    post,
    do: async (action, input, requestId = randomBytes(12).toString('hex')) =>
      (await post(`/api/${action.audience}/${action.name}`, { requestId, input })) as never,
    upload: async (kind, bytes, name = 'photo.jpg', type = 'image/jpeg') => {
      const form = new FormData()
      form.append('file', new Blob([new Uint8Array(bytes)], { type }), name)
      const response = await ask(`/files?kind=${kind}`, { method: 'POST', body: form })
      return (await response.json()) as never
    },
    signIn: async name => {
      const response = await ask('/session/demo', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ name }),
      })
      const set = response.headers.get('set-cookie')
      if (!set) throw new Error(`no session for ${name}: ${await response.text()}`)
      return clientOf(origin, set.split(';')[0])
    },
  }
}
