import { ok, type Reply, refuse } from '../../contract/reply'
import type { CollectionForm, RecordState } from '../../contract/vocabulary-collection'
import { allForms, type Fields } from '../../domain/collection/forms'
import { permit } from '../../server/policy'
import type { Services } from '../../server/ports/services'
import { limits, type Store } from '../../server/ports/store'
import type { Actor } from '../../server/ports/use-case'
import { recordSheet } from '../shared/collection-sheets'
import type { SentFile } from './marked'
import { unitOf } from './own'

/** What stands: corrected and withdrawn lines are history, and would come back by an import. */
const standing: readonly RecordState[] = ['published', 'disputed', 'upheld', 'collected']

async function* recordsOf(store: Store, unitId: string, form: CollectionForm): AsyncGenerator<Fields> {
  for (const state of standing)
    for (let cursor: string | undefined; ; ) {
      const query = { index: 'byUnitFormState', equal: { unitId, form, state }, order: 'asc', limit: limits.pageDocuments, cursor } as const
      const page = await store.query('records', query)
      for (const { body } of page.items) if (!body.undone) yield body.fields
      cursor = page.cursor
      if (cursor === undefined) break
    }
}

/** A unit's records in the layout of Attachment 3, row by row: importing the file changes nothing. */
export const exportRecords = async (services: Services, actor: Actor, asked: string | undefined): Promise<Reply<SentFile>> => {
  const { store, workbooks, ids, clock } = services
  const unitId = asked ?? unitOf(actor, undefined)
  const permitted = permit(actor, 'import.read', { unitId })
  if (!permitted.ok || unitId === undefined) return permitted.ok ? refuse('not-permitted') : permitted
  if (!workbooks) return refuse('unavailable')
  const at = clock()
  const actorId = actor.accountId ?? ''
  const role = actor.memberships.map(one => one.role).join('+')
  const audit = { at, actorId, role, action: 'records/export', subject: unitId, outcome: 'read' }
  await store.transact(async tx => tx.insert('audit', ids.next(), { kind: 'row', at, subject: unitId, actorId }, audit))
  return ok({
    fileName: '归集信息.xlsx',
    chunks: workbooks.write(allForms.map(form => recordSheet(form, recordsOf(store, unitId, form.id)))),
  })
}
