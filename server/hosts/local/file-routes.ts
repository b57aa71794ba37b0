import type { FastifyInstance } from 'fastify'
import { isFileKind, readFile, storeFile } from '../../../cloudfunctions/web/files'
import { refuse } from '../../../contract/reply'
import { normalisePicture } from '../../adapters/picture'
import type { Services } from '../../ports/services'
import { receiveFile } from './receive-file'
import { actorOf } from './session'
import { turns } from './turns'

/** a picture may unfold to 240 MB while it is read: a crowd waits instead of taking all memory */
const atOnce = 2

/** POST /files?kind=… (one picture, ≤ 10 MB) and GET /files/<id>: re-encoded without EXIF, private unless it is a shop front. */
export const fileRoutes = (app: FastifyInstance, services: Services): void => {
  const inTurn = turns(atOnce)
  app.post<{ Querystring: { kind?: unknown } }>('/files', async (request, reply) => {
    reply.header('cache-control', 'no-store')
    const actor = await actorOf(services, request)
    if (actor.accountId === null) return refuse('sign-in-required')
    const { kind } = request.query
    const received = await receiveFile(request)
    if (!received.ok) return received
    if (!isFileKind(kind)) return refuse('invalid-input', { kind: 'invalid-input' })
    const picture = await inTurn(() => normalisePicture(received.value))
    if (!picture) return refuse('file-not-accepted')
    return storeFile(services, actor, kind, picture)
  })

  app.get<{ Params: { id: string } }>('/files/:id', async (request, reply) => {
    const found = await readFile(services, await actorOf(services, request), request.params.id)
    if (!found.ok) return reply.code(404).header('cache-control', 'no-store').type('application/json; charset=utf-8').send(found)
    const { mime, bytes, shared } = found.value
    reply.header('cache-control', shared ? 'public, max-age=86400' : 'private, no-store')
    return reply.type(mime).header('content-security-policy', "default-src 'none'").send(Buffer.from(bytes))
  })
}
