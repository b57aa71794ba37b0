import { searchForm } from '../names'
import type { FieldId, Fields, Layout } from './forms'

/** Codes and days are the same or not; texts are the same whatever their widths, spaces and brackets. */
const keyPart = (value: string) => searchForm(value)

/** What makes two rows of a form the same record (workflow.md, "Keys"). 归集日期 is in none. */
export const recordKey = (form: Layout, fields: Fields): string =>
  JSON.stringify([form.id, ...form.key.map(field => keyPart(fields[field] ?? ''))])

/** Whether a field of two rows with one key says the same. */
export const saysSame = (form: Layout, field: FieldId, one: string, other: string): boolean =>
  form.key.includes(field) ? keyPart(one) === keyPart(other) : one === other
