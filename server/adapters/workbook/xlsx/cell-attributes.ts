import { attribute } from '../xml/text'
import { columnOf } from './place'

export interface CellAttributes {
  /** undefined: next to the cell before it; -1: no place at all */
  readonly column: number | undefined
  readonly type: string
  readonly style: number
}

const space = 32
const equals = 61
const quote = 34
const types: Readonly<Record<number, string>> = { 1: 's', 3: 'str', 9: 'inlineStr' }

/** However XML may write them. */
const anyhow = (attributes: string): CellAttributes => {
  const reference = attribute(attributes, 'r')
  return {
    column: reference === undefined ? undefined : columnOf(reference),
    type: attribute(attributes, 't') ?? '',
    style: Number(attribute(attributes, 's') ?? -1),
  }
}

const typeAt = (attributes: string, from: number, to: number): string => {
  const usual = types[to - from]
  return usual !== undefined && attributes.startsWith(usual, from) ? usual : attributes.slice(from, to)
}

/** A cell's three attributes in one go, as programs write them: ` r="B7" s="1" t="inlineStr"`. Anything else is read with more care. */
export const cellAttributes = (attributes: string): CellAttributes => {
  let column: number | undefined
  let type = ''
  let style = -1
  for (let at = 0; at < attributes.length; ) {
    if (attributes.charCodeAt(at) !== space || attributes.charCodeAt(at + 2) !== equals || attributes.charCodeAt(at + 3) !== quote)
      return anyhow(attributes)
    const end = attributes.indexOf('"', at + 4)
    if (end === -1) return anyhow(attributes)
    const name = attributes[at + 1]
    if (name === 'r') column = columnOf(attributes, at + 4)
    else if (name === 't') type = typeAt(attributes, at + 4, end)
    else if (name === 's') style = Number(attributes.slice(at + 4, end))
    else return anyhow(attributes)
    at = end + 1
  }
  return { column, type, style }
}
