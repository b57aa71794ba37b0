import * as fc from 'fast-check'
import type { CollectionForm } from '../../contract/vocabulary-collection'
import { allForms, type Column, type Fields, type Form } from '../../domain/collection/forms'
import { judgeRow } from '../../domain/collection/judge'
import { got } from '../../tests/support/applicant'
import { officerOf, usccNumber } from '../../tests/support/application-fixture'
import { LibsqlDump } from '../../tests/support/dump'
import { publishedIdentity } from '../../tests/support/identity-number'
import { officer, withImports, world } from '../../tests/support/import-world'
import { codesFor } from '../../tests/support/importer'
import { put } from '../../tests/support/records'
import { exportRecords } from './export'

jest.setTimeout(90_000)
withImports()

const today = '2026-11-25'
const pieces = fc.oneof(
  fc.constantFrom(
    '=',
    '+',
    '-',
    '@',
    '\t',
    '\n',
    '\r\n',
    '\r',
    '\u0000',
    '"',
    "'",
    "''=",
    '＝',
    '＠',
    '　',
    ' ',
    ',',
    ';',
    '<',
    '&amp;',
    ']]>',
    '_x000D_',
    '_x005F_',
  ),
  fc.constantFrom(
    '\u200b',
    '\u202e',
    '\u200f',
    '\ufeff',
    '\ud800',
    '\udc00',
    '𠮷',
    '\uffff',
    'é',
    'e\u0301',
    '１２３',
    'ＡＢＣ',
    '例：',
    '注：',
    '无',
    '/',
    '——',
    '长期',
  ),
  fc.constantFrom(
    '爱心捐赠公益',
    '特色餐饮',
    'HYPERLINK("x")',
    '2026/7/22',
    '1E5',
    '0012',
    'TRUE',
    '#N/A',
    '2026-07-22',
    '合计',
    '序号',
    '市场主体名称',
  ),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
)
const shortText = fc.array(pieces, { minLength: 1, maxLength: 6 }).map(parts => parts.join(''))
const longText = fc.tuple(shortText, fc.integer({ min: 1, max: 300 })).map(([text, times]) => text.repeat(times))
const day = fc.constantFrom('2026/7/22', '2025-01-31', '2026年3月', '20260722', '', '2027/12/31', '2026.5.1-2028.5.1', '长期', '2019/1/1')

const cellOf = ({ kind, choices, field }: Column, n: number): fc.Arbitrary<string> => {
  if (kind === 'name')
    return fc
      .tuple(fc.constantFrom('', '例：', "'", '=', '（虚构）', 'ＡＢ ', '鹤岗市'), shortText)
      .map(([head, tail]) => `${head}${n}号店${tail.slice(0, 20)}`)
  if (kind === 'code')
    return fc.constantFrom(usccNumber(n), usccNumber(n).toLowerCase(), ` ${usccNumber(n)}`, `${usccNumber(n).slice(0, 17)}0`)
  if (kind === 'category') return fc.constantFrom('法人', '法人', '个体工商户')
  if (choices) return fc.constantFrom(...choices, '其他')
  if (kind === 'day') return field === 'madeOn' ? fc.constantFrom('2026/7/22', '2025-01-31') : day
  return kind === 'text' ? fc.oneof(shortText, longText) : shortText
}

interface Line {
  readonly form: CollectionForm
  readonly fields: Fields
}

const lineOf = (form: Form): fc.Arbitrary<Line | undefined> =>
  fc.integer({ min: 1, max: 60 }).chain(n =>
    fc.tuple(...form.columns.map(column => cellOf(column, n))).map(values => {
      const cells = Object.fromEntries(form.columns.map(({ field }, i) => [field, values[i] ?? '']))
      const { verdict, fields } = judgeRow(form.id, { cells }, today)
      return verdict === 'accepted' || verdict === 'doubtful' ? { form: form.id, fields } : undefined
    }),
  )
const lines = fc
  .array(fc.oneof(...allForms.map(lineOf)), { minLength: 5, maxLength: 20 })
  .map(all => all.filter((line): line is Line => line !== undefined))

const recordsNow = (): string => {
  const dump = new LibsqlDump(world.databasePath)
  const text = dump.textOf('records')
  dump.close()
  return text
}

const exported = async (): Promise<Buffer> => {
  const { chunks } = got(await exportRecords(world.services, officerOf(world, 'commerce'), {}))
  const parts: Uint8Array[] = []
  for await (const chunk of chunks) parts.push(chunk)
  return Buffer.concat(parts)
}

test('what is exported and imported again is known row by row, and changes no record', async () => {
  const kept = new Set<string>()
  await fc.assert(
    fc.asyncProperty(lines, async given => {
      for (const { form, fields } of given) kept.add((await put(world, form, fields)).id)
      const before = recordsNow()
      const view = await officer.read(await exported())
      expect(view.counts.filter(({ verdict }) => verdict !== 'known')).toEqual([])
      expect(view.rows).toBe(kept.size)
      expect((await officer.commit(view.id, codesFor)).done).toMatchObject({ created: 0, changed: 0, same: 0 })
      expect(recordsNow()).toBe(before)
    }),
    // records stay from run to run, so that what is smaller would be another story
    { numRuns: 50, endOnFailure: true },
  )
})

test('what a natural person has stated comes back without their number: it is refused, and changes no record', async () => {
  await put(world, 'commitments', { committerCategory: 'person', committerCode: publishedIdentity, committerName: '王某（虚构）' })
  const before = recordsNow()
  const view = await officer.read(await exported())
  expect(view.counts).toEqual([{ form: 'commitments', verdict: 'refused', rows: 1 }])
  expect((await officer.commit(view.id, codesFor)).done).toMatchObject({ created: 0, changed: 0, same: 0 })
  expect(recordsNow()).toBe(before)
})
