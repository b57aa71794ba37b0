import type { Trouble } from './trouble'

export interface WeChatOptions {
  readonly appId: string
  readonly appSecret: string
  /** https://api.weixin.qq.com unless a test stands in for it */
  readonly origin?: string
  /** ms that WeChat may take for one answer */
  readonly patience?: number
  /** which version of the mini-program codes and messages open; any but `release` works for its developers and testers alone */
  readonly version?: 'release' | 'trial' | 'develop'
  /** host processes that share the quotas of the app id */
  readonly processes?: number
  /** hears what only the operator can mend, each once a minute */
  readonly tell?: (trouble: Trouble) => void
}

/** WeChat's answer: JSON with an errcode (0 or absent: well), or the bytes of a picture. */
export type Answer =
  | { readonly kind: 'json'; readonly code: number; readonly body: Readonly<Record<string, unknown>> }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'nothing' }

const nothing: Answer = { kind: 'nothing' }

/** The answer, or `nothing` when it has not come by then; one that comes later is for nobody. */
export const within = (ms: number, answer: Promise<Answer>): Promise<Answer> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<Answer>(resolve => {
    timer = setTimeout(() => resolve(nothing), ms)
  })
  return Promise.race([answer, late]).finally(() => clearTimeout(timer))
}

const jsonOf = (text: string): Answer => {
  try {
    const body: unknown = JSON.parse(text)
    if (body === null || typeof body !== 'object' || Array.isArray(body)) return nothing
    const fields = body as Readonly<Record<string, unknown>>
    return { kind: 'json', code: typeof fields.errcode === 'number' ? fields.errcode : 0, body: fields }
  } catch {
    // a proxy's or a maintenance page
    return nothing
  }
}

/** PNG or JPEG by its first bytes: a failure comes as JSON, whatever the content type says. */
const isPicture = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0x89 && bytes[1] === 0x50 && bytes[2] === 0x4e && bytes[3] === 0x47) || (bytes[0] === 0xff && bytes[1] === 0xd8)

const origin = 'https://api.weixin.qq.com'

/**
 * One question to WeChat. No answer within the patience, an HTML page, a redirect: `nothing`. Secrets go in the query as the platform
 * wants it, so an address is never part of what is thrown or logged.
 */
const answerOf = async (options: WeChatOptions, path: string, query: Record<string, string>, body?: object): Promise<Answer> => {
  const url = `${options.origin ?? origin}${path}?${new URLSearchParams(query)}`
  try {
    const response = await fetch(url, {
      method: body ? 'POST' : 'GET',
      redirect: 'error',
      signal: AbortSignal.timeout(options.patience ?? 5000),
      ...(body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {}),
    })
    const bytes = new Uint8Array(await response.arrayBuffer())
    if (!response.ok) return nothing
    return isPicture(bytes) ? { kind: 'bytes', bytes } : jsonOf(new TextDecoder().decode(bytes))
  } catch {
    return nothing
  }
}

/** The same; what the operator ought to know is told. */
export const ask: typeof answerOf = async (options, path, query, body) => {
  const answer = await answerOf(options, path, query, body)
  if (answer.kind !== 'bytes') options.tell?.({ path, code: answer.kind === 'json' ? answer.code : 'no-answer' })
  return answer
}
