import { allForms, type Layout } from './forms'
import { readHeader } from './header'
import { judgeRow } from './judge'
import { allLayouts, layouts, widerLayouts } from './layouts'
import { exampleCells, headerCells } from './shown'

const read = (...titles: string[]) => {
  const header = readHeader(titles)
  return header.kind === 'form' ? header.match.form.id : header.kind
}
const titlesOf = (layout: Layout) => layout.columns.map(({ title }) => title)

describe('a table is known by its header', () => {
  it.each(allLayouts)('$title, as its own template writes it', layout => {
    expect(read(...headerCells(layout))).toBe(layout.id)
    expect(read(...headerCells(layout).reverse())).toBe(layout.id)
  })

  it.each(allForms)('a whole header of $title is that form, whatever columns of other tables stand beside it', form => {
    for (const other of widerLayouts) {
      const more = titlesOf(other).filter(title => !titlesOf(form).includes(title))
      // half of what a header says are the form's own titles
      expect(read(...headerCells(form), ...more.slice(0, form.columns.length - 1))).toBe(form.id)
    }
  })

  it('name and number alone make no roster: they stand in every table', () => {
    expect(read('市场主体名称', '统一社会信用代码', '归集日期')).toBe('unclear')
    expect(read('市场主体名称', '统一社会信用代码', '地址', '备注')).toBe('none')
    expect(read('企业名称', '统一社会信用代码', '行业领域')).toBe('targets')
    expect(read('单位名称', '信用代码', '辖区')).toBe('targets')
    expect(read('序号', '企业名称', '统一社会信用代码', '车牌号', '车辆类型', '道路运输证号', '有效期至')).toBe('vehicles')
  })

  it('a form that lacks a column stays that form, so that it is said which', () => {
    expect(read('承诺人名称', '承诺人类别', '承诺人代码', '行业领域', '承诺内容', '承诺作出日期')).toBe('commitments')
    expect(read('市场主体名称', '统一社会信用代码', '认定部门', '有效期至', '备注')).toBe('honours')
  })
})

describe('a row of a fleet', () => {
  const row = {
    name: '虚构出租汽车有限公司',
    uscc: '91350100M000100Y43',
    plate: '黑 H·T1234',
    vehicleKind: '巡游出租车',
    permit: '230400000001',
    validUntil: '2027/7/22',
  }
  const said = (changed: Partial<Record<keyof typeof row, string>>) => judgeRow('vehicles', { cells: { ...row, ...changed } }, '2026-11-25')

  it('is read with its plate as it is kept and its kind by one of its names', () => {
    const { verdict, fields } = said({})
    expect([verdict, fields.plate, fields.vehicleKind, fields.validUntil]).toEqual(['accepted', '黑HT1234', 'taxi', '2027-07-22'])
  })

  it('needs plate, kind, permit and its end', () => {
    for (const [field, reason] of [
      ['plate', 'cell-missing'],
      ['permit', 'cell-missing'],
      ['validUntil', 'cell-missing'],
      ['vehicleKind', 'cell-missing'],
    ] as const)
      expect(said({ [field]: '' })).toMatchObject({ verdict: 'refused', findings: expect.arrayContaining([{ field, reason }]) })
    expect(said({ vehicleKind: '挖掘机' }).verdict).toBe('refused')
    expect(said({ plate: '没有号牌' }).findings).toContainEqual({ field: 'plate', reason: 'plate-invalid' })
  })
})

it.each(widerLayouts)('the example row of $title is left out', layout => {
  const cells = Object.fromEntries(layout.columns.map(({ field }, i) => [field, exampleCells(layout)[i]]))
  expect(judgeRow(layout.id, { cells }, '2026-11-25').verdict).toBe('example')
})

it('no column of any table is of an owner or a driver', () => {
  const titles = Object.values(layouts).flatMap(titlesOf).join(' ')
  expect(titles).not.toMatch(/车主|驾驶|司机|电话|手机|身份证/)
})
