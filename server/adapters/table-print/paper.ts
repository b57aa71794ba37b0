import type { SheetLayout } from '../../ports/workbook'
import { breakLines } from '../poster/lines'
import type { CellLines, Room } from './paginate'
import type { Type } from './type'

export const mm = 72 / 25.4
/** A4 landscape, in points. */
export const paper = {
  width: 297 * mm,
  height: 210 * mm,
  left: 10 * mm,
  right: 287 * mm,
  title: 17 * mm,
  top: 21 * mm,
  bottom: 196 * mm,
  foot: 203 * mm,
}

export const padding = { x: 1 * mm, y: 0.9 * mm }
export const leading = 1.35

/** How a form lies on the paper: the ten columns of form 1 are set smaller than the six of the others. */
export interface Frame {
  readonly size: number
  /** left edges of the columns, and the right edge of the last */
  readonly edges: readonly number[]
  readonly header: readonly CellLines[]
  readonly headerHeight: number
}

const innerWidths = ({ edges }: Pick<Frame, 'edges'>): number[] => edges.slice(1).map((edge, i) => edge - (edges[i] ?? 0) - 2 * padding.x)

export const linesOf = (
  frame: Pick<Frame, 'size' | 'edges'>,
  cells: readonly string[],
  type: Type,
  weight: 'regular' | 'bold' = 'regular',
): CellLines[] =>
  innerWidths(frame).map((width, i) => breakLines(type.printable(cells[i] ?? '', weight), type.measure(weight), width / frame.size))

export const frameOf = ({ columns }: SheetLayout, type: Type): Frame => {
  const size = columns.length > 8 ? 7 : 9
  const whole = columns.reduce((sum, { width }) => sum + width, 0)
  const edges = [paper.left]
  for (const { width } of columns) edges.push((edges.at(-1) ?? 0) + (width / whole) * (paper.right - paper.left))
  const header = linesOf(
    { size, edges },
    columns.map(({ title }) => title),
    type,
    'bold',
  )
  return { size, edges, header, headerHeight: Math.max(...header.map(({ length }) => length)) * size * leading + 2 * padding.y }
}

/** What the rows of a page may take below its header. */
export const roomOf = ({ size, headerHeight }: Frame): Room => ({
  height: paper.bottom - paper.top - headerHeight,
  lineHeight: size * leading,
  padding: 2 * padding.y,
})
