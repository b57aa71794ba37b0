import { readFileSync } from 'node:fs'
import { cellsOf, collect } from '../../../../tests/support/workbook/collect'
import { made, madeParts, text } from '../../../../tests/support/workbook/make'
import { gathered, oracleRows } from '../../../../tests/support/workbook/oracle'
import { rawZip } from '../../../../tests/support/workbook/raw-zip'
import { type MarkedColumn, type RowMark, workbookLimits } from '../../../ports/workbook'
import { readWorkbook } from '../read'
import { directoryOf } from '../zip/directory'
import { inflated } from '../zip/inflate'
import { markWorkbook } from './mark'

const read = (bytes: Buffer) => collect(readWorkbook(bytes, workbookLimits))
const mark = (bytes: Buffer, columns: readonly MarkedColumn[], marks: readonly RowMark[]) =>
  gathered(markWorkbook(bytes, columns, marks, workbookLimits))
const partsOf = async (bytes: Buffer): Promise<Map<string, string>> => {
  const texts = new Map<string, string>()
  for (const entry of directoryOf(bytes).values()) texts.set(entry.name, (await gathered(inflated(bytes, entry))).toString())
  return texts
}

const reasons = (sheet: number, headerRow: number, column: number): MarkedColumn => ({ sheet, headerRow, column, title: '检查结果' })
const marked = (row: number, columns: readonly number[], tone: RowMark['tone'] = 'refused', sheet = 0): RowMark => ({
  sheet,
  row,
  tone,
  text: `第${row}行有误`,
  cells: columns.map(column => ({ column, text: `单元格有误 <${column}>` })),
})
const untidy = () => readFileSync('tests/fixtures/collection/untidy-60.xlsx')

test('the officer’s own file comes back with its reasons at the right, and every other cell as it was', async () => {
  const before = await read(untidy())
  const bytes = await mark(
    untidy(),
    [reasons(0, 2, 10), reasons(2, 2, 6)],
    [marked(4, [0, 2]), marked(5, [1], 'doubtful'), marked(7, [3], 'refused', 2)],
  )
  const after = await read(bytes)
  expect(after.refusal).toBeNull()
  expect(after.sheets.map(one => one.head)).toEqual(before.sheets.map(one => one.head))
  const expected = before.sheets.map((sheet, i) =>
    sheet.rows.map(row => {
      const added = row.number === 2 ? '检查结果' : `第${row.number}行有误`
      const has = (i === 0 && [2, 4, 5].includes(row.number)) || (i === 2 && [2, 7].includes(row.number))
      const cells = Array.from({ length: i === 0 ? 10 : 6 }, (_, column) => row.cells[column] ?? null)
      return has ? { ...row, cells: [...cells, added] } : row
    }),
  )
  expect(after.sheets.map(one => one.rows)).toEqual(expected)
  expect((await oracleRows(bytes, 0))[3]?.[10]).toBe('第4行有误')
})

test('marked cells differ from before in their fill alone, and say why in a comment', async () => {
  const parts = await partsOf(await mark(untidy(), [reasons(0, 2, 10)], [marked(4, [2])]))
  const sheet = parts.get('xl/worksheets/sheet1.xml') ?? ''
  const style = Number(/<c s="(\d+)"[^>]*r="C4"|<c r="C4"[^>]*s="(\d+)"|<c s="(\d+)" r="C4"/.exec(sheet)?.slice(1).find(Boolean))
  const styles = parts.get('xl/styles.xml') ?? ''
  const xfs = /<cellXfs[^>]*>([\s\S]*)<\/cellXfs>/.exec(styles)?.[1]?.match(/<xf[^>]*>/g) ?? []
  const fills = /<fills[^>]*>([\s\S]*)<\/fills>/.exec(styles)?.[1]?.split('</fill>') ?? []
  const fill = Number(/fillId="(\d+)"/.exec(xfs[style] ?? '')?.[1])
  expect(fills[fill]).toContain('FFFFC7CE')
  expect(sheet).toMatch(/<legacyDrawing [^>]*r:id="rIdMarksDrawing"\/><\/worksheet>/)
  expect(parts.get('xl/comments-marks1.xml')).toContain('<comment ref="C4"')
  expect(parts.get('xl/comments-marks1.xml')).toContain('单元格有误 &lt;2&gt;')
  expect(parts.get('xl/drawings/vmlDrawing-marks1.vml')).toContain('<x:Row>3</x:Row><x:Column>2</x:Column>')
  expect(parts.get('xl/worksheets/_rels/sheet1.xml.rels')).toContain('/xl/comments-marks1.xml')
  expect(parts.get('[Content_Types].xml')).toContain('PartName="/xl/comments-marks1.xml"')
})

