import { StringDecoder } from 'node:string_decoder'
import type { MarkedColumn, RowMark, WorkbookLimits } from '../../../ports/workbook'
import { asXlsx } from '../csv/as-xlsx'
import { kindOf } from '../kind'
import { bookOf, type SheetPart } from '../xlsx/book'
import type { Package } from '../xlsx/part'
import { openPackage } from '../xlsx/read'
import { relationsOf, relationsPart } from '../xlsx/relations'
import type { ZipEntry } from '../zip/entry'
import { inflated } from '../zip/inflate'
import { type ZipPart, zipped } from '../zip/write'
import { editedHead, editedTail } from './around-rows'
import { type Comment, commentsXml, drawingXml, mostComments } from './comments'
import { MarkCursor } from './cursor'
import { commentParts, drawingRelation, withComments, withTypes } from './parts'
import { editedRow } from './row'
import { editedSheet } from './sheet'
import { type MarkedStyles, markedStyles } from './styles'

const typesKey = '[content_types].xml'
const author = '导入检查'

async function* textOf(file: Package, entry: ZipEntry): AsyncGenerator<string> {
  const utf8 = new StringDecoder('utf8')
  for await (const chunk of inflated(file.bytes, entry)) yield utf8.write(chunk)
  yield utf8.end()
}

const wholeText = async (file: Package, entry: ZipEntry): Promise<string> => {
  let text = ''
  for await (const piece of textOf(file, entry)) text += piece
  return text
}

interface Marking {
  readonly file: Package
  readonly styles: MarkedStyles
  readonly cursor: MarkCursor
}

/** One sheet with its marks; `comments` fills as the rows go by and is read when they have. */
const sheetPart = ({ file, styles, cursor }: Marking, sheet: SheetPart, column: MarkedColumn, comments: Comment[] | null): ZipPart => {
  const data = editedSheet(textOf(file, sheet.entry), {
    head: (text, p) => editedHead(text, p, column.column),
    row: async (number, p) => {
      const added = { column: column.column, text: column.title }
      if (number === column.headerRow) return row => editedRow(row, number, p, { styles: new Map(), added })
      const mark = await cursor.at(column.sheet, number)
      if (!mark) return null
      for (const cell of mark.cells) if (comments && comments.length < mostComments) comments.push({ row: number, ...cell })
      const restyled = new Map(mark.cells.map(cell => [cell.column, (style: number) => styles.cell(style, mark.tone)]))
      const reason = { column: column.column, text: mark.text, style: styles.reason(mark.tone) }
      return row => editedRow(row, number, p, { styles: restyled, added: reason })
    },
    tail: (text, p) => editedTail(text, p, comments && comments.length > 0 ? drawingRelation : null),
  })
  return { name: sheet.entry.name, data }
}

/** A sheet that has comments of its own keeps them, and gets none of ours: fill and reason say the same. */
const hasComments = async (file: Package, sheet: SheetPart): Promise<boolean> =>
  (await relationsOf(file, sheet.key)).some(one => /comment|vmlDrawing/i.test(one.type))

async function* parts(file: Package, columns: readonly MarkedColumn[], marks: Marks, limits: WorkbookLimits): AsyncGenerator<ZipPart> {
  const book = await bookOf(file, limits)
  const types = file.parts.get(typesKey)
  if (!book.styles || !types) throw new Error('a workbook without styles')
  const styles = markedStyles(await wholeText(file, book.styles))
  const edited = columns.flatMap(column => {
    const sheet = book.sheets[column.sheet]
    return sheet ? [{ sheet, column }] : []
  })
  const relationKeys = edited.map(({ sheet }) => relationsPart(sheet.key))
  const mine = new Set([typesKey, book.styles.key, ...edited.map(({ sheet }) => sheet.entry.key), ...relationKeys])
  for (const entry of file.parts.values()) if (!mine.has(entry.key)) yield { entry, from: file.bytes }
  const cursor = new MarkCursor(marks)
  const commented: number[] = []
  for (const { sheet, column } of edited) {
    const comments: Comment[] | null = (await hasComments(file, sheet)) ? null : []
    yield sheetPart({ file, styles, cursor }, sheet, column, comments)
    const relations = file.parts.get(relationsPart(sheet.key))
    const has = comments !== null && comments.length > 0
    if (relations && !has) yield { entry: relations, from: file.bytes }
    if (!has) continue
    commented.push(column.sheet)
    const names = commentParts(column.sheet)
    yield {
      name: relations?.name ?? relationsPart(sheet.entry.name),
      data: [withComments(relations ? await wholeText(file, relations) : null, column.sheet)],
    }
    yield { name: names.comments, data: [commentsXml(comments, author)] }
    yield { name: names.drawing, data: [drawingXml(comments)] }
  }
  yield { name: book.styles.name, data: [styles.xml] }
  yield { name: types.name, data: [withTypes(await wholeText(file, types), commented)] }
}

type Marks = AsyncIterable<RowMark> | Iterable<RowMark>

/**
 * The officer's own file with its marks. Only the marked rows, the styles and the list of parts are written anew; every other part is
 * copied as the bytes that it is, so that pictures, charts, macros and what we know nothing of stay.
 */
export async function* markWorkbook(
  bytes: Buffer,
  columns: readonly MarkedColumn[],
  marks: Marks,
  limits: WorkbookLimits,
): AsyncGenerator<Uint8Array> {
  const xlsx = kindOf(bytes) === 'xlsx' ? bytes : await asXlsx(bytes, limits)
  yield* zipped(parts(openPackage(xlsx), columns, marks, limits))
}
