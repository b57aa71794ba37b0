import type { MarkedColumn, RowMark, WorkbookLimits, WorkbookPart } from '../../../ports/workbook'

/** What the child is asked, as its one argument. The file comes as its standard input. */
export type Order =
  | { readonly do: 'read'; readonly limits: WorkbookLimits }
  /** marks follow on the fourth descriptor, one a line; the marked file leaves on standard output */
  | { readonly do: 'mark'; readonly limits: WorkbookLimits; readonly columns: readonly MarkedColumn[] }

export interface ReaderUsage {
  readonly cpuMs: number
  readonly peakMb: number
}

/** One line of the child's output. The last word is `end` or `refused`, with what the work has cost. */
export interface Line {
  readonly part: WorkbookPart
  readonly usage?: ReaderUsage
}

export const marksDescriptor = 3

export const lineOf = (value: Line | RowMark): string => `${JSON.stringify(value)}\n`
