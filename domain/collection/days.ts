import type { CellReason } from '../../contract/vocabulary-collection'
import { partsOf } from './day-parts'

/** What a cell says of a day. `end`: the last day of the month or the year that it names; `span`: from one day to another. */
export type DayReading =
  | { readonly kind: 'day'; readonly day: string; readonly says?: CellReason }
  | { readonly kind: 'end'; readonly day: string }
  | { readonly kind: 'span'; readonly last: string }
  | { readonly kind: 'always' }
  | { readonly kind: 'bad'; readonly reason: CellReason }

const bad = (reason: CellReason): DayReading => ({ kind: 'bad', reason })
const two = (n: number) => String(n).padStart(2, '0')

/** YYYY-MM-DD, or nothing when the calendar has no such day. */
export const isoDay = (year: number, month: number, day: number): string | undefined => {
  const at = new Date(Date.UTC(year, month - 1, day))
  const real = year >= 1900 && year <= 2199 && at.getUTCMonth() === month - 1 && at.getUTCDate() === day
  return real ? `${year}-${two(month)}-${two(day)}` : undefined
}

const named = (year: number, month: number, day: number, says?: CellReason): DayReading => {
  const iso = isoDay(year, month, day)
  if (iso === undefined) return bad('date-impossible')
  return says ? { kind: 'day', day: iso, says } : { kind: 'day', day: iso }
}

const endOf = (year: number, month: number): DayReading => {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const iso = month >= 1 && month <= 12 ? isoDay(year, month, last) : undefined
  return iso === undefined ? bad('date-impossible') : { kind: 'end', day: iso }
}

const firstSerial = 32_874 // 1990-01-01
const lastSerial = 73_415 // 2100-12-31
/** A day as Excel counts (1900 system), in a cell that was not formatted as one. */
const fromSerial = (serial: number): DayReading => {
  if (!(serial >= firstSerial && serial < lastSerial + 1)) return bad('date-unreadable')
  const at = new Date(Date.UTC(1899, 11, 30 + Math.floor(serial)))
  return named(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate(), 'date-from-serial')
}

const always = /长期|永久|长久|无固定期限|无期限|不限期/
const untilWord = /[至到~]|截止|截至/

const compact = /^((?:19|20|21)\d\d)(\d\d)(\d\d)$/
const pick = (parts: readonly string[], i: number) => Number(parts[i])

/** 202203 is a month; 220301 a day of a short year. */
const sixPlaces = (run: string): DayReading =>
  /^(?:19|20)\d\d(?:0[1-9]|1[0-2])$/.test(run)
    ? endOf(Number(run.slice(0, 4)), Number(run.slice(4)))
    : named(2000 + Number(run.slice(0, 2)), Number(run.slice(2, 4)), Number(run.slice(4)), 'date-short-year')

const ofParts = (parts: readonly string[]): DayReading => {
  const lengths = parts.map(part => Math.max(part.length, 2)).join(' ')
  const whole = compact.exec(parts[0] ?? '')
  switch (lengths) {
    case '4 2 2':
      return named(pick(parts, 0), pick(parts, 1), pick(parts, 2))
    case '8':
      return whole ? named(Number(whole[1]), Number(whole[2]), Number(whole[3])) : bad('date-impossible')
    case '6':
      return sixPlaces(parts[0] ?? '')
    case '5':
      return fromSerial(pick(parts, 0))
    case '4 2':
      return endOf(pick(parts, 0), pick(parts, 1))
    case '4':
      return endOf(pick(parts, 0), 12)
    case '2 2 2':
      return parts[0]?.length === 2
        ? named(2000 + pick(parts, 0), pick(parts, 1), pick(parts, 2), 'date-short-year')
        : bad('date-unreadable')
    case '2 2 4':
      return pick(parts, 0) > 12
        ? named(pick(parts, 2), pick(parts, 1), pick(parts, 0), 'date-order')
        : named(pick(parts, 2), pick(parts, 0), pick(parts, 1), 'date-order')
    case '2 2':
      return bad('date-no-year')
    default:
      return bad('date-unreadable')
  }
}

const span = (first: DayReading, last: DayReading): DayReading => {
  if (last.kind === 'always') return last
  if (first.kind !== 'day' || last.kind !== 'day' || last.day < first.day) return bad('date-unreadable')
  return { kind: 'span', last: last.day }
}

/** The shapes that fill most files, read at once. */
const common = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/

/** A day in any shape that people type: 2022.3.1, 2022年3月1日, 20220301, 22.3.1, 二〇二二年三月一日, a span, 长期, Excel's number. */
export const readDay = (typed: string): DayReading => {
  const written = common.exec(typed)
  if (written) return named(Number(written[1]), Number(written[2]), Number(written[3]))
  const text = typed.slice(0, 80).normalize('NFKC').trim()
  if (always.test(text)) return { kind: 'always' }
  const [before = '', after = '', ...more] = text.split(untilWord)
  if (more.length > 0) return bad('date-unreadable')
  if (before.trim() !== '' && after.trim() !== '') return span(readDay(before), readDay(after))
  const parts = partsOf(before.trim() === '' ? after : before)
  const half = parts.length / 2
  if (parts.length === 6 || (parts.length === 2 && parts[0]?.length === 8))
    return span(ofParts(parts.slice(0, half)), ofParts(parts.slice(half)))
  return ofParts(parts)
}

/** A number in a column of days: 20220301 or Excel's count. 2022.1 is nothing, because it may have been 2022.10. */
export const readDayNumber = (n: number): DayReading => {
  if (Number.isInteger(n) && compact.test(String(n))) return readDay(String(n))
  return fromSerial(n)
}
