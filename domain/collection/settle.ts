import { type CellReason, cellReasons, type RecordState } from '../../contract/vocabulary-collection'
import type { Fields, Layout } from './forms'
import { type Change, type Finding, type Judged, verdictOf } from './judge'
import { saysSame } from './key'
import { layouts } from './layouts'
import { likeness } from './names-alike'

/** What is known of a row that the row itself does not say. */
export interface Known {
  /** the register's name of the row's code */
  readonly registerName?: string
  /** what the store says against the row */
  readonly against?: readonly CellReason[]
  /** the row with the same key further up in the same file */
  readonly earlier?: Fields
  /** the stored record with the same key; the newest when there are several; `foreign`: another unit answers for it */
  readonly stored?: { readonly state: RecordState; readonly fields: Fields; readonly foreign?: boolean }
}

export const changesOf = (form: Layout, before: Fields, after: Fields): Change[] =>
  form.columns.flatMap(({ field }) => {
    const [was = '', is = ''] = [before[field], after[field]]
    return saysSame(form, field, was, is) ? [] : [{ field, before: was, after: is }]
  })

/** 归集日期 is when it was collected, and no part of what is said. An empty one takes nothing away. */
const essential = (changes: readonly Change[]) => changes.filter(({ field }) => field !== 'collectedOn')
const withoutLoss = (changes: readonly Change[]) => changes.filter(({ field, after }) => field !== 'collectedOn' || after !== '')

const about = (form: Layout, row: Fields, registerName: string | undefined): Finding[] => {
  if (registerName === undefined) return []
  const like = likeness(row[form.name] ?? '', registerName)
  return like === 'same' ? [] : [{ field: form.name, reason: like === 'alike' ? 'name-alike' : 'name-unlike' }]
}

const gone: Partial<Record<RecordState, Finding>> = {
  withdrawn: { field: null, reason: 'was-withdrawn' },
  corrected: { field: null, reason: 'was-corrected' },
}

/**
 * A row against the register, the file and the store. What is there already is known, and nobody has to decide on it again; what was taken back
 * or corrected does not come back unseen; the same key with other words in one file is for the officer to choose.
 */
export const settle = (row: Judged, known: Known): Judged => {
  if (row.key === undefined) return row
  const form = layouts[row.form]
  const { stored, earlier } = known
  if (earlier) {
    const changes = changesOf(form, earlier, row.fields)
    const same = essential(changes).length === 0
    const findings: Finding[] = [...row.findings, { field: null, reason: same ? 'twice-in-file' : 'same-key-differs' }]
    return { ...row, findings, verdict: same ? 'known' : 'doubtful', changes: same ? [] : changes }
  }
  const against = (known.against ?? []).map(reason => ({ field: null, reason }))
  const findings: Finding[] = [...row.findings, ...about(form, row.fields, known.registerName), ...against]
  if (!stored || against.some(({ reason }) => cellReasons[reason] === 'refused')) return { ...row, findings, verdict: verdictOf(findings) }
  const past = gone[stored.state]
  const changes = withoutLoss(changesOf(form, stored.fields, row.fields))
  // what it says is for its own unit to read
  if (stored.foreign && (past || essential(changes).length > 0))
    return { ...row, findings: [...findings, { field: null, reason: 'other-unit' }], verdict: 'refused' }
  if (past) return { ...row, findings: [...findings, past], verdict: 'doubtful', changes }
  if (essential(changes).length === 0) return { ...row, findings, verdict: 'known', changes }
  if (stored.state === 'disputed') findings.push({ field: null, reason: 'is-disputed' })
  return { ...row, findings, verdict: verdictOf(findings) === 'accepted' ? 'changed' : 'doubtful', changes }
}
