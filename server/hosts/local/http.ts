import type { IncomingHttpHeaders } from 'node:http'
import type { Reply } from '../../../contract/reply'

/**
 * What a route needs of whoever serves it: Fastify on the Node host, a few lines of our own in a CloudBase function, where Fastify would
 * take longer to load than a scan to answer.
 */
export interface HttpRequest {
  readonly headers: IncomingHttpHeaders
  /** the caller's address, as the host believes it */
  readonly ip: string
  /** of the path, decoded: what its pattern names, and under `*` the rest of it */
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, unknown>>
  /** JSON as it was sent; undefined where nothing was */
  readonly body: unknown
  /** the one file of a multipart request, of at most so many bytes where the host lets that many pass */
  upload(most?: number): Promise<Reply<Buffer>>
}

export interface HttpReply {
  header(name: string, value: string): HttpReply
  code(status: number): HttpReply
  type(mime: string): HttpReply
  /** text and bytes as they are, everything else as JSON */
  send(body?: unknown): HttpReply
  redirect(to: string): HttpReply
}

/** Answers by `reply.send`, or with what it returns. */
export type Handler = (request: HttpRequest, reply: HttpReply) => Promise<unknown> | HttpReply

/** Patterns are `/a/:name` and `/a/*`. A HEAD is a GET whose body is not sent. */
export interface HttpApp {
  get(pattern: string, handler: Handler): void
  post(pattern: string, handler: Handler): void
}
