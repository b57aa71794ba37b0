import type { CellValue } from '../../../../domain/collection/sheet'
import { Refused } from '../refused'
import { decoded } from '../xml/text'
import { dayOf } from './dates'
import type { StringTable } from './string-table'

export interface CellContext {
  readonly strings: StringTable
  readonly dayStyles: readonly boolean[]
  readonly from1904: boolean
}

const numberOf = ({ dayStyles, from1904 }: CellContext, style: number, text: string): CellValue => {
  if (text === '') return null
  const value = Number(text)
  if (Number.isNaN(value)) return text
  const date = style >= 0 && dayStyles[style] ? dayOf(value, from1904) : null
  return date === null ? value : { date }
}

const stored = (context: CellContext, type: string, style: number, text: string): CellValue => {
  switch (type) {
    case 's': {
      const shared = context.strings.at(text.trim() === '' ? -1 : Number(text))
      if (shared === undefined) throw new Refused('damaged')
      return shared
    }
    case 'str':
    case 'inlineStr':
      return decoded(text)
    case 'b':
      return text === '1' || text === 'true'
    case 'e':
      return { error: text }
    case 'd':
      return /^\d{4}-\d\d-\d\d/.test(text) ? { date: text.slice(0, 10) } : text
    default:
      return numberOf(context, style, text)
  }
}

/** What a cell holds, by its type and, for a number, by the format that it is shown in. A formula's error is an error. */
export const cellValue = (context: CellContext, type: string, style: number, text: string, formula: boolean): CellValue => {
  const value = type === 's' && text === '' ? null : stored(context, type, style, text)
  if (!formula || (value !== null && typeof value === 'object' && 'error' in value)) return value
  if (value !== null && typeof value === 'object') return 'date' in value ? { formula: value.date } : value
  return { formula: value }
}
