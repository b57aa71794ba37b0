import fc from 'fast-check'
import { cellsOf, collect } from '../../../../tests/support/workbook/collect'
import { gathered, oracleRows } from '../../../../tests/support/workbook/oracle'
import { type SheetToWrite, workbookLimits } from '../../../ports/workbook'
import { readWorkbook } from '../read'
import { directoryOf } from '../zip/directory'
import { inflated } from '../zip/inflate'
import { writeWorkbook } from './workbook'

const columns = [
  { title: '*承诺人名称', width: 30 },
  { title: '*公开类型', width: 14, choices: ['可向社会公开', '特定范围内公开', '不可公开'] },
]
const sheet = (rows: SheetToWrite['rows'], title?: string): SheetToWrite => ({
  layout: { name: '主动承诺信息表', columns, ...(title ? { title } : {}) },
  rows,
})
const written = (sheets: readonly SheetToWrite[]) => gathered(writeWorkbook(sheets))
const read = (bytes: Buffer) => collect(readWorkbook(bytes, workbookLimits))

const partOf = async (bytes: Buffer, name: string): Promise<string> => {
  const entry = directoryOf(bytes).get(name)
  if (!entry) throw new Error(`no ${name}`)
  return (await gathered(inflated(bytes, entry))).toString()
}

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 }).map(codes => String.fromCharCode(...codes)),
  fc.constantFrom(
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\0=1',
    '_x0041_',
    '_x005F_x0041_',
    '_x',
    '</t></is></c>',
    ']]>',
    '&amp;',
    '\r\n',
    ' a ',
    '例：',
    'x\u2028y',
  ),
)

test('what is written is read again to the letter, hostile text included', async () => {
  const rows = fc.array(fc.tuple(hostile, hostile), { maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(rows, async texts => {
      const { sheets, refusal } = await read(await written([sheet(texts)]))
      expect(refusal).toBeNull()
      const back = sheets[0]?.rows.slice(1).map(({ number, cells }) => [number, cells[0] ?? '', cells[1] ?? ''])
      const filled = texts.map(([a, b], i) => [i + 2, a, b]).filter(([, a, b]) => a !== '' || b !== '')
      expect(back).toEqual(filled)
    }),
    { numRuns: 300 },
  )
}, 30_000)

test('another reader finds the same text, and no formula', async () => {
  const rows = [
    ['=1+1', '+1'],
    ['-1', '@SUM(A1)'],
    ['\t=1', '  甲 '],
    ['_x0041_', '<&>"\''],
  ]
  const bytes = await written([sheet(rows, '主动承诺信息表'), sheet([['第二张', '不可公开']])])
  expect(await oracleRows(bytes, 0)).toEqual([['主动承诺信息表'], columns.map(one => one.title), ...rows])
  expect((await oracleRows(bytes, 1))[1]).toEqual(['第二张', '不可公开'])
  const xml = await partOf(bytes, 'xl/worksheets/sheet1.xml')
  expect(xml).not.toMatch(/<f[\s>]/)
  // what looks like a formula stays text even when somebody edits the cell
  expect(xml.match(/s="4"/g)).toHaveLength(5)
  expect(xml.match(/<c /g)?.length).toBe(xml.match(/<c [^>]*t="inlineStr"|<c [^>]*\/>/g)?.length)
})

test('a sheet stands in its layout: title merged, header frozen, widths, lists of choices', async () => {
  const bytes = await written([sheet([['甲', '不可公开']], '主动承诺信息表'), sheet([])])
  const book = await read(bytes)
  expect(book.sheets.map(one => one.head.name)).toEqual(['主动承诺信息表', '主动承诺信息表(2)'])
  expect(book.sheets[0]?.head.merged).toEqual([{ top: 1, left: 0, bottom: 1, right: 1 }])
  expect(cellsOf(book)).toEqual([['主动承诺信息表'], ['*承诺人名称', '*公开类型'], ['甲', '不可公开']])
  const xml = await partOf(bytes, 'xl/worksheets/sheet1.xml')
  expect(xml).toContain('<col min="1" max="1" width="30" customWidth="1"/><col min="2" max="2" width="14" customWidth="1"/>')
  expect(xml).toContain('sqref="B3:B1003"><formula1>"可向社会公开,特定范围内公开,不可公开"</formula1>')
  expect(xml).toContain('topLeftCell="A3"')
})

test('the same rows give the same bytes, and rows are asked for only as the file is taken', async () => {
  expect((await written([sheet([['甲', '']])])).equals(await written([sheet([['甲', '']])]))).toBe(true)
  let asked = 0
  const rows = function* () {
    for (; asked < 200_000; asked++) yield [`第${asked}号店（虚构）${'长'.repeat(asked % 50)}`, '不可公开']
  }
  for await (const _ of writeWorkbook([sheet(rows())])) if (asked > 0) break
  expect(asked).toBeLessThan(20_000)
})
