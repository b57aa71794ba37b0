import { needsTouch, sessionStands } from './session'

const hour = 3600_000

describe('a session', () => {
  it('ends after two idle hours', () => {
    expect(sessionStands({ createdAt: 0, seenAt: 0 }, 2 * hour - 1)).toBe(true)
    expect(sessionStands({ createdAt: 0, seenAt: 0 }, 2 * hour)).toBe(false)
  })
  it('ends after twelve hours however busy it is', () => {
    expect(sessionStands({ createdAt: 0, seenAt: 12 * hour - 1 }, 12 * hour)).toBe(false)
  })
  it('is not written at each visit', () => {
    expect(needsTouch({ seenAt: 0 }, 60_000)).toBe(false)
    expect(needsTouch({ seenAt: 0 }, 5 * 60_000)).toBe(true)
  })
})
