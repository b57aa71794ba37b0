import type { LeftReason } from '../../contract/vocabulary-imports'
import type { Import, ImportRow } from '../../server/ports/imports'
import type { Services } from '../../server/ports/services'
import { chunkId, importTitle, saveImport, writeDown } from './keep'
import { movedOn, portionEnd } from './portion'
import type { Taker } from './taker'
import { takers } from './takers'

const wasTaken = ({ verdict, changes, effect }: ImportRow): boolean => effect?.did !== 'left' && (verdict !== 'known' || changes.length > 0)

type Outcome = Awaited<ReturnType<Taker['takeBack']>>
const whyKept: Readonly<Partial<Record<Outcome, LeftReason>>> = { left: 'changed-since', own: 'own-entity-kept' }

/**
 * Takes the next portion of an import back, in one transaction with how far that has come. What somebody has changed since stays and is counted.
 * Answers false when nothing is left.
 */
export const takeBack = (services: Services, importId: string): Promise<boolean> => {
  const now = services.clock()
  return services.store.transact(async tx => {
    const doc = await tx.get('imports', importId)
    if (doc?.body.state !== 'undoing') return false
    const { body } = doc
    let { undone, kept } = body.done
    const rowsDoc = body.position < body.chunks.length ? await tx.get('importRows', chunkId(importId, body.position)) : null
    const rows = rowsDoc?.body.rows ?? []
    // the row that made the record comes first; the same line again is known, and nothing was taken with it
    const taken = new Map<string, ImportRow>()
    const { within = 0 } = body
    const end = portionEnd(rows, within)
    for (const row of rows.slice(within, end))
      if (row.recordId !== undefined && wasTaken(row) && !taken.has(row.recordId)) taken.set(row.recordId, row)
    const outcome = new Map<string, Outcome>()
    for (const [id, row] of taken) {
      const what = await takers[row.form].takeBack({ services, tx, importId, body, row, now })
      outcome.set(id, what)
      if (what === 'undone') undone += 1
      if (whyKept[what]) kept += 1
    }
    if (rowsDoc && kept > body.done.kept) {
      const said = rows.map(row => {
        const why = whyKept[outcome.get(row.recordId ?? '') ?? 'unchanged']
        return why ? { ...row, effect: { did: 'created' as const, ...row.effect, why } } : row
      })
      tx.replace('importRows', rowsDoc, {}, { importId, rows: said })
    }
    const moved: Import = { ...body, done: { ...body.done, undone, kept }, ...movedOn(body, rows, end) }
    if (moved.position < body.chunks.length) {
      saveImport(tx, doc, moved, now)
      return true
    }
    saveImport(tx, doc, { ...moved, state: 'undone', finishedAt: now }, now)
    writeDown(tx, services, now, importId, body.actingId, 'jobs/import-undo', `${undone}-${kept}`)
    const text = `${importTitle(body)}已撤销：撤回 ${undone} 条${kept > 0 ? `，${kept} 条在收录后又有改动、已赋码或与撤销人有关，保持不变` : ''}。`
    tx.insert('notices', services.ids.next(), { recipient: `account:${body.actingId}`, at: now }, { text, at: now })
    return true
  })
}
