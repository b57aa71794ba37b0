import type { Fields, Form } from '../../domain/collection/forms'
import { allForms } from '../../domain/collection/forms'
import { exampleCells, headerCells, recordCells } from '../../domain/collection/shown'
import type { SheetLayout, SheetToWrite } from '../../server/ports/workbook'

const layoutOf = (form: Form): SheetLayout => {
  const titles = headerCells(form)
  const columns = form.columns.map(({ width, choices }, i) => ({ title: titles[i] ?? '', width, ...(choices ? { choices } : {}) }))
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

/** The forms to fill in, each with the example row that the form itself has. */
export const templateSheets = (forms: readonly Form[] = allForms): SheetToWrite[] =>
  forms.map(form => ({ layout: layoutOf(form), rows: [exampleCells(form)] }))
