import { isCollectionForm } from '../../contract/vocabulary-collection'
import { layouts } from '../../domain/collection/layouts'
import { changesOf } from '../../domain/collection/settle'
import { operates } from '../shared/entity'
import { putRecord, undoRecord } from '../shared/records'
import { hasBecomeCode, takeApplicationBack, takeCommitment } from './take-commitment'
import { left, type Taker, type Taking } from './taker'

const did = { created: 'created', changed: 'changed', unchanged: 'same' } as const

const isAsSeen = async ({ tx, row: { form, fields, changes, recordId } }: Taking): Promise<boolean> => {
  const doc = recordId === undefined ? null : await tx.get('records', recordId)
  if (!doc || doc.body.undone || doc.body.state === 'withdrawn' || doc.body.state === 'corrected') return true
  const seen = new Map(changes.map(({ field, before }) => [field, before]))
  return changesOf(layouts[form], doc.body.fields, fields)
    .filter(({ field, after }) => field !== 'collectedOn' || after !== '')
    .every(({ field, before }) => field === 'collectedOn' || seen.get(field) === before)
}

/** Whether the row is about an entity that whoever acts operates: they neither bring nor take anything of it (与本人有关). */
const isOwn = async ({ tx, body, row: { form, fields } }: Taking): Promise<boolean> => {
  const uscc = fields[layouts[form].code]
  return uscc !== undefined && uscc !== '' && operates(tx, body.actingId, uscc)
}

const takeBack: Taker['takeBack'] = async taking => {
  const { services, tx, importId, body, row, now } = taking
  if (row.recordId === undefined) return 'unchanged'
  if (await isOwn(taking)) return 'own'
  if (await hasBecomeCode(tx, row)) return 'left'
  const what = await undoRecord({ ...services, tx }, row.recordId, importId, { by: body.actingId, at: now })
  if (what === 'undone') await takeApplicationBack(tx, body, row, now)
  return what
}

/** Rows that become records and nothing else. */
export const recordTaker: Taker = {
  isAsSeen,
  take: async taking => {
    const { services, tx, importId, body, row, now } = taking
    const { form, fields, recordId } = row
    if (!isCollectionForm(form)) return left('not-yet')
    if (await isOwn(taking)) return left('own-entity')
    const given = { form, fields, unitId: body.unitId, batchId: importId, by: body.actingId, at: now }
    const put = await putRecord({ ...services, tx }, { ...given, ...(recordId === undefined ? {} : { recordId }) })
    return put.what === 'other-unit' ? left('other-unit') : { did: did[put.what] }
  },
  takeBack,
}

/** Form 1, beside whose records stands an application for a code. */
export const commitmentTaker: Taker = {
  isAsSeen,
  take: ({ services, tx, importId, body, row, now }) => takeCommitment(services, tx, importId, body, row, now),
  takeBack,
}
