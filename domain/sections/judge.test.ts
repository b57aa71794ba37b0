import type { FieldData, SectionData } from '../../contract/items'
import { publishedIdentity } from '../../tests/support/identity-number'
import { judgeItem } from './judge'

const field = (changed: Partial<FieldData>): FieldData => ({ id: 'one', title: '字段', kind: 'line', ...changed })
const section = (...fields: FieldData[]): SectionData => ({ id: 's', title: '栏目', many: true, pictures: 2, fields })
const today = '2026-11-24'
/** value kept, and what is said */
const judged = (of: Partial<FieldData>, typed: string) => {
  const { words, findings } = judgeItem(section(field(of)), { fields: { one: typed }, pictures: [] }, today)
  return [words.fields.one, findings[0]?.says]
}

describe('a field of a section', () => {
  it.each([
    ['day', { kind: 'day' }, '2027年3月1日', '2027-03-01'],
    ['day that lasts', { kind: 'day', lasting: true, until: true }, '长期有效', '长期'],
    ['day of today as the last', { kind: 'day', until: true }, '2026.11.24', '2026-11-24'],
    ['amount', { kind: 'money' }, '￥１，２００.50元', '1200.50'],
    ['number', { kind: 'number' }, '１２', '12'],
    ['certificate', { kind: 'certificate-number' }, 'lb—05－24120812345a', 'LB-05-24120812345A'],
    ['choice', { kind: 'choice', choices: ['老字号', '新字号'] }, ' 老字号 ', '老字号'],
    ['line', {}, ' 明厨  亮灶\u200b ', '明厨 亮灶'],
    ['text', { kind: 'text' }, '第一行\r\n\r\n\r\n第二行', '第一行\n\n第二行'],
    ['nothing where nothing is needed', {}, ' — ', undefined],
  ] as const)('keeps a %s as it was meant', (_what, of, typed, kept) => {
    expect(judged(of as Partial<FieldData>, typed)).toEqual([kept, undefined])
  })

  it.each([
    ['nothing where something is needed', { required: true }, '—', '请填写字段。'],
    ['more than its section takes', { max: 3 }, '四个汉字', '不超过 3 个字。'],
    ['a day that is over', { kind: 'day', until: true }, '2026/11/23', '这个日期已经过去，请填写仍在有效期内的资料。'],
    ['a day without an end where there must be one', { kind: 'day' }, '长期', '请填写具体日期，如 2027/3/31。'],
    ['a month', { kind: 'day' }, '2027年3月', '请填写完整的日期，如 2027/3/31。'],
    ['a day that could be two', { kind: 'day' }, '05/06/2027', '请填写完整的日期，如 2027/3/31。'],
    ['no number', { kind: 'number' }, '十二', '请填写数字。'],
    ['no amount', { kind: 'money' }, '面议', '请填写金额，如 120 或 99.50，单位为元。'],
    ['no number of a certificate', { kind: 'certificate-number' }, '无编号', '请按证书原样填写编号。'],
    ['what is not on the list', { kind: 'choice', choices: ['甲'] }, '乙', '请从列出的选项中选择。'],
    ['a mobile number', { kind: 'text' }, '咨询 13000000019', '请不要填写身份证号或个人手机号：公示后人人可见。'],
    ["somebody's identity number", {}, publishedIdentity, '请不要填写身份证号或个人手机号：公示后人人可见。'],
    ['one as a certificate', { kind: 'certificate-number' }, publishedIdentity, '这里像是身份证号，请填写证书或许可证的编号。'],
    ['what fits no pattern', { check: { pattern: '[0-9]{4}', says: '请填写四位年份。' } }, '19561', '请填写四位年份。'],
  ] as const)('refuses %s, and says so', (_what, of, typed, says) => {
    expect(judged(of as Partial<FieldData>, typed)[1]).toBe(says)
  })
})

describe('an item', () => {
  it('keeps fields of its section alone', () => {
    const { words } = judgeItem(section(field({})), { fields: { one: '甲', two: '乙', __proto__: '丙' }, pictures: [] }, today)
    expect(words.fields).toEqual({ one: '甲' })
  })

  it('has no more pictures than its section takes, and none twice', () => {
    const says = (...pictures: string[]) => judgeItem(section(), { fields: {}, pictures }, today).findings
    expect(says('a', 'b')).toEqual([])
    expect(says('a', 'b', 'c')).toEqual([{ field: 'pictures', says: '图片不超过 2 张。' }])
    expect(says('a', 'a')).toEqual([{ field: 'pictures', says: '同一张图片只需上传一次。' }])
  })
})
