import type { WorkbookForm } from '../../contract/vocabulary-collection'
import { bookTitle } from './forms'
import { type Header, type HeaderMatch, namesColumn, readHeader } from './header'
import type { RowCells } from './judge'
import { allLayouts } from './layouts'
import { mergedInto } from './merged'
import { titleOf } from './set-aside'
import type { SheetHead, SheetRow } from './sheet'
import { cellText, headerFindings, isFilled, rowUnder, type TableFinding } from './table'

/** `apart`: above, between or beside the tables. `unread`: under a header that cannot be used. */
export type RowReading =
  | { readonly kind: 'blank' | 'apart' | 'header' | 'unread' }
  | { readonly kind: 'row'; readonly form: WorkbookForm; readonly row: RowCells }

export interface SheetReader {
  readonly read: (row: SheetRow) => RowReading
  /** all that is to be said once the sheet is over */
  readonly end: () => readonly TableFinding[]
}

/** A header that no row has followed yet: the next header may explain it. */
interface Fresh {
  readonly row: number
  readonly usable: boolean
  readonly findings: readonly TableFinding[]
}

const allTitles = [...allLayouts.map(form => form.title), bookTitle]

const split = (row: number): TableFinding => ({ reason: 'header-in-two-rows', row, titles: [] })
/** A title may share its row with the unit and the day of the report. */
const besideTitle = 4

/** Two headers right after each other: one repeats the other, or one header was split over both, or the upper one was a heading of groups. */
const together = (upper: Fresh, lower: Fresh): { readonly said: readonly TableFinding[]; readonly fresh: Fresh } => {
  if (!upper.usable && !lower.usable) return { said: [], fresh: { ...upper, findings: [split(upper.row)] } }
  const repeated: TableFinding = { reason: 'header-repeated', row: lower.row, titles: [] }
  return { said: [repeated], fresh: lower }
}

const holdsAny = ({ columns }: HeaderMatch, row: SheetRow): boolean => {
  for (const at of columns.keys()) if (isFilled(row.cells[at])) return true
  return false
}

/**
 * Reads a sheet row by row: a header opens a table, the next one opens the next. Keeps nothing of the rows, so that a sheet of any length takes
 * the same memory.
 */
export const sheetReader = (head: SheetHead): SheetReader => {
  const findings: TableFinding[] = []
  const covering = mergedInto(head.merged)
  let table: { readonly match: HeaderMatch | undefined } | undefined
  let title: string | undefined
  let fresh: Fresh | undefined
  let anything = false

  const followed = () => {
    if (fresh) findings.push(...fresh.findings)
    fresh = undefined
  }

  const onHeader = (row: SheetRow, header: Exclude<Header, { kind: 'none' }>) => {
    const match = header.kind === 'form' ? header.match : undefined
    const usable = match !== undefined && match.missing.length === 0 && match.twice.length === 0
    const one: Fresh = { row: row.number, usable, findings: headerFindings(row, match, title, head.hiddenColumns) }
    const sameForm = table?.match === undefined || match === undefined || table.match.form === match.form
    if (fresh && title === undefined && (sameForm || !fresh.usable)) {
      const both = together(fresh, one)
      findings.push(...both.said)
      fresh = both.fresh
    } else {
      followed()
      fresh = one
    }
    table = { match: usable ? match : undefined }
    title = undefined
  }

  const read = (row: SheetRow): RowReading => {
    const filled = row.cells.filter(isFilled)
    if (filled.length === 0) return { kind: 'blank' }
    anything = true
    const header = readHeader(row.cells)
    if (header.kind !== 'none') {
      onHeader(row, header)
      return { kind: 'header' }
    }
    const above = filled.length <= besideTitle ? titleOf(cellText(filled[0]), allTitles) : undefined
    if (above !== undefined) title = above === bookTitle ? title : above
    if (above !== undefined || !table) return { kind: 'apart' }
    if (fresh && !fresh.usable && namesColumn(row.cells)) fresh = { ...fresh, findings: [split(fresh.row)] }
    followed()
    if (!table.match) return { kind: 'unread' }
    const { match } = table
    if (!holdsAny(match, row)) return { kind: 'blank' }
    return { kind: 'row', form: match.form.id, row: rowUnder(match, row, covering(row)) }
  }

  const end = () => {
    followed()
    const hidden: TableFinding[] = head.hidden && anything ? [{ reason: 'sheet-hidden', row: null, titles: [] }] : []
    const bare: TableFinding[] = anything && !table ? [{ reason: 'no-header', row: null, titles: [] }] : []
    return [...hidden, ...bare, ...findings]
  }
  return { read, end }
}
