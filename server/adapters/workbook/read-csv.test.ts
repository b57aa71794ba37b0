import { cellsOf, collect } from '../../../tests/support/workbook/collect'
import { workbookLimits } from '../../ports/workbook'
import { readWorkbook } from './read'

const read = (bytes: Buffer) => collect(readWorkbook(bytes, workbookLimits))
const refusalOf = async (bytes: Buffer) => (await read(bytes)).refusal

/** 鹤岗市,承诺 in GB18030 */
const gb18030 = Buffer.from([0xba, 0xd7, 0xb8, 0xda, 0xca, 0xd0, 0x2c, 0xb3, 0xd0, 0xc5, 0xb5])
const text = '鹤岗市,承诺'

test.each([
  ['UTF-8', Buffer.from(text)],
  ['UTF-8 with its mark', Buffer.from(`\ufeff${text}`)],
  ['GB18030', gb18030],
  ['UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['UTF-16, the other way round', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
])('a CSV in %s is read', async (_, bytes) => {
  expect(cellsOf(await read(bytes))).toEqual([['鹤岗市', '承诺']])
})

test('a character of four bytes in GB18030, and one cut by the end of the file, are told apart', async () => {
  const fourBytes = Buffer.from([0x95, 0x32, 0x82, 0x36])
  expect(cellsOf(await read(Buffer.concat([gb18030, Buffer.from(','), fourBytes])))[0]?.[2]).toBe('𠀀')
  expect(await refusalOf(gb18030.subarray(0, -1))).toEqual({ reason: 'not-a-workbook' })
})

test('quotes, line ends and delimiters inside cells stay inside them', async () => {
  const rows = 'a,"b,""c""\r\nd",e\r\n\r\n,,\n"",x"y\r"="q",="0123",="9"1"\n'
  expect((await read(Buffer.from(rows))).sheets[0]?.rows).toEqual([
    { number: 1, cells: ['a', 'b,"c"\r\nd', 'e'] },
    { number: 4, cells: [null, 'x"y'] },
    { number: 5, cells: ['=q"', '0123', '9"1'] },
  ])
  expect(cellsOf(await read(Buffer.from('a\tb,c\n1\t2\t3')))).toEqual([
    ['a', 'b,c'],
    ['1', '2', '3'],
  ])
})

test('a quote without an end, binary data and a text without cells are refused', async () => {
  expect(await refusalOf(Buffer.from('a,b\n"c,d\n'))).toEqual({ reason: 'damaged' })
  expect(await refusalOf(Buffer.from('a,b\u0000,c'))).toEqual({ reason: 'not-a-workbook' })
  expect(await refusalOf(Buffer.from('一封信。\n没有表格。'))).toEqual({ reason: 'not-a-workbook' })
  expect(await refusalOf(Buffer.alloc(0))).toEqual({ reason: 'not-a-workbook' })
  expect(await refusalOf(Buffer.from('<html><table><tr><td>a,b</td></tr></table>'))).toEqual({ reason: 'not-a-workbook' })
})

test('limits of rows, columns and cells hold for a CSV', async () => {
  expect(await refusalOf(Buffer.from('a,b\n'.repeat(workbookLimits.rows + 1)))).toEqual({ reason: 'too-many-rows' })
  expect(await refusalOf(Buffer.from(`a${',b'.repeat(workbookLimits.columns)}`))).toEqual({ reason: 'too-many-columns', place: 'IW1' })
  expect(await refusalOf(Buffer.from(`a,${'b'.repeat(workbookLimits.cellLength + 1)}`))).toEqual({ reason: 'cell-too-long' })
})