test('parts that the marks do not touch are the same bytes', async () => {
  const original = untidy()
  const bytes = await mark(original, [reasons(0, 2, 10)], [marked(4, [0])])
  const raw = (file: Buffer, name: string) => {
    const entry = directoryOf(file).get(name)
    return entry ? file.subarray(entry.start, entry.start + entry.packed).toString('hex') : name
  }
  const untouched = [
    'xl/workbook.xml',
    'xl/theme/theme1.xml',
    'xl/worksheets/sheet2.xml',
    'docprops/core.xml',
    'xl/_rels/workbook.xml.rels',
  ]
  for (const name of untouched) expect(raw(bytes, name)).toBe(raw(original, name))
})

test('formulas, validations, widths and what is behind the rows stay, and an absent cell can be marked', async () => {
  const rows =
    `<row r="1" spans="1:3">${text('A1', '名称')}${text('B1', '代码')}</row>` +
    '<row r="2" spans="1:3" hidden="1"><c r="A2" t="str"><f>B2&amp;"s=&quot;1&quot;"</f><v> s="1"</v></c><c r="C2"><v>3</v></c></row>'
  const after =
    '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>1</formula><extLst><ext uri="u"/></extLst></cfRule>' +
    '</conditionalFormatting><pageMargins left="1"/><tableParts count="0"/><extLst><ext uri="v"/></extLst>'
  const before = '<dimension ref="A1:C2"/><cols><col min="1" max="2" width="20"/></cols>'
  const bytes = await mark(made({ sheets: [{ name: '表', rows, before, after }] }), [reasons(0, 1, 3)], [marked(2, [1])])
  const sheet = (await partsOf(bytes)).get('xl/worksheets/sheet1.xml') ?? ''
  expect(sheet).toContain('<cols><col min="1" max="2" width="20"/><col min="4" max="4" width="48" customWidth="1"/></cols>')
  expect(sheet).not.toContain('dimension')
  expect(sheet).toContain('<f>B2&amp;"s=&quot;1&quot;"</f><v> s="1"</v></c><c s="1" r="B2"/><c r="C2"><v>3</v></c>')
  expect(sheet).toMatch(/<row r="2" hidden="1">/)
  expect(sheet).toMatch(
    /<pageMargins left="1"\/><legacyDrawing [^>]*\/><tableParts count="0"\/><extLst><ext uri="v"\/><\/extLst><\/worksheet>$/,
  )
  const { sheets } = await read(bytes)
  expect(sheets[0]?.rows[1]).toEqual({ number: 2, cells: [{ formula: ' s="1"' }, null, 3, '第2行有误'], hidden: true })
})

test('a sheet with comments of its own keeps them and gets none of ours', async () => {
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relation}/comments" Target="../comments1.xml"/></Relationships>`
  const parts = madeParts({ sheets: [{ name: '表', rows: `<row r="1">${text('A1', '名称')}</row><row r="2">${text('A2', '甲')}</row>` }] })
  const own = [...parts, { name: 'xl/worksheets/_rels/sheet1.xml.rels', data: rels }, { name: 'xl/comments1.xml', data: '<comments/>' }]
  const after = await partsOf(await mark(rawZip(own), [reasons(0, 1, 1)], [marked(2, [0])]))
  expect(after.get('xl/worksheets/_rels/sheet1.xml.rels')).toBe(rels)
  expect(after.get('xl/worksheets/sheet1.xml')).not.toContain('legacyDrawing')
  expect(after.get('xl/worksheets/sheet1.xml')).toContain('第2行有误')
})

test('a CSV comes back as a workbook with the same rows and their marks', async () => {
  const { sheets } = await read(await mark(Buffer.from('名称,代码\n甲,=1\n\n乙,2\n'), [reasons(0, 1, 2)], [marked(4, [1])]))
  expect(sheets[0]?.rows).toEqual([
    { number: 1, cells: ['名称', '代码', '检查结果'] },
    { number: 2, cells: ['甲', '=1'] },
    { number: 4, cells: ['乙', '2', '第4行有误'] },
  ])
})

test('a file marked twice still opens, with the second reasons beside the first', async () => {
  const once = await mark(untidy(), [reasons(0, 2, 10)], [marked(4, [0])])
  const twice = await read(await mark(once, [reasons(0, 2, 11)], [marked(5, [1])]))
  expect(twice.refusal).toBeNull()
  expect(cellsOf(twice)[3]?.[10]).toBe('第4行有误')
  expect(cellsOf(twice)[4]?.[11]).toBe('第5行有误')
})
