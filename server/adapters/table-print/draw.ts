import { missing } from '../poster/printable'
import { colours } from '../poster/sheet'
import type { CellLines, Slice } from './paginate'
import { type Frame, leading, padding, paper } from './paper'
import type { Type } from './type'

export interface PageFrame {
  readonly frame: Frame
  readonly title: string
  readonly source: string
  readonly demo: boolean
  readonly number: number
  readonly count: number
}

const nothing = '没有归集信息。'
const foot = 8

const writeCells = (type: Type, { size, edges }: Frame, cells: readonly CellLines[], y: number, weight: 'regular' | 'bold') =>
  cells.forEach((lines, column) => {
    const x = (edges[column] ?? 0) + padding.x
    // 0.88 of a size lies above the baseline of a Chinese face
    lines.forEach((line, i) => {
      type.write(line, x, y + padding.y + (i + (leading - 1) / 2 / leading) * size * leading + 0.88 * size, size, weight)
    })
  })

const writeAround = (doc: PDFKit.PDFDocument, type: Type, { title, source, demo, number, count }: PageFrame) => {
  const middle = (text: string, size: number, weight: 'regular' | 'bold') => (paper.width - type.measure(weight)(text) * size) / 2
  const heading = type.printable(title, 'bold')
  type.write(heading, middle(heading, 15, 'bold'), paper.title, 15, 'bold')
  doc.fillColor(colours.soft)
  type.write(type.printable(source, 'regular'), paper.left, paper.foot, foot)
  const page = `第 ${number} 页 / 共 ${count} 页`
  type.write(page, middle(page, foot, 'regular'), paper.foot, foot)
  const note = `${missing} 表示字库中没有的字`
  type.write(note, paper.right - type.measure('regular')(note) * foot, paper.foot, foot)
  if (demo) {
    doc.fillColor(colours.caution)
    type.write('演示 · 虚构', paper.left, paper.title, 10, 'bold')
  }
  doc.fillColor(colours.ink)
}

/** Title, header with its stars, the rows of this page in their grid, whose it is and which page of how many. */
export const drawPage = (doc: PDFKit.PDFDocument, type: Type, page: PageFrame, slices: readonly Slice[]): void => {
  const { frame } = page
  const [left = 0] = frame.edges
  const right = frame.edges.at(-1) ?? 0
  doc.fillColor(colours.ink)
  writeAround(doc, type, page)
  let y = paper.top + frame.headerHeight
  doc.rect(left, paper.top, right - left, frame.headerHeight).fill(colours.shade)
  doc.fillColor(colours.ink)
  writeCells(type, frame, frame.header, paper.top, 'bold')
  const rules = [paper.top, y]
  for (const { cells, lines } of slices) {
    writeCells(type, frame, cells, y, 'regular')
    y += lines * frame.size * leading + 2 * padding.y
    rules.push(y)
  }
  if (slices.length === 0) {
    type.write(nothing, left + padding.x, y + padding.y + 1.1 * frame.size, frame.size)
    return
  }
  doc.lineWidth(0.4).strokeColor(colours.soft)
  for (const rule of rules) doc.moveTo(left, rule).lineTo(right, rule)
  for (const edge of frame.edges) doc.moveTo(edge, paper.top).lineTo(edge, y)
  doc.stroke()
}
