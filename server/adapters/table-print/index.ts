import { setImmediate as turn } from 'node:timers/promises'
import PDFDocument from 'pdfkit'
import { type PrintedAbout, printLimits, type TablePrinter } from '../../ports/table-printer'
import type { SheetToWrite } from '../../ports/workbook'
import type { Fonts } from '../poster/fonts'
import { drawPage } from './draw'
import { type CellLines, paginate, type Slice } from './paginate'
import { type Frame, frameOf, linesOf, paper, roomOf } from './paper'
import { openType, type Type } from './type'

interface PrintedTable {
  readonly title: string
  readonly frame: Frame
  readonly pages: readonly (readonly Slice[])[]
}

/** Lets scans be answered in between: the longest that a printing keeps the process to itself, ms. */
const slice = 8
const considerate = () => {
  let begin = performance.now()
  return async () => {
    if (performance.now() - begin < slice) return
    await turn()
    begin = performance.now()
  }
}

const layOut = async (tables: readonly SheetToWrite[], type: Type): Promise<PrintedTable[] | null> => {
  const pause = considerate()
  const laid: PrintedTable[] = []
  let count = 0
  let characters = 0
  for (const { layout, rows } of tables) {
    const frame = frameOf(layout, type)
    const set: CellLines[][] = []
    for await (const cells of rows) {
      count += 1
      characters += cells.reduce((sum, { length }) => sum + length, 0)
      if (count > printLimits.rows || characters > printLimits.characters) return null
      set.push(linesOf(frame, cells, type))
      await pause()
    }
    laid.push({ title: layout.title ?? layout.name, frame, pages: paginate(set, roomOf(frame)) })
  }
  return laid
}

const openDocument = (fonts: Fonts, { title, madeAt }: PrintedAbout): PDFKit.PDFDocument => {
  const info = { Title: title, CreationDate: new Date(madeAt) }
  const doc = new PDFDocument({ info, lang: 'zh-CN', displayTitle: true, autoFirstPage: false, pdfVersion: '1.7', font: '' })
  for (const weight of ['regular', 'bold'] as const) doc.registerFont(weight, fonts[weight]().source)
  return doc
}

async function* drawn(
  doc: PDFKit.PDFDocument,
  type: Type,
  tables: readonly PrintedTable[],
  about: PrintedAbout,
): AsyncGenerator<Uint8Array> {
  const pause = considerate()
  const ready: Uint8Array[] = []
  doc.on('data', (chunk: Uint8Array) => ready.push(chunk))
  const ended = new Promise<void>((resolve, reject) => doc.on('end', resolve).on('error', reject))
  const count = tables.reduce((sum, { pages }) => sum + pages.length, 0)
  let number = 0
  for (const { title, frame, pages } of tables)
    for (const slices of pages) {
      number += 1
      doc.addPage({ size: [paper.width, paper.height], margin: 0 })
      drawPage(doc, type, { ...about, frame, title, number, count }, slices)
      await pause()
      yield* ready.splice(0)
    }
  doc.end()
  await ended
  yield* ready.splice(0)
}

/** All is laid out first, so that each page knows how many there are; then pages leave one by one, and none is kept. */
export const createTablePrinter = (fonts: Fonts): TablePrinter => ({
  print: async (tables, about) => {
    const doc = openDocument(fonts, about)
    const type = openType(doc, fonts)
    const laid = await layOut(tables, type)
    return laid && drawn(doc, type, laid, about)
  },
})
