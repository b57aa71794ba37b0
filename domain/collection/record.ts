import { ok, type Reply, refuse } from '../../contract/reply'
import type { Disclosure } from '../../contract/vocabulary'
import type { CollectionForm, RecordState, RecordStep } from '../../contract/vocabulary-collection'
import { type Fields, forms } from './forms'
import type { Change } from './judge'
import { changesOf } from './settle'

/** `by`: the account of the person, who is called by name only where a unit reads it. */
export interface RecordEntry {
  readonly at: number
  readonly what: RecordStep
  readonly by: string
  readonly reason?: string
  /** of a correction and of a later collection */
  readonly changes?: readonly Change[]
}

/** Stored body of a collected record. What is said never changes in it: a correction makes a new one, as a reissue makes a new code. */
export interface CollectedRecord {
  readonly form: CollectionForm
  readonly fields: Fields
  readonly disclosure: Disclosure
  readonly state: RecordState
  /** who collected it */
  readonly unitId: string
  readonly history: readonly RecordEntry[]
  /** the record that took its place, and the one whose place it took */
  readonly correctedBy?: string
  readonly corrects?: string
  readonly createdAt: number
  readonly updatedAt: number
}

export interface Doing {
  readonly by: string
  readonly at: number
  readonly reason?: string
}

const from: Readonly<Record<Exclude<RecordStep, 'collect'>, readonly RecordState[]>> = {
  recollect: ['collected', 'published', 'disputed', 'upheld'],
  publish: ['collected'],
  dispute: ['published', 'upheld'],
  uphold: ['disputed'],
  correct: ['collected', 'published', 'disputed', 'upheld'],
  withdraw: ['collected', 'published', 'disputed', 'upheld'],
}

/** Whether the state allows the step. That a record has expired forbids none (R9): it is still shown, and may still be wrong. */
export const allowsStep = (state: RecordState, step: keyof typeof from): boolean => from[step].includes(state)

const entryOf = (what: RecordStep, { by, at, reason }: Doing, changes?: readonly Change[]): RecordEntry => ({
  at,
  what,
  by,
  ...(reason?.trim() ? { reason: reason.trim() } : {}),
  ...(changes ? { changes } : {}),
})

const move = (record: CollectedRecord, state: RecordState, entry: RecordEntry, more: Partial<CollectedRecord> = {}): CollectedRecord => ({
  ...record,
  ...more,
  state,
  history: [...record.history, entry],
  updatedAt: entry.at,
})

/** 公开类型 stands in form 1; the other forms have none, and what departments collect in them is for the public. */
export const collect = (form: CollectionForm, fields: Fields, unitId: string, doing: Doing): CollectedRecord => ({
  form,
  fields,
  disclosure: (fields.disclosure as Disclosure | undefined) ?? 'public',
  state: 'collected',
  unitId,
  history: [entryOf('collect', doing)],
  createdAt: doing.at,
  updatedAt: doing.at,
})

const step = (
  record: CollectedRecord,
  what: keyof typeof from,
  state: RecordState,
  doing: Doing,
  needsReason: boolean,
): Reply<CollectedRecord> => {
  if (!allowsStep(record.state, what)) return refuse('wrong-state')
  if (needsReason && !doing.reason?.trim()) return refuse('reason-required')
  return ok(move(record, state, entryOf(what, doing)))
}

export const publish = (record: CollectedRecord, doing: Doing) => step(record, 'publish', 'published', doing, false)
/** 异议: the entity objects, and the line is marked at once (R17). */
export const dispute = (record: CollectedRecord, doing: Doing) => step(record, 'dispute', 'disputed', doing, true)
export const uphold = (record: CollectedRecord, doing: Doing) => step(record, 'uphold', 'upheld', doing, true)
/** Leaves its trace: the record stays, and is shown to nobody outside. */
export const withdrawRecord = (record: CollectedRecord, doing: Doing) => step(record, 'withdraw', 'withdrawn', doing, true)

/** The same line collected again changes nothing but 归集日期. */
export const recollect = (record: CollectedRecord, collectedOn: string, doing: Doing): Reply<CollectedRecord> => {
  if (!allowsStep(record.state, 'recollect')) return refuse('wrong-state')
  const fields = { ...record.fields, collectedOn }
  const changes = changesOf(forms[record.form], record.fields, fields)
  return changes.length === 0 ? ok(record) : ok(move(record, record.state, entryOf('recollect', doing, changes), { fields }))
}

export interface Correction {
  readonly before: CollectedRecord
  readonly after: CollectedRecord
}

/**
 * A correction shows before and after: the old record keeps its words and ends, a new one stands in its place. The new one is public at once when
 * the old one was, so that no wrong line is followed by none.
 */
export const correct = (record: CollectedRecord, ids: { old: string; new: string }, fields: Fields, doing: Doing): Reply<Correction> => {
  if (!allowsStep(record.state, 'correct')) return refuse('wrong-state')
  if (!doing.reason?.trim()) return refuse('reason-required')
  const changes = changesOf(forms[record.form], record.fields, fields)
  if (changes.length === 0) return refuse('invalid-input')
  const entry = entryOf('correct', doing, changes)
  const shown = record.state !== 'collected'
  const after: CollectedRecord = {
    ...collect(record.form, fields, record.unitId, doing),
    disclosure: (fields.disclosure as Disclosure | undefined) ?? record.disclosure,
    state: shown ? 'published' : 'collected',
    // what nobody outside has seen is no before that they are owed
    history: [shown ? entry : entryOf('collect', doing)],
    corrects: ids.old,
  }
  return ok({ before: move(record, 'corrected', entry, { correctedBy: ids.new }), after })
}
