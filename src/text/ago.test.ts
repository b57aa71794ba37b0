import { ago, minuteTime } from './ago'

const noon = Date.UTC(2026, 10, 24, 4)
const hour = 3600_000

describe('how long ago', () => {
  it('is said as people say it', () => {
    expect([0, 5 / 60, 2, 24, 72].map(hours => ago(noon - hours * hour, noon))).toEqual(['刚刚', '5 分钟前', '2 小时前', '昨天', '3 天前'])
  })

  it('is yesterday as soon as midnight in Asia/Shanghai lies between', () => {
    expect(ago(noon - 11 * hour, noon)).toBe('11 小时前')
    expect(ago(noon - 13 * hour, noon)).toBe('昨天')
  })

  it('is a date after a week, and never in the future', () => {
    expect(ago(noon - 8 * 24 * hour, noon)).toBe('2026年11月16日')
    expect(ago(noon + hour, noon)).toBe('刚刚')
  })

  it('shows the minute, not the second', () => {
    expect(minuteTime(noon)).toBe('11月24日 12:00')
  })
})
