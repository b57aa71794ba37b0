import type { FastifyInstance } from 'fastify'
import { readFile, storeFile } from '../../../cloudfunctions/web/files'
import { refuse } from '../../../contract/reply'
import { normalisePicture } from '../../adapters/picture'
import type { Services } from '../../ports/services'
import { actorOf } from './session'

/** bytes of one upload */
export const fileLimit = 10 * 1024 * 1024

/** POST /files?kind=… (one picture, ≤ 10 MB) and GET /files/<id>: re-encoded without EXIF, private unless it is a shop front. */
export const fileRoutes = (app: FastifyInstance, services: Services): void => {
  app.post<{ Querystring: { kind?: string } }>('/files', async (request, reply) => {
    reply.header('cache-control', 'no-store')
    const actor = await actorOf(services, request)
    if (actor.accountId === null) return refuse('sign-in-required')
    if (!request.isMultipart()) return refuse('invalid-input')
    const part = await request.file()
    if (!part) return refuse('invalid-input')
    const picture = await normalisePicture(await part.toBuffer())
    if (!picture) return refuse('file-not-accepted')
    return storeFile(services, actor, request.query.kind ?? '', picture)
  })

  app.get<{ Params: { id: string } }>('/files/:id', async (request, reply) => {
    const found = await readFile(services, await actorOf(services, request), request.params.id)
    if (!found.ok) return reply.code(404).header('cache-control', 'no-store').type('application/json; charset=utf-8').send(found)
    const { mime, bytes, shared } = found.value
    reply.header('cache-control', shared ? 'public, max-age=86400' : 'private, no-store')
    return reply.type(mime).header('content-security-policy', "default-src 'none'").send(Buffer.from(bytes))
  })
}
