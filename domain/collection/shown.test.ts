import fc from 'fast-check'
import { commitmentTypes, disclosures } from '../../contract/vocabulary'
import { usccCheckDigit } from '../uscc'
import { allForms, type Column, categoryChoices, type FieldId } from './forms'
import { judgeRow } from './judge'
import { sheetReader } from './reader'
import type { CellValue } from './sheet'
import { exampleCells, formDay, headerCells, recordCells } from './shown'

const today = '2026-11-25'
const wide = { num: 300 }

const uscc = fc
  .array(fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRTUWXY'), { minLength: 15, maxLength: 15 })
  .map(places => `91${places.join('')}`)
  .map(body => body + usccCheckDigit(body))
const hostile = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
  fc.constantFrom('=1+1', '-5', '@a', '\t=x', "'=1", '例：甲', '2022/7/22', '\u202e甲', '一\n\n\n二'),
)
const value = (column: Column): fc.Arbitrary<string> => {
  switch (column.kind) {
    case 'code':
      return uscc
    case 'day':
      return fc
        .date({ min: new Date('1990-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
        .map(day => day.toISOString().slice(0, 10))
    case 'category':
      return fc.constant(categoryChoices.organisation)
    case 'type':
      return fc.constantFrom(...Object.values(commitmentTypes))
    case 'disclosure':
      return fc.constantFrom(...Object.values(disclosures))
    case 'name':
      return fc.oneof(hostile, fc.constant('松鹤餐饮（虚构）'))
    default:
      return hostile
  }
}

describe('records written as rows of their form', () => {
  it.each(allForms)('$title: what is exported and imported again is the same record, hostile texts too', form => {
    const rows = fc.record(Object.fromEntries(form.columns.map(column => [column.field, value(column)])))
    let held = 0
    fc.assert(
      fc.property(rows, typed => {
        const cells: Partial<Record<FieldId, CellValue>> = typed
        const first = judgeRow(form.id, { cells }, today)
        if (first.verdict !== 'accepted' && first.verdict !== 'doubtful') return
        held += 1
        const reader = sheetReader({ name: '', hidden: false, merged: [], hiddenColumns: [] })
        reader.read({ number: 1, cells: headerCells(form) })
        const read = reader.read({ number: 2, cells: recordCells(form, first.fields) })
        expect(read.kind).toBe('row')
        if (read.kind !== 'row') return
        const again = judgeRow(read.form, read.row, today)
        expect(again.fields).toEqual(first.fields)
        expect(again.key).toBe(first.key)
      }),
      { numRuns: wide.num },
    )
    expect(held).toBeGreaterThan(wide.num / 20)
  })
  it('days are written as the form writes them', () => {
    expect(formDay('2022-07-05')).toBe('2022/7/5')
    expect(formDay('长期')).toBe('长期')
    expect(formDay('')).toBe('')
  })
  it('header and example are those of Attachment 3, word for word', () => {
    const sheets = Object.fromEntries(allForms.map(form => [form.title, [headerCells(form), exampleCells(form)]]))
    expect(sheets).toEqual({
      主动承诺信息表: [
        [
          '*承诺人名称',
          '*承诺人类别',
          '*承诺人代码',
          '*承诺类型',
          '*承诺领域',
          '*承诺事由',
          '*承诺内容',
          '*违约责任',
          '*承诺作出日期',
          '*公开类型',
        ],
        [
          '例：鹤岗市 X X 有限公司',
          '法人',
          '91230XXXMA18X DYWXF (18 位)',
          '主动型',
          '市场主体承诺书',
          '主动型，自愿作出承诺',
          '我企业依法诚信经营，自愿接受社会监督。',
          '无',
          '2022/7/22',
          '可向社会公开',
        ],
      ],
      守信激励信息表: [
        ['市场主体名称', '统一社会信用代码', '认定部门', '认定依据', '有效期至', '归集日期'],
        ['例：鹤岗市 XX 医院', '1123040xxxx5456321 (18 位)', '税务局', '纳税信用等级评价方案', '2021/7/22', '2022/7/22'],
      ],
      自愿注册信息表: [
        ['市场主体名称', '统一社会信用代码', '事项名称', '事项内容', '提供部门', '归集日期'],
        [
          '例：XX 医院',
          '91230422XXXXU3MBX4 (18 位)',
          '爱心捐赠公益/诚信药店/资质证明等',
          '公益事项内容/xx 许可证',
          'xx 公司/xx 部门等',
          '2022/7/22',
        ],
      ],
      其他反映信用状况信息表: [
        ['市场主体名称', '统一社会信用代码', '事项名称', '提供部门', '归集日期'],
        [
          '例：xxx 企业',
          '91230400XXXX95397E (18 位)',
          '特色餐饮企业/xx 品牌/xx 著名商标/xx 食品超市等等',
          'xx 公司/xx 部门等',
          '2022/7/22',
        ],
      ],
    })
  })
  it('the closed lists stand at the coded columns', () => {
    const choices = allForms.flatMap(form => form.columns).flatMap(({ title, choices }) => (choices ? [[title, choices]] : []))
    expect(Object.fromEntries(choices)).toEqual({
      承诺人类别: ['法人', '自然人', '个体工商户'],
      承诺类型: ['审批替代型', '容缺受理型', '证明事项型', '信用修复型', '行业自律型', '主动型', '其他'],
      公开类型: ['可向社会公开', '特定范围内公开', '不可公开'],
    })
  })
})
