import { createHash } from 'node:crypto'
import { ok, type Reply, refuse } from '../../contract/reply'
import { mayAtAll } from '../../server/policy'
import type { Services } from '../../server/ports/services'
import type { Actor } from '../../server/ports/use-case'
import { keepFile } from './kept-file'

/** Whether somebody may send a workbook at all: asked before its bytes are received. */
export const maySendWorkbook = (actor: Actor): Reply<null> => {
  if (mayAtAll(actor, 'import.run')) return ok(null)
  return refuse(actor.accountId === null ? 'sign-in-required' : 'not-permitted')
}

/**
 * Keeps a workbook as it was sent, sealed. Nobody looks into it here: what it is, its bytes tell the reader. It is handed out to nobody by its id, only as the
 * marked file of its import.
 */
export const storeWorkbook = async (services: Services, actor: Actor, bytes: Uint8Array): Promise<Reply<{ readonly id: string }>> => {
  const { store, ids, clock, workbooks } = services
  const may = maySendWorkbook(actor)
  const { accountId } = actor
  if (!may.ok || accountId === null) return may.ok ? refuse('sign-in-required') : may
  if (!workbooks) return refuse('unavailable')
  const id = ids.next()
  const createdAt = clock()
  const sha = createHash('sha256').update(bytes).digest('hex')
  await keepFile(services, id, bytes)
  await store.transact(async tx => {
    const mime = 'application/octet-stream'
    tx.insert('files', id, { accountId, createdAt }, { accountId, kind: 'workbook', mime, bytes: bytes.length, createdAt, sha })
    const row = { at: createdAt, actorId: accountId, role: 'officer', action: 'files/store', subject: id, outcome: 'workbook' }
    tx.insert('audit', ids.next(), { kind: 'row', at: createdAt, subject: id, actorId: accountId }, row)
  })
  return ok({ id })
}
