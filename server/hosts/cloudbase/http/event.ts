import type { IncomingHttpHeaders } from 'node:http'

/** One request as the HTTP access service hands it on (集成请求). */
export interface HttpEvent {
  readonly method: string
  /** as it was sent, percent-encoded, without its query */
  readonly path: string
  readonly query: Readonly<Record<string, unknown>>
  /** names in lower case */
  readonly headers: IncomingHttpHeaders
  /** null: it said base64 and was none */
  readonly body: Buffer | null
}

/** Whether the event has the shape of a request. Who has sent it stands in the call's context alone. */
export const isHttpEvent = (event: unknown): event is Readonly<Record<string, unknown>> => {
  if (event === null || typeof event !== 'object') return false
  const { httpMethod, path } = event as { readonly httpMethod?: unknown; readonly path?: unknown }
  return typeof httpMethod === 'string' && typeof path === 'string'
}

const entriesOf = (value: unknown): [string, unknown][] => (value !== null && typeof value === 'object' ? Object.entries(value) : [])

/** Without a prototype: a name like `constructor` is found only where somebody has sent it. */
const record = <T>(entries: readonly (readonly [string, T])[]): Record<string, T> => {
  const made: Record<string, T> = Object.create(null)
  for (const [name, value] of entries) made[name] = value
  return made
}

const base64 = /^[A-Za-z0-9+/]*={0,2}$/

const bodyOf = (body: unknown, isBase64: boolean): Buffer | null => {
  if (typeof body !== 'string') return Buffer.alloc(0)
  if (!isBase64) return Buffer.from(body)
  return body.length % 4 === 0 && base64.test(body) ? Buffer.from(body, 'base64') : null
}

export const readEvent = (event: Readonly<Record<string, unknown>>): HttpEvent => ({
  method: String(event.httpMethod).toUpperCase(),
  path: String(event.path),
  query: record(entriesOf(event.queryStringParameters)),
  headers: record(
    entriesOf(event.headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name.toLowerCase(), value] as const] : [])),
  ),
  // the documentation shows a truth value and speaks of a text
  body: bodyOf(event.body, event.isBase64Encoded === true || event.isBase64Encoded === 'true'),
})
