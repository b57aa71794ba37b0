import { textCell } from '../write/escape'
import { columnOf, lettersOf } from '../xlsx/place'
import { attribute } from '../xml/text'
import { attributesPattern, setAttribute } from './markup'

interface Cell {
  readonly column: number
  readonly xml: string
}

const patterns = new Map<string, RegExp>()

/** Cells of a row as they stand, each with its place. */
const cellsOf = (row: string, p: string): Cell[] => {
  let pattern = patterns.get(p)
  if (!pattern) {
    pattern = new RegExp(`<${p}c(?=[\\s/>])(${attributesPattern})(?:/>|>[\\s\\S]*?</${p}c\\s*>)`, 'g')
    patterns.set(p, pattern)
  }
  let next = 0
  return [...row.matchAll(pattern)].map(([xml, attributes = '']) => {
    const reference = attribute(attributes, 'r')
    const column = reference === undefined ? next : columnOf(reference)
    next = column + 1
    return { column, xml }
  })
}

export interface RowEdit {
  /** other styles of cells, by column: from the style that the cell has */
  readonly styles: ReadonlyMap<number, (style: number) => number>
  /** a text at the right; without a style it takes that of the cell before it */
  readonly added: { readonly column: number; readonly text: string; readonly style?: number }
}

const styleOf = (xml: string): number => Number(attribute(/^<[^\s/>]+([^>]*)/.exec(xml)?.[1] ?? '', 's') ?? 0)

/** One row with its marks. Cells are put in the order of their columns, and each says its place. */
export const editedRow = (row: string, number: number, p: string, { styles, added }: RowEdit): string => {
  const openEnd = new RegExp(`^<${p}row${attributesPattern}/?>`).exec(row)?.[0] ?? `<${p}row>`
  const cells = new Map<number, string>()
  for (const { column, xml } of cellsOf(row.slice(openEnd.length), p)) cells.set(column, setAttribute(xml, 'r', lettersOf(column) + number))
  for (const [column, restyled] of styles) {
    const xml = cells.get(column) ?? `<${p}c r="${lettersOf(column)}${number}"/>`
    cells.set(column, setAttribute(xml, 's', restyled(styleOf(xml))))
  }
  const last = [...cells.keys()].filter(column => column < added.column).sort((a, b) => b - a)[0]
  const style = added.style ?? styleOf(cells.get(last ?? -1) ?? '')
  const text = textCell(lettersOf(added.column) + number, style, added.text)
  cells.set(added.column, p === '' ? text : text.replace(/<(\/?)(?=(?:c|is|t)[\s>])/g, `<$1${p}`))
  const inside = [...cells].sort(([a], [b]) => a - b).map(([, xml]) => xml)
  const open = setAttribute(openEnd.replace(/\s*\/?>$/, '>').replace(/\sspans\s*=\s*(?:"[^"]*"|'[^']*')/, ''), 'r', number)
  return `${open}${inside.join('')}</${p}row>`
}
