import * as v from 'valibot'
import { action } from './action'
import { cursor, id, reasonText, rev, text } from './fields'
import { type CollectionForm, collectionForms, type RecordState, type RecordStep, recordStates } from './vocabulary-collection'

const form = v.picklist(Object.keys(collectionForms) as CollectionForm[])
const state = v.picklist(Object.keys(recordStates) as RecordState[])

export interface RecordLine {
  readonly id: string
  readonly rev: number
  readonly form: CollectionForm
  readonly state: RecordState
  /** 有效期至 is over; the record stays as it is */
  readonly expired: boolean
  readonly name: string
  /** empty of a natural person */
  readonly uscc: string
  readonly title: string
  readonly unitName: string
  readonly updatedAt: number
}

/** 20 a page, newest first, or by name where one is looked for. An officer's own units; the credit office's own and all others. */
export const records = action<{ readonly items: readonly RecordLine[]; readonly total: number; readonly cursor?: string }>()(
  'department',
  'records',
  'read',
  v.object({
    form,
    state,
    /** absent: the first of the caller's units; the credit office sees every unit's */
    unitId: v.optional(id),
    /** the beginning of a name, without city and district; or a USCC */
    search: v.optional(text(60)),
    cursor,
  }),
)

export interface RecordChange {
  readonly title: string
  readonly before: string
  readonly after: string
}

export interface RecordStepLine {
  readonly at: number
  readonly what: RecordStep
  readonly by: string
  readonly reason?: string
  readonly changes: readonly RecordChange[]
  /** it came with an import, or took one back */
  readonly imported: boolean
}

export interface RecordView extends RecordLine {
  /** in the form's order and words; what is sealed is not among them */
  readonly fields: readonly { readonly field: string; readonly title: string; readonly value: string }[]
  readonly history: readonly RecordStepLine[]
  readonly correctedBy?: string
  readonly corrects?: string
  readonly mayChange: boolean
}

export const record = action<RecordView>()('department', 'record', 'read', v.object({ id }))

/** Field → what it is to say. The answer is the record that stands now: another one where its key was corrected. */
export const correctRecord = action<RecordView>()(
  'department',
  'correct-record',
  'write',
  v.object({ id, rev, fields: v.record(v.pipe(v.string(), v.regex(/^[A-Za-z]{1,24}$/)), text(4000)), reason: reasonText }),
)

export const withdrawRecord = action<RecordView>()('department', 'withdraw-record', 'write', v.object({ id, rev, reason: reasonText }))
