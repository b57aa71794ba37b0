import fc from 'fast-check'
import { allForms, forms } from './forms'
import { sheetReader } from './reader'
import type { CellValue, SheetHead, SheetRow } from './sheet'

const head: SheetHead = { name: 'Sheet1', hidden: false, merged: [], hiddenColumns: [] }
const rowsOf = (lines: readonly (readonly CellValue[])[]): SheetRow[] => lines.map((cells, i) => ({ number: i + 1, cells }))
const readAll = (lines: readonly (readonly CellValue[])[], changed: Partial<SheetHead> = {}, hidden: readonly number[] = []) => {
  const reader = sheetReader({ ...head, ...changed })
  const read = rowsOf(lines).map(row => reader.read(hidden.includes(row.number) ? { ...row, hidden: true } : row))
  return { read, kinds: read.map(one => (one.kind === 'row' ? one.form : one.kind)), said: reader.end() }
}
const honours = ['市场主体名称', '统一社会信用代码', '认定部门', '认定依据', '有效期至', '归集日期']
const others = ['市场主体名称', '统一社会信用代码', '事项名称', '提供部门', '归集日期']
const honour = ['松鹤餐饮（虚构）', '91350100M000100Y43', '税务局', '纳税信用等级评价方案', '2028/1/1', '2022/7/22']
const other = ['松鹤餐饮（虚构）', '91350100M000100Y43', '著名商标', '工信局', '2022/7/22']

describe('which form a table is', () => {
  it.each(allForms)('$title is known by its header in any order of columns, with stars or without', form => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...form.columns], { minLength: form.columns.length }),
        fc.constantFrom('', '*', '＊', '★ '),
        (columns, star) => {
          const values = columns.map(({ field }) => `of ${field}`)
          const { read, said } = readAll([columns.map(({ title }) => star + title), values])
          expect(said).toEqual([])
          expect(read[1]).toMatchObject({ kind: 'row', form: form.id })
          const [, row] = read
          if (row?.kind === 'row') expect(row.row.cells).toEqual(Object.fromEntries(columns.map(({ field }) => [field, `of ${field}`])))
        },
      ),
    )
  })
  it('whatever the sheet is called and whatever stands above: title, unit, notes, empty rows and columns', () => {
    const lines = [
      ['“码上诚信”归集信息填报表'],
      ['守信激励信息表', null, '填报单位：某局'],
      [],
      ['注：请勿改动表头'],
      ['', null, ...honours],
      [null, '', ...honour],
    ]
    const { kinds, said } = readAll(lines, { name: '2022年第三季度' })
    expect(kinds).toEqual(['apart', 'apart', 'blank', 'apart', 'header', 'honours'])
    expect(said).toEqual([])
  })
  it('spaces, line breaks, remarks and common spellings of a header make no difference', () => {
    const header = ['企业\n名称', '统一社会信用代码（18位）', ' 认 定 单 位 ', '认定依据：', '有效期至\r\n（年/月/日）', '归集时间']
    const { kinds, said } = readAll([header, honour])
    expect(kinds).toEqual(['header', 'honours'])
    expect(said).toEqual([])
  })
  it('several forms stand in one sheet: a second header begins a new table', () => {
    const { kinds, said } = readAll([honours, honour, [], ['其他反映信用状况信息表'], others, other, other])
    expect(kinds).toEqual(['header', 'honours', 'blank', 'apart', 'header', 'others', 'others'])
    expect(said).toEqual([])
  })
  it('a form without rows, and another right below it, are two tables', () => {
    expect(readAll([honours, others, other])).toMatchObject({ kinds: ['header', 'header', 'others'], said: [] })
  })
  it('a title that speaks of another form is said, and the header counts', () => {
    const { kinds, said } = readAll([['自愿注册信息表'], others, other])
    expect(kinds).toEqual(['apart', 'header', 'others'])
    expect(said).toEqual([{ reason: 'title-differs', row: 2, form: 'others', titles: ['自愿注册信息表'] }])
  })
  it('columns that are no part of the form are left out and said; a serial number is not worth a word', () => {
    const { read, said } = readAll([
      ['序号', ...honours, '备注'],
      [1, ...honour, '无'],
    ])
    expect(said).toEqual([{ reason: 'column-unknown', row: 1, form: 'honours', titles: ['备注'] }])
    expect(read[1]).toMatchObject({ row: { findings: [] } })
  })
  it('rows of the table that hold a serial number alone are empty', () => {
    expect(readAll([['序号', ...honours], [1, ...honour], [2], [3, '', ' ']]).kinds).toEqual(['header', 'honours', 'blank', 'blank'])
  })
  it('a row of words is no header, not even one that names a column or two', () => {
    const lines = [honours, ['事项名称', '91350100M000100Y43', '提供部门', '甲', '乙', '丙']]
    expect(readAll(lines).kinds).toEqual(['header', 'honours'])
  })
})

