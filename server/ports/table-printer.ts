import type { SheetToWrite } from './workbook'

/** What one PDF may hold. More is refused whole: a book of thousands of pages is read by nobody, and .xlsx has no such end. */
export const printLimits = { rows: 5000, characters: 1_000_000 } as const

export interface PrintedAbout {
  /** of the document, not on its pages */
  readonly title: string
  /** whose it is and as of when, at the foot of each page */
  readonly source: string
  /** epoch ms */
  readonly madeAt: number
  /** said on each page: fictional */
  readonly demo: boolean
}

/** Sets tables as a PDF, A4 landscape: title and header on each page, each table on pages of its own. */
export interface TablePrinter {
  /** The file in pieces, page by page; null when there is more than `printLimits`. */
  print(tables: readonly SheetToWrite[], about: PrintedAbout): Promise<AsyncIterable<Uint8Array> | null>
}
