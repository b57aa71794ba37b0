/**
 * What a cell holds. A date of Excel's is the day that it shows, as YYYY-MM-DD; a formula is its stored result and is marked as one, because
 * what it shows may differ elsewhere; `error` is one of Excel's (#N/A …). Rich text and links are their text.
 */
export type CellValue =
  | string
  | number
  | boolean
  | null
  | { readonly date: string }
  | { readonly error: string }
  | { readonly formula: string | number | boolean | null }

/** One row that holds something. Columns to the right of the last cell with something in it are left out. */
export interface SheetRow {
  /** as Excel counts: the first row is 1 */
  readonly number: number
  /** by column, A first */
  readonly cells: readonly CellValue[]
  readonly hidden?: boolean
}

/** A rectangle of merged cells, rows as Excel counts, columns from 0; the upper left cell holds the value. */
export interface Merged {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export interface SheetHead {
  readonly name: string
  readonly hidden: boolean
  readonly merged: readonly Merged[]
  /** columns that are hidden, from 0 */
  readonly hiddenColumns: readonly number[]
}
