import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type SampleSheet, sampleSheets } from '../../tests/support/sample-sheets'
import { type Judged, judgeRow } from './judge'
import { sheetReader } from './reader'
import { settle } from './settle'

const fixtures = join(__dirname, '../../tests/fixtures/collection')

interface ExpectedRow {
  readonly sheet: string
  readonly row: number
  readonly form: string
  readonly verdict: string
  readonly reasons: readonly { readonly column: string | null; readonly reason: string }[]
  readonly record?: Readonly<Record<string, string>>
}

const judgeBook = (sheets: readonly SampleSheet[], today: string) => {
  const rows: ExpectedRow[] = []
  const said: string[] = []
  const seen = new Map<string, Judged>()
  for (const { head, rows: lines } of sheets) {
    const reader = sheetReader(head)
    for (const line of lines) {
      const read = reader.read(line)
      if (read.kind !== 'row') continue
      const alone = judgeRow(read.form, read.row, today)
      const judged = settle(alone, { earlier: seen.get(alone.key ?? '')?.fields })
      if (judged.key !== undefined) seen.set(judged.key, judged)
      const reasons = judged.findings.map(({ field, reason }) => ({ column: field, reason }))
      const record = Object.keys(judged.fields).length > 0 ? { record: judged.fields as Record<string, string> } : {}
      rows.push({ sheet: head.name, row: line.number, form: judged.form, verdict: judged.verdict, reasons, ...record })
    }
    said.push(...reader.end().map(({ reason }) => reason))
  }
  return { rows, said }
}

const sorted = (rows: readonly ExpectedRow[]) =>
  rows.map(row => ({
    ...row,
    reasons: [...row.reasons].sort((a, b) => `${a.column} ${a.reason}`.localeCompare(`${b.column} ${b.reason}`)),
  }))

describe.each([
  ['tidy-30', []],
  ['untidy-60', []],
  ['oddities', ['column-unknown']],
])('the sample workbook %s', (name, sayings) => {
  const expected: { today: string; rows: ExpectedRow[] } = JSON.parse(readFileSync(join(fixtures, `${name}.expected.json`), 'utf8'))
  const book = judgeBook(sampleSheets(join(fixtures, `${name}.xlsx`)), expected.today)

  it('has each row land as a person decided before the rules were written', () => {
    expect(sorted(book.rows)).toEqual(sorted(expected.rows))
  })
  it('gives no more to say of its sheets than a person would', () => {
    expect(book.said).toEqual(sayings)
  })
})
