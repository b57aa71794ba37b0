import { layouts } from '../../domain/collection/layouts'
import { changesOf } from '../../domain/collection/settle'
import { type Listing, listed, unlisted } from '../../domain/targets/target'
import type { Tx } from '../../server/ports/store'
import { asFarAsSaid, rowOfTarget, statusByRoot, targetId, targetKeys, targetOfRow } from '../shared/target'
import { left, type Taker, type Taking } from './taker'

/** The count is behind from now on. */
const countAgain = async (tx: Tx, now: number): Promise<void> => {
  const doc = await tx.get('coverage', 'now')
  if (!doc) tx.insert('coverage', 'now', {}, { cells: [], dueAt: now })
  else if (doc.body.dueAt > now) tx.replace('coverage', doc, {}, { ...doc.body, dueAt: now })
}

const find = async ({ tx, row }: Taking) => {
  const said = targetOfRow(row)
  const id = said && targetId(said.sectorId, said.uscc)
  return said && id ? { said, id, doc: await tx.get('targets', id) } : undefined
}

const isAsSeen: Taker['isAsSeen'] = async taking => {
  const doc = (await find(taking))?.doc
  if (!doc?.body.standing) return true
  const { fields, findings, changes } = taking.row
  const seen = new Map(changes.map(({ field, before }) => [field, before]))
  return changesOf(layouts.targets, asFarAsSaid(rowOfTarget(doc.body), { fields, findings }), fields).every(
    ({ field, before }) => seen.get(field) === before,
  )
}

/**
 * Rows of 应赋码名单. A later roster adds and changes; what it does not name stays, because a file that was cut off must not empty a sector in silence.
 * Whoever means a whole new roster undoes the former import and sends the new one: both are counted before they happen.
 */
export const targetTaker: Taker = {
  isAsSeen,
  take: async taking => {
    const { tx, importId: batchId, body, now } = taking
    const found = await find(taking)
    if (!found) return left('no-sector')
    const { said, id, doc } = found
    const listing: Listing = { ...said, unitId: body.unitId, by: body.actingId, batchId, at: now }
    const target = listed(doc?.body ?? null, listing)
    if (target === doc?.body) return { did: 'same' }
    const next = { ...target, status: await statusByRoot(tx, said.uscc, now) }
    if (doc) tx.replace('targets', doc, targetKeys(next), next)
    else tx.insert('targets', id, targetKeys(next), next)
    await countAgain(tx, now)
    return { did: doc?.body.standing ? 'changed' : 'created' }
  },
  takeBack: async taking => {
    const { tx, importId, now } = taking
    const doc = (await find(taking))?.doc
    const before = doc ? unlisted(doc.body, importId, now) : undefined
    if (!doc || before === undefined) return 'unchanged'
    if (before === null) return 'left'
    tx.replace('targets', doc, targetKeys(before), before)
    await countAgain(tx, now)
    return 'undone'
  },
}
