import type { SheetRow } from '../../../../domain/collection/sheet'
import type { WorkbookLimits, WorkbookPart } from '../../../ports/workbook'
import { Refused } from '../refused'
import { lettersOf } from '../xlsx/place'
import { decodedText } from './decode'
import { Records } from './records'

const delimiters = [',', '\t', ';'] as const
/** characters in which a table shows what parts its cells */
const firstPart = 64 * 1024

/** What parts cells: whatever stands most often, outside quotes, in the first lines. A text without any is no table. */
const delimiterOf = (text: string): string => {
  const bare = text.slice(0, firstPart).replace(/"[^"]*"/g, '')
  const counted = delimiters.map(one => ({ one, times: bare.split(one).length - 1 })).sort((a, b) => b.times - a.times)
  const most = counted[0]
  if (!most || most.times === 0) throw new Refused('not-a-workbook')
  return most.one
}

const rowOf = (record: readonly string[], number: number, limits: WorkbookLimits): SheetRow | null => {
  let length = record.length
  while (length > 0 && record[length - 1] === '') length--
  if (length > limits.columns) throw new Refused('too-many-columns', `${lettersOf(length - 1)}${number}`)
  return length === 0 ? null : { number, cells: record.slice(0, length).map(cell => (cell === '' ? null : cell)) }
}

function* rowsOf(bytes: Buffer, limits: WorkbookLimits): Generator<SheetRow[]> {
  let records: Records | null = null
  let number = 0
  const rows = () => (records?.take() ?? []).flatMap(record => rowOf(record, ++number, limits) ?? [])
  for (const text of decodedText(bytes)) {
    records ??= new Records(delimiterOf(text), limits)
    records.feed(text)
    yield rows()
  }
  records?.end()
  yield rows()
}

/** A CSV as a book of one sheet. Its rows are counted first, so that none is given of a file that has too many. */
export function* readCsv(bytes: Buffer, limits: WorkbookLimits): Generator<WorkbookPart> {
  let total = 0
  for (const rows of rowsOf(bytes, limits)) {
    total += rows.length
    if (total > limits.rows) throw new Refused('too-many-rows')
  }
  yield { kind: 'sheet', head: { name: 'CSV', hidden: false, merged: [], hiddenColumns: [] } }
  for (const rows of rowsOf(bytes, limits)) if (rows.length > 0) yield { kind: 'rows', rows }
  yield { kind: 'end', sheets: 1, rows: total }
}
