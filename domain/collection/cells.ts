import type { CellReason } from '../../contract/vocabulary-collection'
import type { CellValue } from './sheet'

/** A cell's text before it is cleaned, its number when it held one, and what is to be said of it. */
export interface ReadCell {
  readonly text: string
  readonly number?: number
  readonly reasons: readonly CellReason[]
}

const nothing: ReadCell = { text: '', reasons: [] }

/** As Excel shows it: fifteen places. */
const numberText = (n: number): string => String(Number(n.toPrecision(15)))

/**
 * The value of a cell as text. A formula gives its stored result, and is said; one that was never reckoned gives nothing and cannot be taken;
 * an error is nobody's answer. A yes or no, or a day where words belong, is doubtful.
 */
export const readCell = (value: CellValue | undefined, wantsDay: boolean): ReadCell => {
  if (value === null || value === undefined) return nothing
  if (typeof value === 'string') return { text: value, reasons: [] }
  if (typeof value === 'number') return { text: numberText(value), number: value, reasons: [] }
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE', reasons: ['not-text'] }
  if ('error' in value) return { text: '', reasons: ['cell-error'] }
  if ('date' in value) return { text: value.date, reasons: wantsDay ? [] : ['not-text'] }
  if (value.formula === null) return { text: '', reasons: ['formula-empty'] }
  const result = readCell(value.formula, wantsDay)
  return { ...result, reasons: ['formula', ...result.reasons] }
}
