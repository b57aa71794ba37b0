import type { Action, InputOf, OutputOf } from '../../../contract/action'
import type { Reply } from '../../../contract/reply'
import type { Answered, HttpService } from './http-service'

const origin = 'https://code.example'
let intents = 0

/** A browser before the HTTP access service: it keeps its cookies, and sends them and its origin along. */
export const browserOf = (ask: HttpService, address = '203.0.113.9', userAgent = 'Mozilla/5.0 (Windows NT 10.0) Chrome/130.0') => {
  const cookies = new Map<string, string>()
  const keep = ({ headers }: Answered) => {
    const [, name, value, rest] = /^([^=]+)=([^;]*)(.*)$/.exec(headers['set-cookie'] ?? '') ?? []
    if (name === undefined || value === undefined) return
    if (/Max-Age=0(?:;|$)/.test(rest ?? '')) cookies.delete(name)
    else cookies.set(name, value)
  }
  const send = async (path: string, body: unknown, more: Readonly<Record<string, string>> = {}): Promise<Answered> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { 'content-type': 'application/json', origin, 'user-agent': userAgent, ...(cookie ? { cookie } : {}), ...more }
    const answer = await ask(path, { method: 'POST', headers, body: JSON.stringify(body), address })
    keep(answer)
    return answer
  }
  return {
    cookies,
    send,
    post: async <T>(path: string, body: unknown = {}, more?: Readonly<Record<string, string>>) =>
      JSON.parse((await send(path, body, more)).text) as Reply<T>,
    do: async <A extends Action>(action: A, input: InputOf<A>, more?: Readonly<Record<string, string>>): Promise<Reply<OutputOf<A>>> => {
      intents += 1
      const body = { requestId: `intent-of-a-browser-${intents}`, input }
      return JSON.parse((await send(`/api/${action.audience}/${action.name}`, body, more)).text) as Reply<OutputOf<A>>
    },
  }
}

export type Browser = ReturnType<typeof browserOf>
