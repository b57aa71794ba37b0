import fc from 'fast-check'
import { cleanLine, cleanText, hasOddCharacter, saysNothing } from './text'

/** any code units at all, half characters included */
const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map(units => String.fromCharCode(...units)),
)

describe('texts of a form', () => {
  it('full-width, no-break and ordinary spaces become one, and none stays at the ends', () => {
    expect(cleanLine('\u3000鹤岗市\u3000\u00a0 X X\t有限公司 \n')).toBe('鹤岗市 X X 有限公司')
  })
  it('what nobody sees goes: zero width, direction marks, byte order marks, control characters', () => {
    expect(cleanLine('\ufeff松\u200b鹤\u202e餐\u0000饮\u0007')).toBe('松鹤餐饮')
  })
  it('widths, brackets and wording stay as people wrote them', () => {
    expect(cleanLine('松鹤（虚构）ＡＢＣ１２３')).toBe('松鹤（虚构）ＡＢＣ１２３')
    expect(cleanLine('松鹤(虚构)')).toBe('松鹤(虚构)')
  })
  it('is NFC', () => {
    expect(cleanLine('Cafe\u0301')).toBe('Caf\u00e9')
    expect(cleanLine('e\u200b\u0301')).toBe('\u00e9')
  })
  it('a text of several lines keeps them, with one empty line at most', () => {
    expect(cleanText('\n 一、守法\r\n\r\n\r\n二、\u3000诚信 \r三、自律\n')).toBe('一、守法\n\n二、 诚信\n三、自律')
  })
  it('half a character is one that cannot be read, and so are private and lost ones', () => {
    expect(cleanLine('松\ud83d鹤')).toBe('松\ufffd鹤')
    for (const odd of ['松\ufffd鹤', '\ue001', '\u{10fffd}']) expect(hasOddCharacter(cleanLine(odd))).toBe(true)
    for (const fine of ['松鹤', '𠮷野家', '★', '😀', 'Ünïcode']) expect(hasOddCharacter(cleanLine(fine))).toBe(false)
  })
  it('a slash or dashes say nothing, 无 does', () => {
    for (const nothing of ['', '/', '——', '-', '…']) expect(saysNothing(nothing)).toBe(true)
    for (const something of ['无', '0', 'X', '★']) expect(saysNothing(something)).toBe(false)
  })
  it('cleaning twice changes nothing, whatever was typed', () => {
    fc.assert(
      fc.property(hostile, typed => cleanLine(cleanLine(typed)) === cleanLine(typed)),
      { numRuns: 2000 },
    )
    fc.assert(
      fc.property(hostile, typed => cleanText(cleanText(typed)) === cleanText(typed)),
      { numRuns: 2000 },
    )
  })
  it('what is cleaned can be stored: no half characters, no control characters but line breaks', () => {
    fc.assert(
      fc.property(hostile, typed => !/\p{Cs}|[^\P{Cc}\n]/u.test(cleanText(typed))),
      { numRuns: 2000 },
    )
    fc.assert(fc.property(hostile, typed => !/[\n\r\t]/.test(cleanLine(typed)) && cleanLine(typed) === cleanLine(typed).trim()))
  })
})
