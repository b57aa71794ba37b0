import { honour, judge, ofCommitment, ofHonour, published, said, today } from '../../tests/support/judged-rows'
import { usccCheckDigit } from '../uscc'
import { allForms, forms } from './forms'
import { verdictOf } from './judge'

describe('a row by itself', () => {
  it('is accepted, with days, codes and closed lists in one shape', () => {
    expect(ofCommitment({ committerCode: ' ９１３５０１００ m000100y43' })).toMatchObject({
      verdict: 'accepted',
      findings: [],
      fields: {
        committerCode: '91350100M000100Y43',
        committerCategory: 'organisation',
        type: 'active',
        madeOn: '2022-07-22',
        disclosure: 'public',
      },
      personal: [],
    })
    expect(ofHonour({})).toMatchObject({ verdict: 'accepted', findings: [], fields: { validUntil: '2028-01-01' } })
  })
  it.each(forms.commitments.columns)('$title may not be empty, nor a dash', ({ field }) => {
    for (const empty of [null, '', ' \u3000\u200b', '/', '——'])
      expect(ofCommitment({ [field]: empty })).toMatchObject({ verdict: 'refused', findings: [{ field, reason: 'cell-missing' }] })
  })
  it('违约责任 无 says something', () => {
    expect(ofCommitment({ breach: '无' }).fields.breach).toBe('无')
  })
  it('without 有效期至 it would never expire: in doubt; without 归集日期 that is said', () => {
    for (const empty of [null, '无', '/']) expect(ofHonour({ validUntil: empty }).verdict).toBe('doubtful')
    expect(said('honours', { ...honour, validUntil: '' })).toEqual(['validUntil valid-until-missing'])
    expect(ofHonour({ collectedOn: '' })).toMatchObject({ verdict: 'accepted', findings: [{ reason: 'collected-on-missing' }] })
  })
  it('each reason stands at its cell, and the worst decides', () => {
    expect(said('honours', { ...honour, name: '!', validUntil: '2020.1.1', collectedOn: '2月30日' })).toEqual([
      'name name-not-accepted',
      'validUntil valid-until-past',
      'collectedOn date-no-year',
    ])
    expect(verdictOf([])).toBe('accepted')
    expect(verdictOf([{ field: null, reason: 'formula' }])).toBe('accepted')
    expect(
      verdictOf([
        { field: null, reason: 'formula' },
        { field: null, reason: 'code-check' },
      ]),
    ).toBe('doubtful')
    expect(
      verdictOf([
        { field: null, reason: 'code-check' },
        { field: null, reason: 'cell-missing' },
      ]),
    ).toBe('refused')
  })
  it('a text that is too long is refused, one as long as the national record allows is not', () => {
    const { max } = forms.commitments.columns.find(({ field }) => field === 'content') ?? { max: 0 }
    expect(max).toBe(4000)
    expect(ofCommitment({ content: '诚'.repeat(max) }).verdict).toBe('accepted')
    expect(ofCommitment({ content: '𠮷'.repeat(max) }).verdict).toBe('accepted')
    expect(ofCommitment({ content: '诚'.repeat(max + 1) })).toMatchObject({ verdict: 'refused', findings: [{ reason: 'too-long' }] })
    expect(ofCommitment({ committerName: '诚'.repeat(201) })).toMatchObject({ verdict: 'refused', findings: [{ reason: 'too-long' }] })
  })
  it('formulas are read and said; unreckoned ones, errors and yes or no are not taken for words', () => {
    expect(ofHonour({ basis: { formula: '评价方案' } })).toMatchObject({
      verdict: 'accepted',
      fields: { basis: '评价方案' },
      findings: [{ reason: 'formula' }],
    })
    expect(ofHonour({ basis: { formula: null } })).toMatchObject({
      verdict: 'refused',
      findings: [{ field: 'basis', reason: 'formula-empty' }],
    })
    for (const field of ['basis', 'uscc', 'name', 'validUntil', 'collectedOn'] as const)
      expect(ofHonour({ [field]: { error: '#N/A' } })).toMatchObject({ verdict: 'refused', findings: [{ field, reason: 'cell-error' }] })
    expect(ofHonour({ basis: true })).toMatchObject({ verdict: 'doubtful', findings: [{ reason: 'not-text' }] })
    expect(ofHonour({ basis: { date: '2022-07-22' } })).toMatchObject({ verdict: 'doubtful', findings: [{ reason: 'not-text' }] })
    expect(ofHonour({ basis: 300 })).toMatchObject({ verdict: 'accepted', fields: { basis: '300' } })
  })
  it('somebody’s identity or mobile number in a text for publication is in doubt', () => {
    expect(ofCommitment({ content: `联系人证号${published}` })).toMatchObject({
      verdict: 'doubtful',
      findings: [{ field: 'content', reason: 'personal-in-text' }],
    })
    expect(ofHonour({ basis: '电话13800000000' })).toMatchObject({
      verdict: 'doubtful',
      findings: [{ field: 'basis', reason: 'personal-in-text' }],
    })
  })
  it('a type of no list is other, in doubt; a disclosure of no list is refused', () => {
    expect(ofCommitment({ type: '告知型' })).toMatchObject({
      verdict: 'doubtful',
      fields: { type: 'other' },
      findings: [{ reason: 'type-as-other' }],
    })
    expect(ofCommitment({ disclosure: '随便' })).toMatchObject({
      verdict: 'refused',
      fields: { disclosure: '' },
      findings: [{ reason: 'not-in-list' }],
    })
    expect(ofCommitment({ disclosure: '公开' })).toMatchObject({
      verdict: 'accepted',
      fields: { disclosure: 'public' },
      findings: [{ reason: 'read-as' }],
    })
  })
})

