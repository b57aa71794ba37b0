import fc from 'fast-check'
import { type RecordState, recordStates } from '../../contract/vocabulary-collection'
import type { FieldId, Fields } from './forms'
import { judgeRow } from './judge'
import { settle } from './settle'

const today = '2026-11-25'
const honour = {
  name: '松鹤餐饮（虚构）',
  uscc: '91350100M000100Y43',
  recogniser: '税务局',
  basis: '纳税信用等级评价方案',
  validUntil: '2028/1/1',
  collectedOn: '2022/7/22',
}
const row = (changed: Partial<Record<FieldId, string>> = {}) => judgeRow('honours', { cells: { ...honour, ...changed } }, today)
const stored = (state: RecordState, changed: Partial<Record<FieldId, string>> = {}) => ({ state, fields: row(changed).fields })
const reasons = (judged: { findings: readonly { reason: string }[] }) => judged.findings.map(({ reason }) => reason)
const standing = ['collected', 'published', 'upheld', 'disputed'] as const

describe('what makes two rows one record', () => {
  it('归集日期 and the name are in no key; widths, spaces and brackets make no difference', () => {
    const { key } = row()
    for (const same of [
      { collectedOn: '2024/1/1' },
      { name: '松鹤' },
      { basis: ' 纳税信用 等级评价方案' },
      { uscc: '９１３５０１００m000100y43' },
      { validUntil: '2028年1月1日' },
    ])
      expect(row(same).key).toBe(key)
    for (const other of [{ basis: '别的方案' }, { recogniser: '住建局' }, { validUntil: '2028/1/2' }, { uscc: '91110000600037341L' }])
      expect(row(other).key).not.toBe(key)
  })
  it('two texts cannot run into each other', () => {
    expect(row({ recogniser: '税务局","甲', basis: '乙' }).key).not.toBe(row({ recogniser: '税务局', basis: '甲","乙' }).key)
  })
  it('a row of another form is another record', () => {
    const cells = { ...honour, item: '甲', provider: '乙', detail: '' }
    expect(judgeRow('others', { cells }, today).key).not.toBe(judgeRow('voluntary', { cells: { ...cells, detail: '丙' } }, today).key)
  })
})

describe('a row against the store', () => {
  it.each(standing)('unchanged, and %s: known, with nothing to decide', state => {
    expect(settle(row(), { stored: stored(state) })).toMatchObject({ verdict: 'known', changes: [] })
  })
  it('with other spaces and widths in what the key holds: known, and the stored words stay', () => {
    expect(settle(row({ basis: '纳税信用 等级评价方案', recogniser: '税 务 局' }), { stored: stored('published') })).toMatchObject({
      verdict: 'known',
      changes: [],
    })
  })
  it('a doubtful row that was let in once is known the second time', () => {
    const past = { validUntil: '2020/1/1' }
    expect(row(past).verdict).toBe('doubtful')
    expect(settle(row(past), { stored: stored('published', past) }).verdict).toBe('known')
  })
  it('collected again on another day: known, and that day alone changes', () => {
    expect(settle(row({ collectedOn: '2024/1/1' }), { stored: stored('published') })).toMatchObject({
      verdict: 'known',
      changes: [{ field: 'collectedOn', before: '2022-07-22', after: '2024-01-01' }],
    })
    expect(settle(row({ collectedOn: '' }), { stored: stored('published') })).toMatchObject({ verdict: 'known', changes: [] })
  })
  it('with other words: changed, and what differs is named', () => {
    expect(settle(row({ name: '松鹤酒楼（虚构）' }), { stored: stored('published') })).toMatchObject({
      verdict: 'changed',
      changes: [{ field: 'name', before: '松鹤餐饮（虚构）', after: '松鹤酒楼（虚构）' }],
    })
  })
  it('changed and in doubt is in doubt; under dispute every change is', () => {
    const changed = row({ name: '松鹤酒楼（虚构）', validUntil: '2020/1/1' })
    expect(settle(changed, { stored: stored('published', { validUntil: '2020/1/1' }) }).verdict).toBe('doubtful')
    const disputed = settle(row({ name: '松鹤酒楼（虚构）' }), { stored: stored('disputed') })
    expect(disputed.verdict).toBe('doubtful')
    expect(reasons(disputed)).toContain('is-disputed')
  })
  it('what was withdrawn or corrected does not come back unseen', () => {
    for (const [state, reason] of [
      ['withdrawn', 'was-withdrawn'],
      ['corrected', 'was-corrected'],
    ] as const) {
      const back = settle(row(), { stored: stored(state) })
      expect(back.verdict).toBe('doubtful')
      expect(reasons(back)).toEqual([reason])
    }
  })
  it('a refused row stays refused, whatever is known', () => {
    const refused = row({ uscc: '1' })
    expect(settle(refused, { stored: stored('published'), earlier: row().fields, registerName: '别家' })).toBe(refused)
  })
})

describe('the same row twice in a file', () => {
  it('the second is known, also when it is in doubt', () => {
    expect(settle(row(), { earlier: row().fields })).toMatchObject({ verdict: 'known', changes: [] })
    expect(settle(row({ collectedOn: '2024/1/1' }), { earlier: row().fields })).toMatchObject({ verdict: 'known', changes: [] })
    const past = { validUntil: '2020/1/1' }
    expect(settle(row(past), { earlier: row(past).fields }).verdict).toBe('known')
  })
  it('with other words the officer chooses', () => {
    const second = settle(row({ name: '松鹤酒楼（虚构）' }), { earlier: row().fields })
    expect(second).toMatchObject({ verdict: 'doubtful', changes: [{ field: 'name' }] })
    expect(reasons(second)).toEqual(['same-key-differs'])
  })
})

describe("a name unlike the register's", () => {
  it('is in doubt; one that is only shorter is said; the same is not worth a word', () => {
    expect(settle(row(), { registerName: '鹤鸣酒楼（虚构）' })).toMatchObject({
      verdict: 'doubtful',
      findings: [{ field: 'name', reason: 'name-unlike' }],
    })
    expect(settle(row(), { registerName: '鹤岗市松鹤餐饮有限公司' })).toMatchObject({
      verdict: 'accepted',
      findings: [{ reason: 'name-alike' }],
    })
    expect(settle(row(), { registerName: '松鹤餐饮(虚构)' })).toMatchObject({ verdict: 'accepted', findings: [] })
    expect(settle(row(), {})).toMatchObject({ verdict: 'accepted', findings: [] })
  })
})

it('taking in a row and importing it again changes nothing, whatever its texts are', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(text, text, fc.constantFrom(...standing), (recogniser, basis, state) => {
      const judged = row({ recogniser, basis })
      fc.pre(judged.verdict !== 'refused')
      const fields: Fields = judged.fields
      expect(settle(judged, { stored: { state, fields } })).toMatchObject({ verdict: 'known', changes: [] })
    }),
  )
  expect(Object.keys(recordStates)).toEqual(expect.arrayContaining([...standing]))
})
