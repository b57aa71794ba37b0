import type { TableReason, WorkbookForm } from '../../contract/vocabulary-collection'
import type { FieldId, Layout } from './forms'
import type { HeaderMatch } from './header'
import type { Finding, RowCells } from './judge'
import type { Covered } from './merged'
import type { CellValue, SheetRow } from './sheet'
import { cleanLine } from './text'

/** What is said of a sheet or of a table in it; `row` is the header's. */
export interface TableFinding {
  readonly reason: TableReason
  readonly row: number | null
  readonly form?: WorkbookForm
  /** titles of the columns that are meant, or the title that stands above */
  readonly titles: readonly string[]
}

export const cellText = (value: CellValue | undefined): string => (typeof value === 'string' ? cleanLine(value.slice(0, 400)) : '')
/** Nearly every text begins with what can be seen (ASCII, Chinese); only others are worth a closer look. */
const isSeen = (unit: number): boolean => (unit >= 0x21 && unit <= 0x7e) || (unit >= 0x4e00 && unit <= 0x9fff)
export const isFilled = (value: CellValue | undefined): boolean =>
  value !== null && value !== undefined && (typeof value !== 'string' || isSeen(value.charCodeAt(0)) || cellText(value) !== '')

const titlesOf = (form: Layout, fields: readonly FieldId[]) =>
  form.columns.filter(({ field }) => fields.includes(field)).map(({ title }) => title)

/** All that a header by itself gives cause to say. `title` is what stands above it. */
export const headerFindings = (
  row: SheetRow,
  match: HeaderMatch | undefined,
  title: string | undefined,
  hiddenColumns: readonly number[],
): TableFinding[] => {
  if (!match) return [{ reason: 'header-unclear', row: row.number, titles: [] }]
  const { form, columns } = match
  const said = (reason: TableReason, titles: readonly string[]): TableFinding[] =>
    titles.length === 0 ? [] : [{ reason, row: row.number, form: form.id, titles }]
  const hidden = [...columns].filter(([at]) => hiddenColumns.includes(at)).map(([, field]) => field)
  return [
    ...said('column-missing', titlesOf(form, match.missing)),
    ...said('column-twice', titlesOf(form, match.twice)),
    ...said('title-differs', title === undefined || title === form.title ? [] : [title]),
    ...said('column-hidden', titlesOf(form, hidden)),
    ...said(
      'column-unknown',
      match.unknown.map(at => cellText(row.cells[at])),
    ),
  ]
}

/** A row under a header: its cells by field, and what is to be said of where they stand. */
export const rowUnder = (match: HeaderMatch, row: SheetRow, covered: Covered): RowCells => {
  const cells: Partial<Record<FieldId, CellValue>> = {}
  const findings: Finding[] = row.hidden ? [{ field: null, reason: 'hidden-row' }] : []
  const aside: string[] = []
  for (const [at, field] of match.columns) {
    cells[field] = covered.valueAt(at) ?? row.cells[at] ?? null
    if (covered.touches(at)) findings.push({ field, reason: 'merged-cell' })
  }
  let stray = false
  row.cells.forEach((value, at) => {
    if (value === null || match.columns.has(at) || !isFilled(value)) return
    aside.push(cellText(value))
    stray ||= !match.ignored.has(at)
  })
  if (stray) findings.push({ field: null, reason: 'cell-without-header' })
  return { cells, aside, findings }
}