describe('days', () => {
  it('a commitment of tomorrow is in doubt, of today is not', () => {
    expect(ofCommitment({ madeOn: today }).verdict).toBe('accepted')
    expect(ofCommitment({ madeOn: '2026-11-26' })).toMatchObject({ verdict: 'doubtful', findings: [{ reason: 'date-in-future' }] })
    expect(ofCommitment({ madeOn: '1950.1.1' })).toMatchObject({ verdict: 'doubtful', findings: [{ reason: 'date-far' }] })
  })
  it('有效期至 counts to the end of its day', () => {
    expect(ofHonour({ validUntil: today }).verdict).toBe('accepted')
    expect(ofHonour({ validUntil: '2026-11-24' })).toMatchObject({ verdict: 'doubtful', findings: [{ reason: 'valid-until-past' }] })
    expect(ofHonour({ validUntil: '2099/1/1' })).toMatchObject({ verdict: 'doubtful', findings: [{ reason: 'date-far' }] })
  })
  it('有效期至 knows 长期, spans and months; 承诺作出日期 is a day or nothing', () => {
    expect(ofHonour({ validUntil: '长期有效' })).toMatchObject({ verdict: 'accepted', fields: { validUntil: '长期' } })
    expect(ofHonour({ validUntil: '2025.1.1-2027.12.31' })).toMatchObject({ verdict: 'doubtful', fields: { validUntil: '2027-12-31' } })
    expect(ofHonour({ validUntil: '2028年2月' })).toMatchObject({ verdict: 'doubtful', fields: { validUntil: '2028-02-29' } })
    for (const [typed, reason] of [
      ['长期', 'date-unreadable'],
      ['2022.1.1-2023.1.1', 'date-is-range'],
      ['2022年3月', 'date-no-day'],
    ])
      expect(ofCommitment({ madeOn: typed })).toMatchObject({ verdict: 'refused', findings: [{ field: 'madeOn', reason }] })
  })
  it('days of Excel, its count and formulas that give one are read', () => {
    expect(ofCommitment({ madeOn: { date: '2022-07-22' } })).toMatchObject({ verdict: 'accepted', findings: [] })
    expect(ofCommitment({ madeOn: 44764 })).toMatchObject({ fields: { madeOn: '2022-07-22' }, findings: [{ reason: 'date-from-serial' }] })
    expect(ofCommitment({ madeOn: { formula: 44764 } })).toMatchObject({ verdict: 'accepted', fields: { madeOn: '2022-07-22' } })
  })
})

describe('rows that are none', () => {
  it.each(allForms)('the example row of $title is left out, also when its mark was deleted', form => {
    const example = Object.fromEntries(form.columns.map(column => [column.field, column.example]))
    expect(judge(form.id, example)).toMatchObject({ verdict: 'example', fields: {}, findings: [] })
    if (form.id === 'others') return
    expect(judge(form.id, { ...example, [form.name]: (example[form.name] ?? '').slice(2) }).verdict).toBe('example')
  })
  it.each(['例：', '例:', '例 ：', '示例：', '（例）', '【示例】', '样例:'])('%s marks an example', mark => {
    expect(ofHonour({ name: `${mark}某某公司`, uscc: '9123XXXX' }).verdict).toBe('example')
  })
  it('a true code may hold three X, and a true name two', () => {
    const body = '91230400MAXXX1234'
    expect(ofHonour({ name: 'XX餐饮（虚构）', uscc: body + usccCheckDigit(body) })).toMatchObject({
      verdict: 'accepted',
      fields: { name: 'XX餐饮（虚构）' },
    })
  })
  it('a business called 例外 is none', () => {
    expect(ofHonour({ name: '例外服饰（虚构）' }).verdict).toBe('accepted')
  })
  it('an example with a true code was filled in: in doubt, without its mark', () => {
    expect(ofHonour({ name: '例：松鹤餐饮（虚构）' })).toMatchObject({
      verdict: 'doubtful',
      fields: { name: '松鹤餐饮（虚构）' },
      findings: [{ field: 'name', reason: 'example-with-code' }],
    })
  })
  it('notes, signatures and totals below a table are no rows', () => {
    for (const name of ['注：带*为必填项', '填表人：某某', '填报单位（盖章）：', '合计', '共 12 条'])
      expect(judge('honours', { name }).verdict).toBe('remark')
    expect(judge('honours', { name: '填表人：某某', recogniser: '审核人：某某', validUntil: '日期：2022.7.22' }).verdict).toBe('remark')
    const signatures = { name: '单位负责人：', uscc: '审核人：', recogniser: '填表人：', basis: '联系电话：', validUntil: '填报日期：' }
    expect(judge('honours', signatures).verdict).toBe('remark')
    expect(judge('honours', { name: '合计', uscc: 12 }).verdict).toBe('remark')
    expect(judge('honours', { name: '松鹤餐饮（虚构）' }).verdict).toBe('refused')
    expect(judge('honours', { name: 12 }).verdict).toBe('refused')
  })
})
