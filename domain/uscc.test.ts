import fc from 'fast-check'
import { groupUscc, innerCheckDigit, normalizeUscc, parseUscc, usccCheckDigit } from './uscc'

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'

describe('unified social credit code (GB 32100-2015)', () => {
  it.each(['91350100M000100Y43', '91110000600037341L', '91310110666007217T'])('%s is accepted', code => {
    expect(parseUscc(code)).toMatchObject({ ok: true, value: { uscc: code, inDoubt: false } })
  })
  it.each(['91350100M000100Y43', '91110000600037341L', '91310110666007217T'])('%s passes the inner check too', code => {
    expect(parseUscc(code)).toMatchObject({ ok: true, value: { innerMismatch: false } })
  })
  it('a failing inner check warns and never refuses', () => {
    const body = '91110000600037342'
    expect(parseUscc(body + usccCheckDigit(body))).toMatchObject({ ok: true, value: { inDoubt: false, innerMismatch: true } })
  })
  it('a remainder of nothing gives the check digit 0, and so does the inner remainder', () => {
    const zero = Array.from({ length: 900 }, (_, n) => `91350100M${String(n).padStart(8, '0')}`).find(body => usccCheckDigit(body) === '0')
    expect(parseUscc(`${zero}0`)).toMatchObject({ ok: true, value: { inDoubt: false } })
    expect(innerCheckDigit('00000000')).toBe('0')
    expect(innerCheckDigit('00000005')).toBe('1')
    expect(innerCheckDigit('00000006')).toBe('X')
  })
  it('91350211M00013FA1N was really issued: it fails its check and is in doubt, never refused to who insists', () => {
    expect(parseUscc('91350211M00013FA1N')).toEqual({ ok: false, reason: 'uscc-check' })
    expect(parseUscc('91350211M00013FA1N', true)).toMatchObject({ ok: true, value: { uscc: '91350211M00013FA1N', inDoubt: true } })
  })
  it.each(['9111000060003IOZSV', 'I1110000600037341L', '91110000600037341S', '9111000060003734V7', '911100006000373中1L'])(
    '%s has a letter that no code has',
    code => {
      expect(parseUscc(code, true)).toEqual({ ok: false, reason: 'uscc-alphabet' })
    },
  )
  it.each('123456789ANY'.split(''))('the registrar %s exists', first => {
    const body = `${first}1350100M000100Y4`
    expect(parseUscc(body + usccCheckDigit(body)).ok).toBe(true)
  })
  it('an old registration number of 15 digits is no code: its length is named, not its check digit', () => {
    expect(parseUscc('110108000000016', true)).toEqual({ ok: false, reason: 'uscc-length' })
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
