import type { CommitterCategory } from '../../contract/vocabulary'
import { type CellReason, cellReasons, type RowVerdict, type WorkbookForm } from '../../contract/vocabulary-collection'
import { readCell } from './cells'
import { readCode } from './codes'
import type { FieldId, Fields, Layout } from './forms'
import { judgeCell, judgeListed } from './judge-cell'
import { recordKey } from './key'
import { layouts } from './layouts'
import { type Lists, noLists } from './lists'
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
  readonly form: WorkbookForm
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

const setAside = (form: Layout, verdict: 'example' | 'remark', findings: readonly Finding[]): Judged => ({
  form: form.id,
  verdict,
  findings,
  fields: {},
  personal: [],
  changes: [],
})

const textOf = (value: CellValue | undefined) => cleanLine(readCell(value, false).text.slice(0, 400))

/** An example row that somebody has filled in is theirs: its code is a true one. */
const overwritten = (form: Layout, cells: RowCells['cells']): boolean => {
  const { value, reasons } = readCode(readCell(cells[form.code], false), form.id)
  return value !== '' && !reasons.includes('code-check')
}

const withoutMark = (form: Layout, cells: RowCells['cells']): RowCells['cells'] => {
  const name = textOf(cells[form.name])
  return { ...cells, [form.name]: name.slice(exampleMark(name)?.length ?? 0) }
}

const say = (findings: Finding[], field: FieldId, reasons: readonly CellReason[]): void => {
  for (const reason of reasons) findings.push({ field, reason })
}

const judgeCells = (form: Layout, cells: RowCells['cells'], said: readonly Finding[], today: string, lists: Lists): Judged => {
  const fields: Partial<Record<FieldId, string>> = {}
  const findings: Finding[] = [...said]
  for (const column of form.columns) {
    if (column.kind === 'code' || column.kind === 'district') continue
    const { value, reasons } = judgeCell(column, readCell(cells[column.field], column.kind === 'day'), today, lists)
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
  for (const { field, kind } of form.columns) {
    if (kind !== 'district') continue
    const { value, reasons } = judgeListed(readCell(cells[field], false), clean => lists.district(clean, code?.value ?? ''))
    fields[field] = value
    say(findings, field, reasons)
  }
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
const fewTexts = (form: Layout, cells: RowCells['cells'], aside: readonly string[]): string[] => {
  const filled: CellValue[] = []
  for (const { field } of form.columns) {
    const value = cells[field] ?? ''
    if (value !== '' && filled.push(value) > mostCells) return []
  }
  return [...filled.map(textOf), ...aside].filter(text => text !== '')
}

/** A row by itself, on a day that is passed in. What is known of it already is settled afterwards. */
export const judgeRow = (id: WorkbookForm, row: RowCells, today: string, lists: Lists = noLists): Judged => {
  const form = layouts[id]
  const { cells, aside = [], findings = [] } = row
  if (isRemark(fewTexts(form, cells, aside))) return setAside(form, 'remark', findings)
  if (!isExample(textOf(cells[form.name]), textOf(cells[form.code]), aside)) return judgeCells(form, cells, findings, today, lists)
  if (!overwritten(form, cells)) return setAside(form, 'example', findings)
  return judgeCells(form, withoutMark(form, cells), [...findings, { field: form.name, reason: 'example-with-code' }], today, lists)
}
