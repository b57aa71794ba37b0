import { ok, type Reply, refuse } from '../../contract/reply'
import type { CollectionForm } from '../../contract/vocabulary-collection'
import { type Fields, forms } from '../../domain/collection/forms'
import type { Change } from '../../domain/collection/judge'
import { type CollectedRecord, collect, correct, publish, recollect, withdrawRecord as withdraw } from '../../domain/collection/record'
import { changesOf } from '../../domain/collection/settle'
import { continued, type Deed, type KeptRecord } from '../../domain/records/kept'
import { undoing } from '../../domain/records/undo'
import type { Doc } from '../../server/ports/store'
import type { WriteContext } from '../../server/ports/use-case'
import type { Urgency } from './dirty-pages'
import { recordId, saveRecord } from './kept-record'

type Writing = Pick<WriteContext, 'tx' | 'secrets'>

export interface Given {
  readonly form: CollectionForm
  /** as judged, all of them: an identity number is sealed here */
  readonly fields: Fields
  /** the id of that line's document, where it was reckoned from these fields before */
  readonly recordId?: string
  /** the unit whose form it is */
  readonly unitId: string
  readonly batchId?: string
  /** account */
  readonly by: string
  readonly at: number
}

/** `other-unit`: another unit answers for this line and says something else; nothing was written. */
export interface Put {
  readonly what: 'created' | 'changed' | 'unchanged' | 'other-unit'
  readonly id: string
  /** of what is said; 归集日期 is no part of it */
  readonly changes: readonly Change[]
}

const must = <T>(reply: Reply<T>): T => {
  if (!reply.ok) throw new Error(`a record was not to be written: ${reply.reason}`)
  return reply.value
}

/** The fields without what nobody is to see, and that sealed. */
const concealed = (fields: Fields, secrets: Writing['secrets']): { shown: Fields; sealed?: KeptRecord['sealed'] } => {
  const { committerCode, ...shown } = fields
  if (fields.committerCategory !== 'person' || committerCode === undefined) return { shown: fields }
  return { shown, sealed: { committerCode: secrets.seal(committerCode) } }
}

const stands = ({ state, undone }: KeptRecord): boolean => state !== 'withdrawn' && state !== 'corrected' && undone === undefined

/** Where the record's own correction makes another record, a document that keeps its key goes on with the words of the new one. */
const inPlace = (former: KeptRecord, after: CollectedRecord, deed: Deed): KeptRecord => {
  const { corrects: _itself, ...rest } = after
  return continued(former, rest, deed, 1)
}

const first = (former: KeptRecord | null, { form, unitId, ...deed }: Given, shown: Fields): KeptRecord => {
  const collected = collect(form, shown, unitId, deed)
  return continued(former, must(publish(collected, deed)), deed, 2)
}

const again = (record: KeptRecord, id: string, { form, unitId, ...deed }: Given, shown: Fields): { put: Put; next?: KeptRecord } => {
  const collectedOn = [record.fields.collectedOn ?? '', shown.collectedOn ?? ''].sort().at(-1) ?? ''
  const fields = { ...shown, collectedOn }
  const changes = changesOf(forms[form], record.fields, fields).filter(({ field }) => field !== 'collectedOn')
  const foreign = record.unitId !== unitId
  if (changes.length > 0 && foreign) return { put: { what: 'other-unit', id, changes } }
  if (changes.length > 0) {
    const { after } = must(correct(record, { old: id, new: id }, fields, { ...deed, reason: '再次归集' }))
    return { put: { what: 'changed', id, changes }, next: inPlace(record, after, deed) }
  }
  const put: Put = { what: 'unchanged', id, changes }
  if (foreign || collectedOn === (record.fields.collectedOn ?? '')) return { put }
  return { put, next: continued(record, must(recollect(record, collectedOn, deed)), deed, 1) }
}

const urgencyOf = ({ batchId }: Given): Urgency => (batchId === undefined ? 'now' : 'later')

/**
 * Takes a judged line in: published at once, because the officer has seen it before. Idempotent: the same line once more changes nothing, whoever
 * crashed in between. What was withdrawn or corrected comes back when it is put again, so ask the officer first.
 */
export const putRecord = async ({ tx, secrets }: Writing, given: Given): Promise<Put> => {
  const id = given.recordId ?? recordId(secrets, given.form, given.fields)
  const { shown, sealed } = concealed(given.fields, secrets)
  const doc = await tx.get('records', id)
  const record = doc?.body ?? null
  if (record && stands(record)) {
    const { put, next } = again(record, id, given, shown)
    if (next) await saveRecord(tx, doc, id, next, urgencyOf(given))
    return put
  }
  if (record && !record.undone && record.unitId !== given.unitId) return { what: 'other-unit', id, changes: [] }
  const next = first(record, given, shown)
  await saveRecord(tx, doc, id, sealed ? { ...next, sealed } : next, urgencyOf(given))
  return { what: 'created', id, changes: [] }
}

/** Takes a record back: it stays with its trace, and the public sees it no more. */
export const withdrawRecord = async ({ tx }: Writing, doc: Doc<KeptRecord>, deed: Deed): Promise<Reply<KeptRecord>> => {
  const withdrawn = withdraw(doc.body, deed)
  if (!withdrawn.ok) return withdrawn
  const next = continued(doc.body, withdrawn.value, deed, 1)
  await saveRecord(tx, doc, doc._id, next)
  return ok(next)
}

/** Puts other words in the place of a record's. With another key it is another document, and each names the other. */
export const correctRecord = async (
  { tx, secrets }: Writing,
  doc: Doc<KeptRecord>,
  fields: Fields,
  deed: Deed,
): Promise<Reply<{ readonly id: string; readonly record: KeptRecord }>> => {
  const { shown, sealed } = concealed(fields, secrets)
  const id = recordId(secrets, doc.body.form, fields)
  const corrected = correct(doc.body, { old: doc._id, new: id }, shown, deed)
  if (!corrected.ok) return corrected
  const { before, after } = corrected.value
  if (id === doc._id) {
    const record = inPlace(doc.body, after, deed)
    await saveRecord(tx, doc, id, record)
    return ok({ id, record })
  }
  const there = await tx.get('records', id)
  if (there && stands(there.body)) return refuse('record-exists')
  const record = { ...continued(there?.body ?? null, after, deed, 1), ...(sealed ? { sealed } : {}) }
  await saveRecord(tx, doc, doc._id, continued(doc.body, before, deed, 1))
  await saveRecord(tx, there, id, record)
  return ok({ id, record })
}

/** `left`: somebody has changed the record since, so that taking the import back would take theirs away too. */
export type Undone = 'undone' | 'left' | 'unchanged'

/** Takes one import out of one record: what it brought is gone but for its trace, what it changed is as before. */
export const undoRecord = async ({ tx }: Writing, id: string, batchId: string, { by, at }: Deed): Promise<Undone> => {
  const doc = await tx.get('records', id)
  if (!doc?.body.batches.includes(batchId)) return 'unchanged'
  const next = undoing(doc.body, batchId, { by, at, reason: '撤销导入' })
  if (!next) return 'left'
  await saveRecord(tx, doc, id, next, 'later')
  return 'undone'
}
