import { type Fields, forms } from '../collection/forms'
import { correct, recollect, withdrawRecord } from '../collection/record'
import { changesOf } from '../collection/settle'
import { continued, type Deed, type KeptEntry, type KeptRecord } from './kept'

/** The history without what was taken back, and its taking back. */
const standing = ({ history }: KeptRecord): readonly KeptEntry[] => {
  const gone = new Set(history.flatMap(({ undoes }) => undoes ?? []))
  return history.filter(({ batchId, undoes }) => undoes === undefined && (batchId === undefined || !gone.has(batchId)))
}

/** What an import did last to a record: the end of its history, as far as it is all of this import. */
const doneBy = (history: readonly KeptEntry[], batchId: string): readonly KeptEntry[] => {
  const fromEnd = [...history].reverse().findIndex(entry => entry.batchId !== batchId)
  return fromEnd < 0 ? history : history.slice(history.length - fromEnd)
}

const asBefore = (fields: Fields, done: readonly KeptEntry[]): Fields => {
  const before = { ...fields }
  for (const { changes = [] } of [...done].reverse()) for (const { field, before: was } of changes) before[field] = was
  return before
}

const noted = (record: KeptRecord, batchId: string): KeptRecord => {
  const last = record.history.at(-1)
  const batches = record.batches.filter(one => one !== batchId)
  return { ...record, batches, history: last ? [...record.history.slice(0, -1), { ...last, undoes: batchId }] : [] }
}

/**
 * The record as if the import had not been, with the trace that it was. Nothing when somebody has done something to it since: that would be
 * taken back with it.
 */
export const undoing = (record: KeptRecord, batchId: string, deed: Deed): KeptRecord | null => {
  const history = standing(record)
  const done = doneBy(history, batchId)
  if (done.length === 0) return null
  if (done.some(({ what }) => what === 'collect')) {
    const withdrawn = withdrawRecord(record, deed)
    if (!withdrawn.ok) return null
    const never = history.length === done.length
    return { ...noted(continued(record, withdrawn.value, deed, 1), batchId), ...(never ? { undone: true } : {}) }
  }
  const fields = asBefore(record.fields, done)
  const onlyDate = changesOf(forms[record.form], record.fields, fields).every(({ field }) => field === 'collectedOn')
  if (onlyDate) {
    const dated = recollect(record, fields.collectedOn ?? '', deed)
    return dated.ok ? noted(continued(record, dated.value, deed, 1), batchId) : null
  }
  const corrected = correct(record, { old: '', new: '' }, fields, deed)
  if (!corrected.ok) return null
  const { corrects: _itself, ...after } = corrected.value.after
  return noted(continued(record, after, deed, 1), batchId)
}
