/** All dates of the programme are days in Asia/Shanghai: UTC+8 all year since 1991. */
const offset = 8 * 3600_000
const day = 24 * 3600_000

const parts = (at: number) => {
  const local = new Date(at + offset)
  return { year: local.getUTCFullYear(), month: local.getUTCMonth() + 1, day: local.getUTCDate() }
}
const two = (n: number) => String(n).padStart(2, '0')

/** 2026/11/24, as form 1 writes 承诺作出日期. */
export const formDate = (at: number): string => {
  const { year, month, day: date } = parts(at)
  return `${year}/${month}/${date}`
}

/** 2026-11-24 */
export const isoDay = (at: number): string => {
  const { year, month, day: date } = parts(at)
  return `${year}-${two(month)}-${two(date)}`
}

/** 2026年11月24日 */
export const longDate = (at: number): string => {
  const { year, month, day: date } = parts(at)
  return `${year}年${month}月${date}日`
}

/** 11月24日 14:03:21 */
export const clockTime = (at: number): string => {
  const { month, day: date } = parts(at)
  const local = new Date(at + offset)
  return `${month}月${date}日 ${two(local.getUTCHours())}:${two(local.getUTCMinutes())}:${two(local.getUTCSeconds())}`
}

/** 2026年11月24日 14:03 */
export const dayAndTime = (at: number): string => {
  const local = new Date(at + offset)
  return `${longDate(at)} ${two(local.getUTCHours())}:${two(local.getUTCMinutes())}`
}

/** The last day that still counts, for a moment that is the end (24:00) of that day. */
export const lastDay = (until: number): string => longDate(until - 1)

/**
 * End of validity: 24:00 Asia/Shanghai of the day `months` later, as epoch ms (exclusive).
 * A day that the later month lacks becomes its last one (31 January + 1 month = 28 or 29 February).
 */
export const validUntil = (from: number, months: number): number => {
  const { year, month, day: date } = parts(from)
  const firstOfMonth = Date.UTC(year, month - 1 + months, 1)
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return firstOfMonth + (Math.min(date, lastOfMonth) - 1) * day + day - offset
}

/** 24:00 Asia/Shanghai of the `days`-th day from Monday to Friday after that of `at`. Public holidays, which a law moves each year, count as days. */
export const workingDaysAfter = (at: number, days: number): number => {
  const { year, month, day: date } = parts(at)
  let end = Date.UTC(year, month - 1, date)
  for (let left = days; left > 0; ) {
    end += day
    const weekday = new Date(end).getUTCDay()
    if (weekday !== 0 && weekday !== 6) left -= 1
  }
  return end + day - offset
}
