import type { WorkbookLimits, WorkbookPart } from '../../../ports/workbook'
import { Refused } from '../refused'
import { directoryOf } from '../zip/directory'
import { type Book, bookOf, type SheetPart } from './book'
import type { CellContext } from './cell'
import { type Package, scanning } from './part'
import { type Peeked, peek } from './peek'
import { SheetRows } from './sheet-rows'
import { stringsOf } from './strings'
import { dayStyles } from './styles'

export const openPackage = (bytes: Buffer): Package => ({ bytes, parts: directoryOf(bytes) })

async function* rowsOf(file: Package, sheet: SheetPart, context: CellContext, limits: WorkbookLimits) {
  const rows = new SheetRows(sheet.name, context, limits)
  for await (const _ of scanning(file, sheet.entry, rows)) {
    const taken = rows.take()
    if (taken.length > 0) yield taken
  }
}

/** Rows that hold something, counted by reading them: only where there are more tags than rows are allowed. */
const countRows = async (file: Package, book: Book, context: CellContext, limits: WorkbookLimits): Promise<void> => {
  let rows = 0
  for (const sheet of book.sheets)
    for await (const taken of rowsOf(file, sheet, context, limits)) {
      rows += taken.length
      if (rows > limits.rows) throw new Refused('too-many-rows', sheet.name)
    }
}

/** An .xlsx, sheet by sheet. Nothing is given before it is known that the file keeps within the limits of size. */
export async function* readXlsx(bytes: Buffer, limits: WorkbookLimits): AsyncGenerator<WorkbookPart> {
  const file = openPackage(bytes)
  const book = await bookOf(file, limits)
  const peeked: Peeked[] = []
  for (const sheet of book.sheets) peeked.push(await peek(file, sheet, limits))
  const strings = await stringsOf(file, book.strings, limits)
  const context = { strings, dayStyles: await dayStyles(file, book.styles), from1904: book.from1904 }
  if (peeked.reduce((sum, one) => sum + one.rowTags, 0) > limits.rows) await countRows(file, book, context, limits)
  let rows = 0
  for (const [i, sheet] of book.sheets.entries()) {
    const head = peeked[i]?.head
    if (head) yield { kind: 'sheet', head }
    for await (const taken of rowsOf(file, sheet, context, limits)) {
      rows += taken.length
      // known before from the tags; whoever finds a way to hide some ends here
      if (rows > limits.rows) throw new Refused('too-many-rows', sheet.name)
      yield { kind: 'rows', rows: taken }
    }
  }
  yield { kind: 'end', sheets: book.sheets.length, rows }
}
