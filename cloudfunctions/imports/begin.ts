import type { beginImport as contract } from '../../contract/imports'
import { ok, refuse } from '../../contract/reply'
import { permit } from '../../server/policy'
import type { Import } from '../../server/ports/imports'
import type { Write } from '../../server/ports/use-case'
import { importKeys, nothingDone } from './keep'
import { unitOf } from './own'

/** marks that a file system does not take, and those that nobody sees */
const unsafe = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}]+/gu
const cleanName = (typed: string): string => typed.replace(unsafe, '_').trim() || '未命名'

/**
 * Begins an import of a workbook that its sender has stored: what is in it is looked at in the background. The same file once more is read
 * once more, and said to be the same: its rows are known then.
 */
export const beginImport: Write<typeof contract> = async ({ fileId, fileName, unitId: asked }, context) => {
  const { tx, store, actor, ids, now, audit, workbooks } = context
  const unitId = unitOf(actor, asked)
  const permitted = permit(actor, 'import.run', { unitId })
  if (!permitted.ok || unitId === undefined || actor.accountId === null) return permitted.ok ? refuse('not-permitted') : permitted
  const file = await tx.get('files', fileId)
  if (file?.body.kind !== 'workbook' || file.body.accountId !== actor.accountId) return refuse('not-found')
  if (!workbooks) return refuse('unavailable')
  const { accountId } = actor
  const sha = file.body.sha ?? ''
  const former = await store.query('imports', { index: 'byFile', equal: { unitId, sha }, order: 'desc', limit: 1 })
  const body: Import = {
    unitId,
    accountId,
    actingId: accountId,
    fileId,
    fileName: cleanName(fileName),
    sha,
    state: 'reading',
    ...(former.items[0] ? { sameAs: former.items[0]._id } : {}),
    attempt: '',
    attempts: 0,
    rows: 0,
    counts: {},
    sheets: [],
    chunks: [],
    position: 0,
    doubts: [],
    kinds: {},
    singles: {},
    done: nothingDone,
    createdAt: now,
  }
  const id = ids.next()
  tx.insert('imports', id, importKeys(body, now), body)
  audit(id, 'begun')
  return ok({ id })
}
