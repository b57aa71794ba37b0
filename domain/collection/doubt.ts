import { type CellReason, cellReasons, type WorkbookForm } from '../../contract/vocabulary-collection'
import type { Finding } from './judge'

/** What a row is in doubt of, each reason once: rows of one form that are in doubt of the same are decided on together. */
export const doubtOf = (findings: readonly Finding[]): CellReason[] =>
  [...new Set(findings.map(({ reason }) => reason))].filter(reason => cellReasons[reason] === 'doubtful').sort()

export const doubtName = (form: WorkbookForm, reasons: readonly CellReason[]): string => `${form}:${reasons.join('+')}`