describe('headers that cannot be used', () => {
  it('a missing column is named, and no row below is read', () => {
    const { kinds, said } = readAll([honours.filter(title => title !== '认定依据'), honour])
    expect(kinds).toEqual(['header', 'unread'])
    expect(said).toEqual([{ reason: 'column-missing', row: 1, form: 'honours', titles: ['认定依据'] }])
  })
  it('归集日期 may be missing', () => {
    expect(readAll([honours.slice(0, 5), honour])).toMatchObject({ kinds: ['header', 'honours'], said: [] })
  })
  it.each(forms.commitments.columns)('$title of the first form may not', ({ title }) => {
    const titles = forms.commitments.columns.map(one => one.title).filter(one => one !== title)
    expect(readAll([titles]).said).toEqual([{ reason: 'column-missing', row: 1, form: 'commitments', titles: [title] }])
  })
  it('a column twice is named; a spelling beside the true title is a column of its own', () => {
    expect(readAll([[...honours, '认定部门']]).said).toEqual([{ reason: 'column-twice', row: 1, form: 'honours', titles: ['认定部门'] }])
    expect(readAll([[...honours, '企业名称']]).said).toMatchObject([{ reason: 'column-unknown', titles: ['企业名称'] }])
  })
  it('a header split over two rows is one sentence', () => {
    const lines = [
      ['市场主体名称', '统一社会信用代码', '认定情况', null, null, '归集日期'],
      [null, null, '认定部门', '认定依据', '有效期至'],
      honour,
    ]
    const { kinds, said } = readAll(lines)
    expect(said).toEqual([{ reason: 'header-in-two-rows', row: 1, titles: [] }])
    expect(kinds.at(-1)).toBe('unread')
  })
  it('also when the second row holds only a title or two', () => {
    const lines = [['市场主体名称', '统一社会信用代码', '认定部门', '其他', null], [null, null, null, '认定依据', '有效期至'], honour]
    expect(readAll(lines)).toMatchObject({ kinds: ['header', 'unread', 'unread'], said: [{ reason: 'header-in-two-rows', row: 1 }] })
  })
  it('headings of groups above a whole header do no harm', () => {
    const lines = [['主体信息', null, '认定信息'], honours, honour]
    expect(readAll(lines)).toMatchObject({ kinds: ['apart', 'header', 'honours'], said: [] })
  })
  it('the same header twice is said and read on', () => {
    const { kinds, said } = readAll([honours, honours, honour])
    expect(kinds).toEqual(['header', 'header', 'honours'])
    expect(said).toEqual([{ reason: 'header-repeated', row: 2, titles: [] }])
  })
  it('a header that fits several forms alike fits none', () => {
    expect(readAll([['市场主体名称', '统一社会信用代码', '归集日期'], other])).toMatchObject({
      kinds: ['header', 'unread'],
      said: [{ reason: 'header-unclear' }],
    })
  })
  it('after a header that cannot be used, the next table is read again', () => {
    expect(readAll([honours.slice(0, 3), honour, [], others, other]).kinds).toEqual(['header', 'unread', 'blank', 'header', 'others'])
  })
  it('a sheet without any header is said, an empty one is not', () => {
    expect(readAll([['填写说明'], ['请按模板填写']]).said).toEqual([{ reason: 'no-header', row: null, titles: [] }])
    expect(readAll([]).said).toEqual([])
  })
})

describe('what is hidden or merged', () => {
  it('hidden sheets, rows and columns are taken and said', () => {
    const { read, said } = readAll([honours, honour, honour], { hidden: true, hiddenColumns: [2] }, [3])
    expect(said.map(({ reason, titles }) => [reason, titles])).toEqual([
      ['sheet-hidden', []],
      ['column-hidden', ['认定部门']],
    ])
    expect(read[1]).toMatchObject({ row: { findings: [] } })
    expect(read[2]).toMatchObject({ kind: 'row', row: { findings: [{ field: null, reason: 'hidden-row' }] } })
  })
  it('a cell merged over rows holds for each of them, and is said', () => {
    const lines = [honours, honour, [...honour.slice(0, 2), null, ...honour.slice(3)], honour]
    const { read } = readAll(lines, { merged: [{ top: 2, left: 2, bottom: 3, right: 2 }] })
    const said = [{ field: 'recogniser', reason: 'merged-cell' }]
    expect(read[1]).toMatchObject({ row: { cells: { recogniser: '税务局' }, findings: said } })
    expect(read[2]).toMatchObject({ row: { cells: { recogniser: '税务局' }, findings: said } })
    expect(read[3]).toMatchObject({ row: { findings: [] } })
  })
  it('a cell merged over columns holds for its first alone', () => {
    const { read } = readAll([honours, [...honour.slice(0, 3), null, ...honour.slice(4)]], {
      merged: [{ top: 2, left: 2, bottom: 2, right: 3 }],
    })
    expect(read[1]).toMatchObject({ row: { cells: { recogniser: '税务局', basis: null } } })
    expect(read[1]).toMatchObject({ row: { findings: [{ field: 'recogniser' }, { field: 'basis' }] } })
  })
  it('a title merged over header and rows fills nothing in', () => {
    const { read } = readAll([['守信激励信息表'], honours, honour], { merged: [{ top: 1, left: 0, bottom: 3, right: 5 }] })
    expect(read[2]).toMatchObject({ row: { cells: { name: honour[0] }, findings: [] } })
  })
  it('what stands beside the table is left out and said', () => {
    const { read } = readAll([honours, [...honour, '补充说明']])
    expect(read[1]).toMatchObject({ row: { findings: [{ field: null, reason: 'cell-without-header' }] } })
  })
})

it('no sheet makes the reader throw', () => {
  const title = fc.constantFrom(...allForms.flatMap(form => [form.title, ...form.columns.map(one => one.title)]))
  const cell: fc.Arbitrary<CellValue> = fc.oneof(
    title,
    fc.string({ unit: 'binary' }),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.record({ error: fc.string() }),
    fc.record({ date: fc.string() }),
    fc.record({ formula: fc.oneof(fc.string(), fc.constant(null)) }),
  )
  const area = fc.record({ top: fc.nat(9), left: fc.nat(9), bottom: fc.nat(20), right: fc.nat(20) })
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 12 }), { maxLength: 12 }), fc.array(area, { maxLength: 3 }), (lines, merged) => {
      const { kinds } = readAll(lines, { merged })
      expect(kinds).toHaveLength(lines.length)
    }),
    { numRuns: 500 },
  )
})
