import { readFileSync } from 'node:fs'
import { cellsOf, collect } from '../../../tests/support/workbook/collect'
import { type Made, made, madeParts, sheetOf, text } from '../../../tests/support/workbook/make'
import { rawZip } from '../../../tests/support/workbook/raw-zip'
import { workbookLimits } from '../../ports/workbook'
import { readWorkbook } from './read'

const read = (bytes: Buffer) => collect(readWorkbook(bytes, workbookLimits))
const readMade = (what: Made) => read(made(what))
const row = (number: number, cells: string, more = '') => `<row r="${number}"${more}>${cells}</row>`

test('both sample workbooks give every sheet and every row that holds something', async () => {
  const tidy = await read(readFileSync('tests/fixtures/collection/tidy-30.xlsx'))
  const untidy = await read(readFileSync('tests/fixtures/collection/untidy-60.xlsx'))
  expect(tidy.sheets.map(one => one.rows.length)).toEqual([32, 17, 17, 12])
  expect(untidy.sheets.map(one => one.rows.length)).toEqual([63, 33, 33, 23])
  expect(untidy.sheets[0]?.head.merged).toEqual([{ top: 1, left: 0, bottom: 1, right: 9 }])
  expect(cellsOf(tidy)[0]?.[0]).toBe('*承诺人名称')
  expect(cellsOf(tidy)[2]).toEqual([
    '鹤岗市龙江源1号出租汽车有限公司（虚构）',
    '法人',
    '91230421MA1L12TH2X',
    '主动型',
    '市场主体承诺书',
    '主动型，自愿作出承诺',
    '我企业依法诚信经营，自愿接受社会监督。',
    '无',
    '2025/5/18',
    '可向社会公开',
  ])
})

test('a number in a date format is the day that Excel shows, whatever the day the file counts from', async () => {
  const formats = {
    164: 'yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@',
    165: '[$-804]m/d',
    166: '[h]:mm',
    167: '0.00E+00',
    168: '[Red]General',
  }
  const styles = [0, 14, 164, 165, 166, 167, 168, 20, 31]
  const cells = styles.map((_, i) => `<c r="${String.fromCharCode(65 + i)}1" s="${i}"><v>44764.75</v></c>`).join('')
  const day = { date: '2022-07-22' }
  const from1900 = await readMade({ sheets: [{ name: '表', rows: row(1, cells) }], formats, styles })
  expect(cellsOf(from1900)).toEqual([[44764.75, day, day, day, 44764.75, 44764.75, 44764.75, 44764.75, day]])
  const from1904 = await readMade({ sheets: [{ name: '表', rows: row(1, '<c r="A1" s="1"><v>43302</v></c>') }], styles, from1904: true })
  expect(cellsOf(from1904)).toEqual([[day]])
})

test('the day that never was is given as Excel shows it, and the days around it are right', async () => {
  const cells = [0, 1, 59, 60, 61, 2_958_465, 2_958_466, -1].map(serial => `<c s="1"><v>${serial}</v></c>`).join('')
  const { sheets } = await readMade({ sheets: [{ name: '表', rows: row(1, cells) }], styles: [0, 14] })
  const days = ['1900-01-01', '1900-02-28', '1900-02-29', '1900-03-01', '9999-12-31'].map(date => ({ date }))
  expect(sheets[0]?.rows[0]?.cells).toEqual([0, ...days, 2_958_466, -1])
})

test('rich text, links, shared and inline texts are their text; readings of characters are not', async () => {
  const strings =
    '<si><t>甲</t></si><si><r><rPr><b/></rPr><t>鹤岗</t></r><r><t xml:space="preserve"> 市</t></r><rPh sb="0" eb="2"><t>hè gǎng</t></rPh></si>'
  const rows = row(
    1,
    '<c r="A1" t="s"><v>1</v></c><c r="B1" t="inlineStr"><is><r><t>一</t></r><r><t>二</t></r><rPh sb="0" eb="1"><t>yī</t></rPh></is></c>' +
      `<c r="C1" t="s"><v>0</v></c>${text('D1', '&lt;a&gt; &amp;&#25215;&#x8BFA;_x000D_&unknown;')}`,
  )
  const book = await readMade({
    sheets: [{ name: '表', rows, after: '<hyperlinks><hyperlink ref="C1" location="x"/></hyperlinks>' }],
    strings,
  })
  expect(cellsOf(book)).toEqual([['鹤岗 市', '一二', '甲', '<a> &承诺\r&unknown;']])
})

