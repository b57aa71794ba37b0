import type { FieldId } from '../../domain/collection/forms'
import { readHeader } from '../../domain/collection/header'
import { type RowReading, type SheetReader, sheetReader } from '../../domain/collection/reader'
import type { SheetHead, SheetRow } from '../../domain/collection/sheet'
import type { TableFinding } from '../../domain/collection/table'
import type { ImportSheet, ImportTable } from '../../server/ports/imports'

/** of one sheet: what a person reads, and room for it in a document */
const mostFindings = 50
const mostTables = 50
const mostTitles = 12
const longestTitle = 60

const short = (finding: TableFinding): TableFinding => ({
  ...finding,
  titles: finding.titles.slice(0, mostTitles).map(title => [...title].slice(0, longestTitle).join('')),
})

/** Reads one sheet and keeps what is to be said of it, but none of its rows. */
export class SheetInHand {
  private readonly reader: SheetReader
  private readonly tables: ImportTable[] = []
  private rows = 0
  private apart = 0
  private unread = 0
  private width = 0

  constructor(private readonly head: SheetHead) {
    this.reader = sheetReader(head)
  }

  read(row: SheetRow): RowReading {
    const reading = this.reader.read(row)
    this.width = Math.max(this.width, row.cells.length)
    if (reading.kind === 'row') this.rows += 1
    if (reading.kind === 'apart') this.apart += 1
    if (reading.kind === 'unread') this.unread += 1
    if (reading.kind === 'header') this.onHeader(row)
    return reading
  }

  end(): ImportSheet {
    const { name, hidden } = this.head
    const findings = this.reader.end().slice(0, mostFindings).map(short)
    const { rows, apart, unread, width, tables } = this
    return { name, hidden, rows, apart, unread, width, tables, findings }
  }

  private onHeader(row: SheetRow): void {
    const header = readHeader(row.cells)
    const columns: Partial<Record<FieldId, number>> = {}
    if (header.kind === 'form') for (const [at, field] of header.match.columns) columns[field] = at
    if (this.tables.length < mostTables) this.tables.push({ headerRow: row.number, columns })
  }
}
