import type { CommitterCategory } from '../../contract/vocabulary'
import { type CellReason, type CollectionForm, cellReasons, type RowVerdict } from '../../contract/vocabulary-collection'
import { readCell } from './cells'
import { readCode } from './codes'
import { type FieldId, type Fields, type Form, forms } from './forms'
import { judgeCell } from './judge-cell'
import { recordKey } from './key'
import { exampleMark, isExample, isRemark, mostCells } from './set-aside'
import type { CellValue } from './sheet'
import { cleanLine, saysNothing } from './text'

/** What is said of one cell, or of the row when no field is named. */
export interface Finding {
  readonly field: FieldId | null
  readonly reason: CellReason
}

export interface Change {
  readonly field: FieldId
  readonly before: string
  readonly after: string
}

export interface Judged {
  readonly form: CollectionForm
  readonly verdict: RowVerdict
  readonly findings: readonly Finding[]
  /** what could be read; all of it unless refused */
  readonly fields: Fields
  /** two rows with one key are one record. Holds an identity number when `personal` names its field: hash it before it is stored */
  readonly key?: string
  /** fields to be sealed and never shown (R2, R19) */
  readonly personal: readonly FieldId[]
  /** against what is stored, or against the same row further up */
  readonly changes: readonly Change[]
}

/** Cells of a row by field; `aside`: what stands under no known header; `findings`: what the reader has to say of the row. */
export interface RowCells {
  readonly cells: Readonly<Partial<Record<FieldId, CellValue>>>
  readonly aside?: readonly string[]
  readonly findings?: readonly Finding[]
}

export const verdictOf = (findings: readonly Finding[]): 'accepted' | 'doubtful' | 'refused' => {
  if (findings.length === 0) return 'accepted'
  const severities = new Set(findings.map(({ reason }) => cellReasons[reason]))
  return severities.has('refused') ? 'refused' : severities.has('doubtful') ? 'doubtful' : 'accepted'
}

const setAside = (form: Form, verdict: 'example' | 'remark', findings: readonly Finding[]): Judged => ({
  form: form.id,
  verdict,
  findings,
  fields: {},
  personal: [],
  changes: [],
})

const textOf = (value: CellValue | undefined) => cleanLine(readCell(value, false).text.slice(0, 400))

/** An example row that somebody has filled in is theirs: its code is a true one. */
const overwritten = (form: Form, cells: RowCells['cells']): boolean => {
  const { value, reasons } = readCode(readCell(cells[form.code], false), form.id)
  return value !== '' && !reasons.includes('code-check')
}

const withoutMark = (form: Form, cells: RowCells['cells']): RowCells['cells'] => {
  const name = textOf(cells[form.name])
  return { ...cells, [form.name]: name.slice(exampleMark(name)?.length ?? 0) }
}

const say = (findings: Finding[], field: FieldId, reasons: readonly CellReason[]): void => {
  for (const reason of reasons) findings.push({ field, reason })
}

const judgeCells = (form: Form, cells: RowCells['cells'], said: readonly Finding[], today: string): Judged => {
  const fields: Partial<Record<FieldId, string>> = {}
  const findings: Finding[] = [...said]
  for (const column of form.columns) {
    if (column.kind === 'code') continue
    const { value, reasons } = judgeCell(column, readCell(cells[column.field], column.kind === 'day'), today)
    fields[column.field] = value
    say(findings, column.field, reasons)
  }
  const cell = readCell(cells[form.code], false)
  const blocked = cell.reasons.some(reason => reason === 'cell-error' || reason === 'formula-empty')
  const category = fields.committerCategory ? (fields.committerCategory as CommitterCategory) : undefined
  const code = saysNothing(cleanLine(cell.text.slice(0, 200))) ? undefined : readCode(cell, form.id, category)
  if (blocked || code === undefined) say(findings, form.code, blocked ? cell.reasons : ['cell-missing'])
  else say(findings, form.code, [...cell.reasons, ...code.reasons])
  fields[form.code] = code?.value ?? ''
  if (code?.category) {
    fields.committerCategory = code.category
    say(findings, 'committerCategory', ['category-unlike-code'])
  }
  const verdict = verdictOf(findings)
  const personal: FieldId[] = fields.committerCategory === 'person' ? ['committerCode'] : []
  return {
    form: form.id,
    verdict,
    findings,
    fields,
    personal,
    changes: [],
    ...(verdict === 'refused' ? {} : { key: recordKey(form, fields) }),
  }
}

/** All that a row says, when that is little enough to be a remark. */
const fewTexts = (form: Form, cells: RowCells['cells'], aside: readonly string[]): string[] => {
  const filled: CellValue[] = []
  for (const { field } of form.columns) {
    const value = cells[field] ?? ''
    if (value !== '' && filled.push(value) > mostCells) return []
  }
  return [...filled.map(textOf), ...aside].filter(text => text !== '')
}

/** A row by itself, on a day that is passed in. What is known of it already is settled afterwards. */
export const judgeRow = (id: CollectionForm, row: RowCells, today: string): Judged => {
  const form = forms[id]
  const { cells, aside = [], findings = [] } = row
  if (isRemark(fewTexts(form, cells, aside))) return setAside(form, 'remark', findings)
  if (!isExample(textOf(cells[form.name]), textOf(cells[form.code]), aside)) return judgeCells(form, cells, findings, today)
  if (!overwritten(form, cells)) return setAside(form, 'example', findings)
  return judgeCells(form, withoutMark(form, cells), [...findings, { field: form.name, reason: 'example-with-code' }], today)
}
