import * as fc from 'fast-check'
import { breakLines, fitLines } from './lines'

/** every character as wide as the size, Latin half of it */
const measure = (text: string) => [...text].reduce((sum, one) => sum + (one < '\u0100' ? 0.5 : 1), 0)
const text = fc
  .array(fc.constantFrom(...'鹤岗松（）、。《》 ', '有限公司', 'Songhe', '2026', 'A'), { minLength: 1, maxLength: 80 })
  .map(parts => parts.join('').trim())
  .filter(one => one !== '')
const plain = (one: string) => one.replace(/\s/g, '')

describe('lines', () => {
  it('lose nothing and are never wider than their column', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 30 }), (one, width) => {
        const lines = breakLines(one, measure, width)
        expect(plain(lines.join(''))).toBe(plain(one))
        for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width)
      }),
    )
  })
  it('do not begin with a comma or end with an opening bracket', () => {
    expect(breakLines('依法经营，明码标价。', measure, 4)).toEqual(['依法经', '营，明码', '标价。'])
    expect(breakLines('松鹤餐（饮食）店', measure, 4)).toEqual(['松鹤餐', '（饮食）', '店'])
  })
  it('keep words together', () => {
    expect(breakLines('松鹤餐饮有限公司', measure, 6)).toEqual(['松鹤餐饮', '有限公司'])
    expect(breakLines('见 Songhe Inn', measure, 5)).toEqual(['见 Songhe', 'Inn'])
  })
  it('keep the paragraphs of a text', () => {
    expect(breakLines('一\n\n二', measure, 9)).toEqual(['一', '', '二'])
  })
})

describe('a fitted text', () => {
  it('fits its box at a size that is not larger than wanted', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 4, max: 60 }), fc.integer({ min: 2, max: 40 }), (one, width, height) => {
        const { size, lines } = fitLines(one, measure, { width, height, largest: 10, leading: 1.2 })
        expect(size).toBeLessThanOrEqual(10)
        expect(lines.length * size * 1.2).toBeLessThanOrEqual(height + 1e-6)
        for (const line of lines) expect(measure(line) * size).toBeLessThanOrEqual(width + 1e-6)
        expect(plain(lines.join(''))).toBe(plain(one))
      }),
    )
  })
  it('is set in lines of about the same length', () => {
    expect(fitLines('松鹤山野菜种植合', measure, { width: 6, height: 3, largest: 1, leading: 1.2 }).lines).toEqual(['松鹤山野', '菜种植合'])
  })
})
