import { clockTime, longDate } from '../../domain/calendar'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const shanghai = 8 * hour

/** How long ago, as people say it: 刚刚, 5 分钟前, 2 小时前, 昨天, 3 天前, then the date. Days are days in Asia/Shanghai. */
export const ago = (at: number, now: number): string => {
  const passed = now - at
  if (passed < minute) return '刚刚'
  if (passed < hour) return `${Math.floor(passed / minute)} 分钟前`
  const days = Math.floor((now + shanghai) / day) - Math.floor((at + shanghai) / day)
  if (days === 0) return `${Math.floor(passed / hour)} 小时前`
  if (days === 1) return '昨天'
  return days < 8 ? `${days} 天前` : longDate(at)
}

/** 11月24日 12:01: to the minute, as a list shows it. */
export const minuteTime = (at: number): string => clockTime(at).slice(0, -3)
