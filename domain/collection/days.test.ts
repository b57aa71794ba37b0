import fc from 'fast-check'
import { isoDay, readDay, readDayNumber } from './days'

const day = (iso: string) => ({ kind: 'day', day: iso })

/** Every shape that people type for a day that is written out. */
const chinese = '〇一二三四五六七八九'
const inChinese = (n: number) =>
  n < 10 ? chinese.charAt(n) : `${n < 20 ? '' : chinese.charAt(Math.floor(n / 10))}十${n % 10 === 0 ? '' : chinese.charAt(n % 10)}`
const two = (n: number) => String(n).padStart(2, '0')
const wide = (text: string) => text.replace(/[!-~]/g, c => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
const shapes: Readonly<Record<string, (y: number, m: number, d: number) => string>> = {
  iso: (y, m, d) => `${y}-${two(m)}-${two(d)}`,
  dots: (y, m, d) => `${y}.${m}.${d}`,
  'a full stop behind': (y, m, d) => `${y}.${m}.${d}.`,
  'Chinese stops': (y, m, d) => `${y}。${m}。${d}`,
  slashes: (y, m, d) => `${y}/${m}/${d}`,
  backslashes: (y, m, d) => `${y}\\${m}\\${d}`,
  commas: (y, m, d) => `${y}、${m}、${d}`,
  compact: (y, m, d) => `${y}${two(m)}${two(d)}`,
  characters: (y, m, d) => `${y}年${m}月${d}日`,
  号: (y, m, d) => `${y}年${m}月${d}号`,
  'spaces inside': (y, m, d) => ` ${y} 年${m} 月 ${d}日\u3000`,
  'spaces only': (y, m, d) => `${y} ${m} ${d}`,
  'full width': (y, m, d) => wide(`${y}/${m}/${d}`),
  'all in characters': (y, m, d) => `${[...String(y)].map(c => chinese.charAt(Number(c))).join('')}年${inChinese(m)}月${inChinese(d)}日`,
  'zero as a circle': (y, m, d) =>
    `${String(y)
      .replace(/0/g, '○')
      .replace(/[1-9]/g, c => chinese.charAt(Number(c)))}年${m}月${d}日`,
  'a time behind': (y, m, d) => `${y}-${two(m)}-${two(d)} 00:00:00`,
  'a time behind 日': (y, m, d) => `${y}年${m}月${d}日8:30`,
  'a weekday behind': (y, m, d) => `${y}年${m}月${d}日 星期二`,
  'quoted as text': (y, m, d) => `'${y}/${m}/${d}`,
  'until that day': (y, m, d) => `至${y}年${m}月${d}日止`,
}

describe('days that people type', () => {
  it.each(Object.entries(shapes))('written with %s, any day of two centuries is that day', (_name, shape) => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2199 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }), (y, m, d) => {
        const real = isoDay(y, m, d)
        expect(readDay(shape(y, m, d))).toEqual(real === undefined ? { kind: 'bad', reason: 'date-impossible' } : day(real))
      }),
    )
  })
  it('the samples of the brief', () => {
    for (const typed of [
      '2022.3.1',
      '2022-03-01',
      '2022/3/1',
      '2022年3月1日',
      '20220301',
      '二〇二二年三月一日',
      '二零二二年三月一号',
      '2022年03月01号',
    ])
      expect(readDay(typed)).toEqual(day('2022-03-01'))
    expect(readDay('二〇二二年十二月三十一日')).toEqual(day('2022-12-31'))
    expect(readDay('二〇二二年元月廿一日')).toEqual(day('2022-01-21'))
  })
  it('a year of two places and another order are read, in doubt', () => {
    expect(readDay('22.3.1')).toEqual({ kind: 'day', day: '2022-03-01', says: 'date-short-year' })
    expect(readDay('220301')).toEqual({ kind: 'day', day: '2022-03-01', says: 'date-short-year' })
    expect(readDay('3/1/2022')).toEqual({ kind: 'day', day: '2022-03-01', says: 'date-order' })
    expect(readDay('31/12/2022')).toEqual({ kind: 'day', day: '2022-12-31', says: 'date-order' })
  })
  it('a day without its year is nothing that may be guessed', () => {
    for (const typed of ['3月1日', '3.1', '三月一日', '03-01']) expect(readDay(typed)).toEqual({ kind: 'bad', reason: 'date-no-year' })
  })
  it('a month or a year is known by its end', () => {
    for (const typed of ['2024年2月', '2024.2', '2024-02', '202402']) expect(readDay(typed)).toEqual({ kind: 'end', day: '2024-02-29' })
    for (const typed of ['2024年', '2024', '二〇二四年']) expect(readDay(typed)).toEqual({ kind: 'end', day: '2024-12-31' })
    expect(readDay('2024年13月')).toEqual({ kind: 'bad', reason: 'date-impossible' })
  })
  it.each([
    '2022年3月1日至2025年2月28日',
    '2022.3.1-2025.2.28',
    '2022/3/1—2025/2/28',
    '2022-03-01~2025-02-28',
    '2022年3月1日 到 2025年2月28日',
    '20220301-20250228',
  ])('%s is a span', typed => {
    expect(readDay(typed)).toEqual({ kind: 'span', last: '2025-02-28' })
  })
  it('a span that runs backwards is none', () => {
    expect(readDay('2025.3.1-2022.3.1')).toEqual({ kind: 'bad', reason: 'date-unreadable' })
  })
  it.each(['长期', '长期有效', '永久有效', '无固定期限', '2022年3月1日至长期'])('%s has no end', typed => {
    expect(readDay(typed)).toEqual({ kind: 'always' })
  })
  it.each(['2022-02-30', '2023.2.29', '20221301', '2022年4月31日', '1899-12-31', '2022/0/1', '9999-12-31'])('%s does not exist', typed => {
    expect(readDay(typed)).toEqual({ kind: 'bad', reason: 'date-impossible' })
  })
  it.each(['', '无', '尽快', '2022年底', '2022-03-01T16:00:00.000Z', '1', '12345678901', '2022-3-1-1', 'NaN', '至至'])(
    '%j is no day',
    typed => {
      expect(readDay(typed)).toEqual({ kind: 'bad', reason: 'date-unreadable' })
    },
  )
  it("Excel's count is a day, as a number or as text, and said", () => {
    const read = { kind: 'day', day: '2022-03-01', says: 'date-from-serial' }
    expect(readDayNumber(44621)).toEqual(read)
    expect(readDayNumber(44621.75)).toEqual(read)
    expect(readDay('44621')).toEqual(read)
    expect(readDayNumber(20220301)).toEqual(day('2022-03-01'))
  })
  it('2022.1 as a number may have been 2022.10, so it is nothing', () => {
    for (const n of [2022.1, 2022, 1, -1, 1e20, Number.NaN, Number.POSITIVE_INFINITY])
      expect(readDayNumber(n)).toEqual({ kind: 'bad', reason: 'date-unreadable' })
  })
  it('never throws and never gives a day that does not exist', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'0123456789-/.年月日至十一二〇 长期') }))
    fc.assert(
      fc.property(text, typed => {
        const read = readDay(typed)
        if (!('day' in read)) return true
        const [y = 0, m = 0, d = 0] = read.day.split('-').map(Number)
        return isoDay(y, m, d) === read.day
      }),
      { numRuns: 1000 },
    )
  })
})
