import { Readable } from 'node:stream'
import { exportRecords } from '../../../cloudfunctions/imports/export'
import { markedFile, type SentFile } from '../../../cloudfunctions/imports/marked'
import { workbookMime } from '../../../cloudfunctions/imports/template'
import type { Reply } from '../../../contract/reply'
import type { Services } from '../../ports/services'
import type { HttpApp, HttpReply } from './http'
import { actorOf } from './session'

const send = (reply: HttpReply, file: Reply<SentFile>) => {
  reply.header('cache-control', 'private, no-store')
  if (!file.ok) return reply.code(404).type('application/json; charset=utf-8').send(file)
  const name = encodeURIComponent(file.value.fileName).replace(/['()*]/g, one => `%${one.charCodeAt(0).toString(16).toUpperCase()}`)
  reply.header('content-disposition', `attachment; filename*=UTF-8''${name}`).header('content-security-policy', "default-src 'none'")
  return reply.type(workbookMime).send(Readable.from(file.value.chunks, { objectMode: false }))
}

/** GET /imports/<id>/marked and GET /records/export?unitId=…: files in pieces, however long they are. On the Node host alone. */
export const importRoutes = (app: HttpApp, services: Services): void => {
  app.get('/imports/:id/marked', async (request, reply) =>
    send(reply, await markedFile(services, await actorOf(services, request), request.params.id ?? '')),
  )
  app.get('/records/export', async (request, reply) => {
    const { unitId } = request.query
    return send(reply, await exportRecords(services, await actorOf(services, request), typeof unitId === 'string' ? unitId : undefined))
  })
}
