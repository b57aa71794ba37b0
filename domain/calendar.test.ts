import { clockTime, formDate, lastDay, longDate, validUntil } from './calendar'

const at = (iso: string) => Date.parse(iso)

describe('calendar of Asia/Shanghai', () => {
  it('writes dates as the forms do, whatever the machine thinks the time zone is', () => {
    expect(formDate(at('2026-11-23T16:00:00Z'))).toBe('2026/11/24')
    expect(longDate(at('2026-11-23T15:59:59Z'))).toBe('2026年11月23日')
    expect(clockTime(at('2026-11-24T06:03:21Z'))).toBe('11月24日 14:03:21')
  })
  it('a code is valid until 24:00 of the day one year later', () => {
    const until = validUntil(at('2026-11-24T06:00:00Z'), 12)
    expect(new Date(until).toISOString()).toBe('2027-11-24T16:00:00.000Z')
    expect(lastDay(until)).toBe('2027年11月24日')
  })
  it('a day that the later month lacks becomes its last', () => {
    expect(lastDay(validUntil(at('2027-01-31T02:00:00Z'), 1))).toBe('2027年2月28日')
    expect(lastDay(validUntil(at('2028-02-29T02:00:00Z'), 12))).toBe('2029年2月28日')
    expect(lastDay(validUntil(at('2026-12-31T02:00:00Z'), 2))).toBe('2027年2月28日')
    expect(lastDay(validUntil(at('2027-02-28T02:00:00Z'), 12))).toBe('2028年2月28日')
    expect(lastDay(validUntil(at('2028-02-29T02:00:00Z'), 48))).toBe('2032年2月29日')
  })
  it('the day is that of Shanghai: an hour before midnight in Greenwich it is tomorrow there', () => {
    expect(lastDay(validUntil(at('2026-11-24T15:59:59.999Z'), 12))).toBe('2027年11月24日')
    expect(lastDay(validUntil(at('2026-11-24T16:00:00.000Z'), 12))).toBe('2027年11月25日')
    expect(lastDay(validUntil(at('2026-12-31T16:00:00.000Z'), 12))).toBe('2028年1月1日')
  })
  it('whatever the day, validity ends at a midnight of Shanghai, 365 to 367 days later', () => {
    for (let day = 0; day < 3000; day++) {
      const from = at('2026-01-01T05:00:00Z') + day * 86_400_000
      const until = validUntil(from, 12)
      expect(new Date(until).toISOString().slice(11)).toBe('16:00:00.000Z')
      expect((until - from) / 86_400_000).toBeGreaterThan(364)
      expect((until - from) / 86_400_000).toBeLessThan(368)
    }
  })
})
