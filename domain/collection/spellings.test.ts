import fc from 'fast-check'
import { commitmentTypes, committerCategories, disclosures } from '../../contract/vocabulary'
import { likeness } from './names-alike'
import { readCategory, readDisclosure, readType } from './spellings'

describe('closed lists as people spell them', () => {
  it('every label of the lists is itself, and is not called a spelling', () => {
    for (const [value, label] of Object.entries(committerCategories)) expect(readCategory(label)).toEqual({ value, exact: true })
    for (const [value, label] of Object.entries(commitmentTypes)) expect(readType(label)).toEqual({ value, exact: true })
    for (const [value, label] of Object.entries(disclosures)) expect(readDisclosure(label)).toEqual({ value, exact: true })
  })
  it('法人 is the form’s own word', () => {
    expect(readCategory('法人')).toEqual({ value: 'organisation', exact: true })
  })
  it.each([
    ['个体户', 'soleTrader'],
    ['企业法人', 'organisation'],
    ['法人（及非法人组织）', 'organisation'],
    ['个人', 'person'],
  ])('类别 %s', (typed, value) => {
    expect(readCategory(typed)).toEqual({ value, exact: false })
  })
  it.each([
    ['主动', 'active'],
    ['主动型承诺', 'active'],
    ['主动承诺', 'active'],
    ['主动承诺类', 'active'],
    [' 主动 型 ', 'active'],
    ['容缺受理', 'toleratesGaps'],
    ['容缺受理类', 'toleratesGaps'],
    ['证明事项告知承诺', 'certifies'],
    ['审批替代', 'replacesApproval'],
    ['信用修复类', 'repairsCredit'],
    ['行业自律承诺', 'selfDiscipline'],
    ['其它', 'other'],
  ])('类型 %s', (typed, value) => {
    expect(readType(typed)).toEqual({ value, exact: false })
  })
  it.each([
    ['公开', 'public'],
    ['向社会公开', 'public'],
    ['“可向社会公开”', 'public'],
    ['特定范围公开', 'limited'],
    ['部分公开', 'limited'],
    ['不公开', 'closed'],
    ['不予公开。', 'closed'],
  ])('公开类型 %s', (typed, value) => {
    expect(readDisclosure(typed)).toEqual({ value, exact: false })
  })
  it.each(['是', '否', '可', '依申请公开', '公开或不公开', '可向社会公开/不可公开', '', 'constructor', '__proto__'])(
    '公开类型 %j is none: a guess could publish what must not be',
    typed => {
      expect(readDisclosure(typed)).toBeUndefined()
    },
  )
  it('a no before any word for public is no public', () => {
    for (const no of ['不', '非', '未', '不予', '不宜', '不可', '暂不'])
      for (const word of ['公开', '对外', '对外公开', '社会公开', '向社会公开', '可公开', '全部公开', '主动公开', '公布'])
        expect(readDisclosure(no + word)?.value).not.toBe('public')
  })
  it('nothing that means not public is ever read as public', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'不非可未予宜向社会公开对外布保密 ') }), typed => {
        fc.pre(/[不非未密]/.test(typed))
        return readDisclosure(typed)?.value !== 'public'
      }),
      { numRuns: 3000 },
    )
  })
})

describe("a row's name and the register's", () => {
  it.each([
    ['松鹤餐饮(虚构)', '松鹤餐饮（虚构）'],
    ['鹤岗市 松鹤 餐饮有限公司', '鹤岗市松鹤餐饮有限公司'],
    ['ＡＢＣ餐饮', 'abc餐饮'],
  ])('%s and %s are the same', (a, b) => {
    expect(likeness(a, b)).toBe('same')
  })
  it.each([
    ['松鹤餐饮', '鹤岗市松鹤餐饮有限公司'],
    ['鹤岗市松鹤餐饮有限公司', '鹤岗市松鹤餐饮有限责任公司'],
    ['黑龙江省鹤岗市松鹤餐饮有限公司', '鹤岗市松鹤餐饮有限公司（虚构）'],
  ])('%s and %s are alike', (a, b) => {
    expect(likeness(a, b)).toBe('alike')
  })
  it.each([
    ['鹤岗市松鹤1号餐饮有限公司', '鹤岗市松鹤2号餐饮有限公司'],
    ['松鹤餐饮', '松鹤宾馆'],
    ['松鹤餐饮有限公司工农分公司', '松鹤餐饮有限公司'],
    ['有限公司', '公司'],
    ['松鹤餐饮', ''],
  ])('%s and %s may be two', (a, b) => {
    expect(likeness(a, b)).toBe('unlike')
  })
  it('likeness does not depend on the side', () => {
    const name = fc.string({ unit: fc.constantFrom(...'鹤岗市松餐饮有限公司责任（虚构）() 1') })
    fc.assert(fc.property(name, name, (a, b) => likeness(a, b) === likeness(b, a)))
    fc.assert(fc.property(fc.string({ unit: 'binary' }), a => likeness(a, a) === 'same'))
  })
})
