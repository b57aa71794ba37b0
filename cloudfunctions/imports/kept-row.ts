import { type RowVerdict, rowVerdicts, type WorkbookForm, workbookForms } from '../../contract/vocabulary-collection'
import type { FieldId, Fields } from '../../domain/collection/forms'
import type { Judged } from '../../domain/collection/judge'
import type { ImportRow } from '../../server/ports/imports'

const without = (fields: Fields, personal: readonly FieldId[]): Fields =>
  personal.length === 0 ? fields : Object.fromEntries(Object.entries(fields).filter(([field]) => !personal.includes(field as FieldId)))

/** A row without what nobody may see; its key is a keyed hash from now on, because an identity number may be in it. */
export const withoutPersonal = (judged: Judged, recordId: string | undefined): Judged => ({
  ...judged,
  fields: without(judged.fields, judged.personal),
  ...(recordId === undefined ? {} : { key: recordId }),
})

export const keptRow = (
  sheet: number,
  row: number,
  { form, verdict, findings, fields, changes, key }: Judged,
  doubt?: number,
): ImportRow => ({
  sheet,
  row,
  form,
  verdict,
  findings,
  fields,
  changes,
  ...(key === undefined ? {} : { recordId: key }),
  ...(doubt === undefined ? {} : { doubt }),
})

/** characters in UTF-8 and JSON at their worst */
const worst = 6
const frame = 400
const charactersOf = (texts: readonly (string | undefined)[]) => texts.reduce((sum, text) => sum + (text?.length ?? 0), 0)

/** bytes that a row may take in its document */
export const sizeOf = ({ fields, changes }: ImportRow): number =>
  frame + worst * (charactersOf(Object.values(fields)) + changes.reduce((sum, { before, after }) => sum + before.length + after.length, 0))

const forms = Object.keys(workbookForms)
const verdicts = Object.keys(rowVerdicts)

/** One bit for each pair of form and verdict: 42 of them, more than the bit operators take. */
export const bitOf = (form: WorkbookForm, verdict: RowVerdict): number =>
  2 ** (forms.indexOf(form) * verdicts.length + verdicts.indexOf(verdict))

/** All pairs that a filter lets through. */
export const maskOf = (form: WorkbookForm | undefined, verdict: RowVerdict | undefined): number =>
  forms.reduce(
    (sum, one) =>
      sum +
      (form !== undefined && one !== form
        ? 0
        : verdicts.reduce(
            (part, other) => part + (verdict !== undefined && other !== verdict ? 0 : bitOf(one as WorkbookForm, other as RowVerdict)),
            0,
          )),
    0,
  )

const half = 2 ** 21
const low = (mask: number) => mask % half
const high = (mask: number) => Math.floor(mask / half)

/** Whether two masks have a pair in common. */
export const meets = (one: number, other: number): boolean => (low(one) & low(other)) !== 0 || (high(one) & high(other)) !== 0
