import type { HttpReply } from '../../local/http'

/** What the HTTP access service makes an HTTP answer of (集成响应). */
export interface HttpAnswer {
  readonly statusCode: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly isBase64Encoded: boolean
}

const isText = (mime: string): boolean => /^(?:text\/|application\/json\b)/.test(mime)

/** One answer in the making. A name is set once: whether the service carries the same header twice is not documented. */
export class Answering implements HttpReply {
  private status = 200
  private readonly headers: Record<string, string>
  private body: string | Buffer = ''

  /** @param borne what every answer bears */
  constructor(borne: Readonly<Record<string, string>>) {
    this.headers = { ...borne }
  }

  header(name: string, value: string): this {
    this.headers[name.toLowerCase()] = value
    return this
  }

  code(status: number): this {
    this.status = status
    return this
  }

  type(mime: string): this {
    return this.header('content-type', mime)
  }

  send(body?: unknown): this {
    const bare = body === undefined || typeof body === 'string' || Buffer.isBuffer(body)
    this.body = bare ? (body ?? '') : JSON.stringify(body)
    const otherwise = bare ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8'
    if (body !== undefined) this.headers['content-type'] ??= Buffer.isBuffer(body) ? 'application/octet-stream' : otherwise
    return this
  }

  redirect(to: string): this {
    return this.code(302).header('location', to)
  }

  /** Text as it is, everything else as base64; nothing for a HEAD. */
  answer(method: string): HttpAnswer {
    const { 'content-type': mime = '' } = this.headers
    const whole = { statusCode: this.status, headers: this.headers }
    if (method === 'HEAD') return { ...whole, body: '', isBase64Encoded: false }
    if (typeof this.body === 'string') return { ...whole, body: this.body, isBase64Encoded: false }
    return isText(mime)
      ? { ...whole, body: this.body.toString('utf8'), isBase64Encoded: false }
      : { ...whole, body: this.body.toString('base64'), isBase64Encoded: true }
  }
}
