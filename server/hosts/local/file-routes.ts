import { isFileKind, readFile, storeFile } from '../../../cloudfunctions/web/files'
import { refuse } from '../../../contract/reply'
import type { Services } from '../../ports/services'
import type { HttpApp } from './http'
import { receiveWorkbook } from './receive-workbook'
import { actorOf } from './session'
import { turns } from './turns'

/** a picture may unfold to 240 MB while it is read: a crowd waits instead of taking all memory */
const atOnce = 2

/** A picture as it is stored, turned upright and without EXIF; null when the bytes are none that is accepted. */
export type Normalise = (bytes: Buffer) => Promise<{ readonly mime: string; readonly bytes: Uint8Array } | null>

/** POST /files?kind=… (one picture, ≤ 10 MB) and GET /files/<id>: without EXIF, private unless it is a shop front. */
export const fileRoutes = (app: HttpApp, services: Services, normalise: Normalise): void => {
  const inTurn = turns(atOnce)
  const takeWorkbook = receiveWorkbook(services)
  app.post('/files', async (request, reply) => {
    reply.header('cache-control', 'no-store')
    const actor = await actorOf(services, request)
    if (actor.accountId === null) return refuse('sign-in-required')
    const { kind } = request.query
    if (kind === 'workbook') return takeWorkbook(request)
    const received = await request.upload()
    if (!received.ok) return received
    if (!isFileKind(kind)) return refuse('invalid-input', { kind: 'invalid-input' })
    const picture = await inTurn(() => normalise(received.value))
    if (!picture) return refuse('file-not-accepted')
    return storeFile(services, actor, kind, picture)
  })

  app.get('/files/:id', async (request, reply) => {
    const found = await readFile(services, await actorOf(services, request), request.params.id ?? '')
    if (!found.ok) return reply.code(404).header('cache-control', 'no-store').type('application/json; charset=utf-8').send(found)
    const { mime, bytes, shared } = found.value
    reply.header('cache-control', shared ? 'public, max-age=86400' : 'private, no-store')
    return reply.type(mime).header('content-security-policy', "default-src 'none'").send(Buffer.from(bytes))
  })
}
