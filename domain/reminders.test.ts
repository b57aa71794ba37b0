import { validUntil, workingDaysAfter } from './calendar'
import { dueReminder, nextReminder, reviewOverdueAt } from './reminders'

const day = 24 * 3600_000
const steps = [60, 30, 7]
const assignedAt = Date.parse('2026-11-24T06:00:00Z')
const code = { state: 'active' as const, assignedAt, validUntil: validUntil(assignedAt, 12) }
const daysBefore = (days: number) => code.validUntil - days * day

describe('what an entity hears of the end of its code', () => {
  it('comes 60, 30 and 7 days before it and when it has come, one after the other', () => {
    const told: (number | undefined)[] = []
    let endTold: number | undefined
    for (let next = nextReminder(code, steps); next; next = nextReminder({ ...code, endTold }, steps)) {
      expect(next.at).toBe(daysBefore(next.days))
      endTold = next.days
      told.push(next.days)
    }
    expect(told).toEqual([60, 30, 7, 0])
  })

  it('is nothing a millisecond before it is due', () => {
    expect(dueReminder(code, steps, daysBefore(60) - 1)).toBeUndefined()
    expect(dueReminder(code, steps, daysBefore(60))?.days).toBe(60)
  })

  it('is the last that is due alone, when nobody was reminded for a while', () => {
    expect(dueReminder(code, steps, daysBefore(7) + 1)?.days).toBe(7)
    expect(dueReminder(code, steps, code.validUntil)?.days).toBe(0)
    expect(dueReminder({ ...code, endTold: 0 }, steps, code.validUntil + day)).toBeUndefined()
  })

  it('leaves out what was over when the code was assigned', () => {
    expect(nextReminder({ ...code, assignedAt: daysBefore(20) }, steps)?.days).toBe(7)
  })

  it.each(['revoked', 'replaced', 'ended'] as const)('is nothing when the code is %s', state => {
    expect(nextReminder({ ...code, state }, steps)).toBeUndefined()
  })
})

describe('a review that waits', () => {
  const submittedAt = Date.parse('2026-11-26T06:00:00Z')
  it('is overdue at the end of the fifth day from Monday to Friday', () => {
    // a Thursday in Shanghai: Friday is the first, Thursday the fifth
    expect(new Date(workingDaysAfter(submittedAt, 5)).toISOString()).toBe('2026-12-03T16:00:00.000Z')
    // 23:00 of a Friday in London is Saturday in Shanghai
    expect(new Date(workingDaysAfter(Date.parse('2026-11-27T23:00:00Z'), 1)).toISOString()).toBe('2026-11-30T16:00:00.000Z')
  })
  it('is told of once for each submission', () => {
    expect(reviewOverdueAt({ state: 'submitted', submittedAt }, 5)).toBe(workingDaysAfter(submittedAt, 5))
    expect(reviewOverdueAt({ state: 'submitted', submittedAt, overdueTold: submittedAt }, 5)).toBeUndefined()
    expect(reviewOverdueAt({ state: 'submitted', submittedAt, overdueTold: submittedAt - day }, 5)).toBeDefined()
  })
  it.each(['draft', 'returned', 'approved', 'rejected', 'assigned', 'withdrawn'] as const)('is none when it is %s', state => {
    expect(reviewOverdueAt({ state, submittedAt }, 5)).toBeUndefined()
  })
})
