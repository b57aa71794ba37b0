import type { CellReason } from '../../contract/vocabulary-collection'
import { type FieldId, type Fields, type Form, forms } from '../collection/forms'
import { judgeRow } from '../collection/judge'
import { shownValue } from '../collection/shown'
import type { KeptRecord } from './kept'

/** doubts that no reason of an officer's answers: the field is to be typed anew */
export const unanswered: readonly CellReason[] = ['code-check', 'odd-character', 'personal-in-text']

export type Typed = { readonly fields: Fields } | { readonly wrong: readonly FieldId[] }

const shownFields = (form: Form, fields: Fields): Partial<Record<FieldId, string>> =>
  Object.fromEntries(form.columns.map(column => [column.field, shownValue(column, fields[column.field] ?? '')]))

/** A record as somebody would have it say: judged as a row of its form is, on a day that is passed in. `fields`: all that it says now. */
export const typedInto = (
  { form: id }: Pick<KeptRecord, 'form'>,
  fields: Fields,
  typed: Readonly<Record<string, string>>,
  today: string,
): Typed => {
  const form = forms[id]
  const cells = shownFields(form, fields)
  const touched = form.columns.map(({ field }) => field).filter(field => Object.hasOwn(typed, field))
  for (const field of touched) cells[field] = typed[field] ?? ''
  const judged = judgeRow(id, { cells }, today)
  const blocking = judged.findings.filter(({ field, reason }) => field !== null && touched.includes(field) && unanswered.includes(reason))
  const refused = judged.key === undefined ? judged.findings : []
  const wrong = [...refused, ...blocking].flatMap(({ field }) => field ?? [])
  if (judged.key === undefined || wrong.length > 0) return { wrong: wrong.length > 0 ? [...new Set(wrong)] : touched }
  return { fields: judged.fields }
}
