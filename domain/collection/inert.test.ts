import fc from 'fast-check'
import { fromInertField, inertCell, inertField, looksLive } from './inert'

const units = fc.constantFrom(...`=+-@＝＋－＠'"\t\r\n\u0000\u200b\ufeff \u3000,1A公`)
const text = fc.oneof(fc.string({ unit: units, maxLength: 8 }), fc.string({ unit: 'binary' }))
const attacks = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '\u0000=1',
  ' =1',
  '＝1',
  '\u200b=1',
  "=HYPERLINK('x')",
  '\tabc',
  '\u0000',
]

describe('texts that must not become formulas', () => {
  it.each(attacks)('%j is live', attack => {
    expect(looksLive(attack)).toBe(true)
    expect(inertCell(attack)).toEqual({ text: attack, quoted: true })
    expect(inertField(attack)).toBe(`'${attack}`)
  })
  it.each(['', '公司', '2022-07-22', '1+1=2', 'A@B', ' 松鹤', "'引"])('%j is not', fine => {
    expect(looksLive(fine)).toBe(false)
    expect(inertCell(fine)).toEqual({ text: fine, quoted: false })
    expect(inertField(fine)).toBe(fine)
  })
  it('nothing that goes out to .csv is live', () => {
    fc.assert(
      fc.property(text, one => !looksLive(inertField(one))),
      { numRuns: 3000 },
    )
  })
  it('and each text is read back as it was, whatever apostrophes it had', () => {
    fc.assert(
      fc.property(text, one => fromInertField(inertField(one)) === one),
      { numRuns: 3000 },
    )
  })
  it('a cell of .xlsx is never reworded', () => {
    fc.assert(fc.property(text, one => inertCell(one).text === one))
  })
})
