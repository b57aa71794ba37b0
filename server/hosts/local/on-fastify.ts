import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Reply } from '../../../contract/reply'
import type { HttpApp, HttpRequest } from './http'
import { receiveFile } from './receive-file'

declare module 'fastify' {
  interface FastifyRequest {
    upload(most?: number): Promise<Reply<Buffer>>
  }
}

type Asked = FastifyRequest<{ Params: HttpRequest['params']; Querystring: HttpRequest['query'] }>

/** Serves the routes of both hosts by Fastify. */
export const onFastify = (app: FastifyInstance): HttpApp => {
  app.decorateRequest('upload', function (this: FastifyRequest, most?: number) {
    return receiveFile(this, most)
  })
  return {
    get: (pattern, handler) => void app.get(pattern, (request, reply) => handler(request as Asked, reply)),
    post: (pattern, handler) => void app.post(pattern, (request, reply) => handler(request as Asked, reply)),
  }
}