test('a formula is its stored result and marked as one; an error is an error', async () => {
  const cells =
    '<c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>A1&amp;"x"</f><v>2x</v></c><c r="C1" t="e"><v>#N/A</v></c>' +
    '<c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="E1" t="b"><v>1</v></c><c r="F1"><f t="shared" si="0"/><v>3</v></c>' +
    '<c r="G1" s="1"><f>TODAY()</f><v>44764</v></c><c r="H1"><f>A9</f></c><c r="I1" t="d"><v>2022-07-22T00:00:00Z</v></c>'
  const book = await readMade({ sheets: [{ name: '表', rows: row(1, cells) }], styles: [0, 14] })
  const results = [{ formula: 2 }, { formula: '2x' }, { error: '#N/A' }, { error: '#DIV/0!' }, true, { formula: 3 }]
  expect(cellsOf(book)).toEqual([[...results, { formula: '2022-07-22' }, { formula: null }, { date: '2022-07-22' }]])
})

test('what is hidden is told and not dropped; what is merged is told before the rows', async () => {
  const rows = row(2, text('A2', '甲'), ' hidden="1"') + row(5, text('C5', '乙')) + row(6, text('A6', '丙'), ' ht="0" customHeight="1"')
  const before = '<cols><col min="2" max="3" hidden="1"/><col min="5" max="16384" width="0"/></cols>'
  const after = '<mergeCells count="1"><mergeCell ref="A2:B3"/></mergeCells>'
  const { sheets } = await readMade({
    sheets: [
      { name: '甲', rows, before, after },
      { name: '乙', state: 'veryHidden', rows: '' },
    ],
  })
  expect(sheets[0]?.head).toMatchObject({ name: '甲', hidden: false, merged: [{ top: 2, left: 0, bottom: 3, right: 1 }] })
  expect(sheets[0]?.head.hiddenColumns.slice(0, 3)).toEqual([1, 2, 4])
  expect(sheets[0]?.head.hiddenColumns).toHaveLength(2 + workbookLimits.columns - 4)
  expect(sheets[0]?.rows).toEqual([
    { number: 2, cells: ['甲'], hidden: true },
    { number: 5, cells: [null, null, '乙'] },
    { number: 6, cells: ['丙'], hidden: true },
  ])
  expect(sheets[1]?.head.hidden).toBe(true)
})

test('rows and cells that do not say where they are follow those before them, and empty ones are left out', async () => {
  const rows = '<row><c t="str"><v>a</v></c><c/><c t="str"><v>b</v></c></row><row/><row><c s="1"/></row><row><c><v>7</v></c></row>'
  const { sheets } = await read(sheetOf(rows))
  expect(sheets[0]?.rows).toEqual([
    { number: 1, cells: ['a', null, 'b'] },
    { number: 4, cells: [7] },
  ])
})

test('another prefix, other quotes, comments and CDATA are XML like any other', async () => {
  const rows = `<x:row r = '1'><!-- <x:row r="9"> --><x:c r='A1' t='str'><x:v>a<![CDATA[<&]]>b</x:v></x:c></x:row>`
  const inside = `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:cols><x:col min="1" max="1" hidden="true"/></x:cols><x:sheetData>${rows}</x:sheetData><x:mergeCells><x:mergeCell ref="A1:B1"/></x:mergeCells></x:worksheet>`
  const parts = madeParts({ sheets: [{ name: '表', rows: '' }] })
  const book = await read(rawZip(parts.map(one => (one.name.endsWith('sheet1.xml') ? { ...one, data: inside } : one))))
  expect(book.sheets[0]?.rows).toEqual([{ number: 1, cells: ['a<&b'] }])
  expect(book.sheets[0]?.head).toMatchObject({ hiddenColumns: [0], merged: [{ top: 1, left: 0, bottom: 1, right: 1 }] })
})
