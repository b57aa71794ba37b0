import fc from 'fast-check'
import { groupUscc, innerCheckDigit, normalizeUscc, parseUscc, usccCheckDigit } from './uscc'

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'

describe('unified social credit code (GB 32100-2015)', () => {
  it.each(['91350100M000100Y43', '91110000600037341L', '91310110666007217T'])('%s is accepted', code => {
    expect(parseUscc(code)).toMatchObject({ ok: true, value: { uscc: code, inDoubt: false } })
  })
  it('a wrong check digit is refused, and let through in doubt when the applicant insists', () => {
    expect(parseUscc('91110000600037341N')).toEqual({ ok: false, reason: 'uscc-check' })
    expect(parseUscc('91350211M00013FA1N', true)).toMatchObject({ ok: true, value: { inDoubt: true } })
  })
  it('letters outside the alphabet are refused before the check digit, even when the applicant insists', () => {
    expect(parseUscc('9111000060003IOZSV', true)).toEqual({ ok: false, reason: 'uscc-alphabet' })
  })
  it('length and registrar have reasons of their own', () => {
    expect(parseUscc('9111')).toEqual({ ok: false, reason: 'uscc-length' })
    expect(parseUscc(`D${'1'.repeat(17)}`)).toEqual({ ok: false, reason: 'uscc-registrar' })
  })
  it('full-width, spaced and lower-case codes are the same code', () => {
    expect(parseUscc('９１３５ ０１００ m000 100y43')).toMatchObject({ ok: true, value: { uscc: '91350100M000100Y43' } })
    expect(normalizeUscc('9135-0100-\u200bM000-100Y43')).toBe('91350100M000100Y43')
  })
  it('each substitution of one place is caught', () => {
    const symbol = fc.constantFrom(...alphabet)
    const first17 = fc.array(symbol, { minLength: 17, maxLength: 17 }).map(places => `9${places.slice(1).join('')}`)
    fc.assert(
      fc.property(first17, fc.integer({ min: 1, max: 17 }), symbol, (body, place, other) => {
        const code = body + usccCheckDigit(body)
        fc.pre(code.charAt(place) !== other)
        return !parseUscc(code.slice(0, place) + other + code.slice(place + 1)).ok
      }),
    )
  })
  it('normalising twice changes nothing', () => {
    fc.assert(fc.property(fc.string(), typed => normalizeUscc(normalizeUscc(typed)) === normalizeUscc(typed)))
  })
  it('the inner organisation code follows GB 11714', () => {
    expect(innerCheckDigit('60003734')).toBe('1')
    expect(innerCheckDigit('66600721')).toBe('7')
  })
  it('is read aloud in groups', () => {
    expect(groupUscc('91350100M000100Y43')).toBe('9135 0100 M000 100Y43')
  })
})
