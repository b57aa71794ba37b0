import type { SheetHead, SheetRow } from '../../domain/collection/sheet'

/** Why a file is not read: one closed list, a sentence for each in src/text/workbook-reasons.ts. */
export const workbookReasons = [
  'too-large',
  'inflates-too-much',
  'too-many-rows',
  'too-many-columns',
  'too-many-sheets',
  'cell-too-long',
  'password-protected',
  'old-format',
  'not-a-workbook',
  'damaged',
  'forbidden-xml',
  'too-slow',
  'too-much-memory',
] as const
export type WorkbookReason = (typeof workbookReasons)[number]

export interface WorkbookRefusal {
  readonly reason: WorkbookReason
  /** where, when it lies in one place: 工作表!A1 */
  readonly place?: string
}

/** What a file may be and cost. Whatever exceeds one of these is refused; nothing is cut off in silence. */
export interface WorkbookLimits {
  readonly fileBytes: number
  /** what is read of an .xlsx, inflated */
  readonly inflatedBytes: number
  /** that hold something, over all sheets; known before the first row is given */
  readonly rows: number
  readonly columns: number
  readonly sheets: number
  readonly cellLength: number
  /** texts that cells share, in UTF-8 */
  readonly sharedBytes: number
  /** ms of waiting for the reader */
  readonly time: number
  /** MB of the reader's heap: with what lies outside it, the process stays below 512 MB */
  readonly heap: number
}

export const workbookLimits: WorkbookLimits = {
  fileBytes: 32 * 2 ** 20,
  inflatedBytes: 512 * 2 ** 20,
  rows: 200_000,
  columns: 256,
  sheets: 64,
  cellLength: 32_767,
  sharedBytes: 128 * 2 ** 20,
  time: 20_000,
  heap: 192,
}

/** A reading in order: each sheet's head, then its rows; the last part is `end` or `refused`, and no other part is the last. */
export type WorkbookPart =
  | { readonly kind: 'sheet'; readonly head: SheetHead }
  | { readonly kind: 'rows'; readonly rows: readonly SheetRow[] }
  | { readonly kind: 'end'; readonly sheets: number; readonly rows: number }
  | { readonly kind: 'refused'; readonly refusal: WorkbookRefusal }

export type WorkbookSource = Uint8Array | { readonly path: string }

export interface ColumnLayout {
  readonly title: string
  /** in characters of the standard width, as Excel counts */
  readonly width: number
  /** what the cell may hold, offered as a list to choose from */
  readonly choices?: readonly string[]
}

export interface SheetLayout {
  readonly name: string
  /** merged over all columns, above the header */
  readonly title?: string
  readonly columns: readonly ColumnLayout[]
}

export interface SheetToWrite {
  readonly layout: SheetLayout
  readonly rows: Iterable<readonly string[]> | AsyncIterable<readonly string[]>
}

/** What is said of one row of the officer's own file. */
export interface RowMark {
  /** of the sheet, from 0, in the order in which they were read */
  readonly sheet: number
  /** as Excel counts */
  readonly row: number
  readonly tone: 'refused' | 'doubtful'
  /** what stands in the reason column */
  readonly text: string
  readonly cells: readonly { readonly column: number; readonly text: string }[]
}

export interface MarkedColumn {
  readonly sheet: number
  /** the row of the header, as Excel counts */
  readonly headerRow: number
  /** the first column to the right of the sheet's own, from 0 */
  readonly column: number
  readonly title: string
}

export interface Workbooks {
  read(source: WorkbookSource, limits?: Partial<WorkbookLimits>): AsyncIterable<WorkbookPart>
  /** An .xlsx in which every cell is text, row by row. */
  write(sheets: readonly SheetToWrite[]): AsyncIterable<Uint8Array>
  /**
   * The same .xlsx with cells coloured and commented, and a column of reasons; all else stays as it is. Marks in order of sheet and row.
   * Only for a file that was read without a refusal: what fails here is a fault and throws.
   */
  mark(
    source: WorkbookSource,
    columns: readonly MarkedColumn[],
    marks: AsyncIterable<RowMark> | Iterable<RowMark>,
  ): AsyncIterable<Uint8Array>
}
