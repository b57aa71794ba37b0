import { Readable } from 'node:stream'
import { codesArchive, type SentArchive } from '../../../cloudfunctions/imports/codes-archive'
import { exportRecords } from '../../../cloudfunctions/imports/export'
import { markedFile, type SentFile } from '../../../cloudfunctions/imports/marked'
import { ok, type Reply } from '../../../contract/reply'
import type { RefusalReason } from '../../../contract/vocabulary'
import { zipped } from '../../adapters/workbook/zip/write'
import type { Services } from '../../ports/services'
import type { HttpApp, HttpReply } from './http'
import { actorOf } from './session'

/** Who may not see them is not told that there are any. */
const statusOf = (reason: RefusalReason) => (reason === 'too-many-to-print' || reason === 'invalid-input' ? 422 : 404)

const send = (reply: HttpReply, file: Reply<SentFile>) => {
  reply.header('cache-control', 'private, no-store')
  if (!file.ok) return reply.code(statusOf(file.reason)).type('application/json; charset=utf-8').send(file)
  const name = encodeURIComponent(file.value.fileName).replace(/['()*]/g, one => `%${one.charCodeAt(0).toString(16).toUpperCase()}`)
  reply.header('content-disposition', `attachment; filename*=UTF-8''${name}`).header('content-security-policy', "default-src 'none'")
  return reply.type(file.value.mime).send(Readable.from(file.value.chunks, { objectMode: false }))
}

const asZip = (archive: Reply<SentArchive>): Reply<SentFile> =>
  archive.ok ? ok({ fileName: archive.value.fileName, mime: 'application/zip', chunks: zipped(archive.value.files) }) : archive

/** GET /imports/<id>/marked, /imports/<id>/codes.zip?part=1 and GET /records/export?unitId=…&form=…&as=pdf: files in pieces, however long they are. On the Node host alone. */
export const importRoutes = (app: HttpApp, services: Services): void => {
  app.get('/imports/:id/marked', async (request, reply) =>
    send(reply, await markedFile(services, await actorOf(services, request), request.params.id ?? '')),
  )
  app.get('/imports/:id/codes.zip', async (request, reply) => {
    const { part = '1' } = request.query
    const archive = await codesArchive(services, await actorOf(services, request), request.params.id ?? '', Number(part))
    return send(reply, asZip(archive))
  })
  app.get('/records/export', async (request, reply) =>
    send(reply, await exportRecords(services, await actorOf(services, request), request.query)),
  )
}
