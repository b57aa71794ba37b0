import fc from 'fast-check'
import { publishedIdentity as published } from '../tests/support/identity-number'
import { holdsPersonalNumber, isIdentityNumber, normalizeIdentity } from './identity-number'

describe('identity number (GB 11643)', () => {
  it('the published example is one, as people type it too', () => {
    expect(isIdentityNumber(published)).toBe(true)
    expect(isIdentityNumber(normalizeIdentity(' １１０１０５ 19491231-002x'))).toBe(true)
  })
  it.each([
    ['a wrong check digit', '110105194912310021'],
    ['a day that does not exist', '11010519490230002X'],
    ['a month that does not exist', '11010519491331002X'],
    ['15 places', '110105491231002'],
    ['a letter inside', '1101051949123A002X'],
    ['nothing', ''],
  ])('%s is none', (_what, number) => {
    expect(isIdentityNumber(number)).toBe(false)
  })
  it('the check place is what GB 11643 defines: the weighted sum of all 18 leaves 1, and 10 is written X', () => {
    const weighted = (number: string) =>
      [...number].reduce((sum, c, i) => sum + (c === 'X' ? 10 : Number(c)) * Number((1n << BigInt(17 - i)) % 11n), 0) % 11
    const order = fc.integer({ min: 0, max: 999 }).map(n => `11010519491231${String(n).padStart(3, '0')}`)
    fc.assert(
      fc.property(
        order,
        fc.constantFrom(...'0123456789X'),
        (body, check) => isIdentityNumber(body + check) === (weighted(body + check) === 1),
      ),
      { numRuns: 500 },
    )
  })
  it('each change of one digit is caught', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 0, max: 9 }), (place, digit) => {
        fc.pre(published.charAt(place) !== String(digit))
        return !isIdentityNumber(published.slice(0, place) + digit + published.slice(place + 1))
      }),
    )
  })
  it('is found inside a text, and so is a mobile number; other numbers are not taken for one', () => {
    expect(holdsPersonalNumber(`经办人证号${published}。`)).toBe(true)
    expect(holdsPersonalNumber('联系 １３８００００００００')).toBe(true)
    expect(holdsPersonalNumber('电话138-0000-0000')).toBe(true)
    expect(holdsPersonalNumber('许可证编号 JY22304000012345，收费 60 元/课时')).toBe(false)
    expect(holdsPersonalNumber('编号 91350100M000100Y43 与 110105194912310021')).toBe(false)
    expect(holdsPersonalNumber('编号 1380000000012')).toBe(false)
  })
})
