import { city } from '../../city'
import { decisionOn, isTaken } from '../../domain/collection/decided'
import type { Import, ImportDone, ImportRow, RowEffect } from '../../server/ports/imports'
import type { Services } from '../../server/ports/services'
import type { Tx } from '../../server/ports/store'
import { chunkId, importTitle, saveImport, writeDown } from './keep'
import { movedOn, portionEnd } from './portion'
import { left } from './taker'
import { takers } from './takers'

/** What becomes of one row; undefined: nothing is to be done about it. */
const takeRow = async (
  services: Services,
  tx: Tx,
  importId: string,
  body: Import,
  row: ImportRow,
  rowId: string,
  now: number,
): Promise<RowEffect | undefined> => {
  const decision = decisionOn(body, rowId, row.doubt)
  if (!isTaken(row.verdict, row.changes.length, decision)) return row.verdict === 'doubtful' ? left('said-no') : undefined
  const taking = { services, tx, importId, body, row, now }
  const taker = takers[row.form]
  return (await taker.isAsSeen(taking)) ? taker.take(taking) : left('changed-meanwhile')
}

/** Which records an import has written to, the records themselves say; what has become of a commitment beside, only its row does. */
const isKept = ({ did: what, applicationId, unapplied }: RowEffect): boolean =>
  what === 'left' || applicationId !== undefined || unapplied !== undefined

const added = (done: ImportDone, effect: RowEffect | undefined): ImportDone => {
  if (!effect) return done
  const applied = (done.applied ?? 0) + (effect.applicationId === undefined ? 0 : 1)
  if (effect.did !== 'left') return { ...done, applied, [effect.did]: done[effect.did] + 1 }
  return effect.why === undefined ? done : { ...done, left: { ...done.left, [effect.why]: (done.left[effect.why] ?? 0) + 1 } }
}

const said = ({ created, changed, same, applied = 0 }: ImportDone): string =>
  created + changed === 0
    ? '没有新的内容，记录没有变动'
    : `新增 ${created} 条，变更 ${changed} 条${same > 0 ? `，更新归集日期 ${same} 条` : ''}${applied > 0 ? `，其中 ${applied} 个主体待信用办赋码` : ''}`

/** The last part is in: from this transaction on the pages that the import has changed may be written. */
const finish = (services: Services, tx: Tx, importId: string, body: Import, now: number): Import => {
  // what a key brought was written down when it came, and no person waits to be told
  if (body.actingId !== body.keyId) {
    writeDown(tx, services, now, importId, body.actingId, 'jobs/import-take', `${body.done.created}+${body.done.changed}`)
    const text = `${importTitle(body)}已收录：${said(body.done)}。`
    tx.insert('notices', services.ids.next(), { recipient: `account:${body.actingId}`, at: now }, { text, at: now })
  }
  const { applied = 0 } = body.done
  if (applied > 0) {
    const toOffice = { text: `部门归集的 ${applied} 件申请待赋码：${importTitle(body)}。`, at: now }
    tx.insert('notices', services.ids.next(), { recipient: `unit:${city.creditOfficeId}`, at: now }, toOffice)
  }
  return { ...body, state: 'done', finishedAt: now }
}

/**
 * Takes in the next portion of a part in one transaction with how far the import has come, so that a crash repeats nothing and two processes never take the
 * same. Answers false when nothing is left to be taken.
 */
export const takeIn = (services: Services, importId: string): Promise<boolean> => {
  const now = services.clock()
  return services.store.transact(async tx => {
    const doc = await tx.get('imports', importId)
    if (doc?.body.state !== 'taking') return false
    const { body } = doc
    const rowsDoc = body.position < body.chunks.length ? await tx.get('importRows', chunkId(importId, body.position)) : null
    const rows = [...(rowsDoc?.body.rows ?? [])]
    const { within = 0 } = body
    const end = portionEnd(rows, within)
    let { done } = body
    for (const [i, row] of rows.slice(within, end).entries()) {
      const at = within + i
      const effect = await takeRow(services, tx, importId, body, row, `${body.position}.${at}`, now)
      if (effect && isKept(effect)) rows[at] = { ...row, effect }
      done = added(done, effect)
    }
    if (rowsDoc && rows.some(({ effect }) => effect)) tx.replace('importRows', rowsDoc, {}, { importId, rows })
    const moved: Import = { ...body, done, ...movedOn(body, rows, end) }
    const over = moved.position >= body.chunks.length
    saveImport(tx, doc, over ? finish(services, tx, importId, moved, now) : moved, now)
    return true
  })
}
