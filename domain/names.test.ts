import { bigrams, maskName, parseName } from './names'

describe('names', () => {
  it('HTML is only text, and 200 characters fit', () => {
    expect(parseName('<b>松鹤</b>（虚构）')).toEqual({ ok: true, value: '<b>松鹤</b>（虚构）' })
    expect(parseName('店'.repeat(200)).ok).toBe(true)
  })
  it.each([
    ['emoji', '松鹤😀餐饮'],
    ['a right-to-left mark', '松鹤\u202e餐饮'],
    ['a NUL', '松鹤\u0000'],
    ['201 characters', '店'.repeat(201)],
    ['nothing', '  '],
  ])('%s is refused', (_what, name) => {
    expect(parseName(name)).toEqual({ ok: false, reason: 'name-not-accepted' })
  })
  it('white space is folded and rare characters stay', () => {
    expect(parseName(' 㛃喆  𬭎 店 ')).toEqual({ ok: true, value: '㛃喆 𬭎 店' })
  })
  it('is found by each pair of neighbours', () => {
    expect(bigrams('松鹤餐饮')).toEqual(['松鹤', '鹤餐', '餐饮'])
  })
  it('is masked to the family name', () => {
    expect(maskName('王小明')).toBe('王**')
    expect(maskName('王')).toBe('王*')
  })
})
