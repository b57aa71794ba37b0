import type { FieldId, Fields, Form, Layout } from '../../domain/collection/forms'
import { allForms } from '../../domain/collection/forms'
import { exampleCells, headerCells, recordCells } from '../../domain/collection/shown'
import type { SheetLayout, SheetToWrite } from '../../server/ports/workbook'

/** What may be chosen in a column beside the lists that the layout itself has. */
export type Choices = Readonly<Partial<Record<FieldId, readonly string[]>>>

const layoutOf = (form: Layout, more: Choices = {}): SheetLayout => {
  const titles = headerCells(form)
  const columns = form.columns.map(({ field, width, choices = more[field] }, i) => ({
    title: titles[i] ?? '',
    width,
    ...(choices ? { choices } : {}),
  }))
  return { name: form.title, title: form.title, columns }
}

async function* rowsOf(form: Form, records: Iterable<Fields> | AsyncIterable<Fields>): AsyncGenerator<string[]> {
  for await (const fields of records) yield recordCells(form, fields)
}

/** Records of one form in the layout of Attachment 3. */
export const recordSheet = (form: Form, records: Iterable<Fields> | AsyncIterable<Fields>): SheetToWrite => ({
  layout: layoutOf(form),
  rows: rowsOf(form, records),
})

/** The tables to fill in, each with the example row that it has. */
export const templateSheets = (tables: readonly Layout[] = allForms, choices: Choices = {}): SheetToWrite[] =>
  tables.map(table => ({ layout: layoutOf(table, choices), rows: [exampleCells(table)] }))
