import { MissLimiter } from './misses'

describe('looking up tokens that do not exist', () => {
  it('sixty a minute are answered at once, then each waits longer, up to three seconds', () => {
    const limiter = new MissLimiter()
    const delays = Array.from({ length: 200 }, () => limiter.delay('a', 0))
    expect(delays.slice(0, 60).every(ms => ms === 0)).toBe(true)
    expect(delays[60]).toBeGreaterThan(0)
    expect(Math.max(...delays)).toBe(3000)
  })
  it('another address and another minute start afresh', () => {
    const limiter = new MissLimiter()
    for (let i = 0; i < 100; i++) limiter.delay('a', 0)
    expect(limiter.delay('b', 0)).toBe(0)
    expect(limiter.delay('a', 60_000)).toBe(0)
  })

  it('several processes share the allowance: together they allow an address no more than one would', () => {
    for (let processes = 1; processes <= 64; processes++) {
      const limiters = Array.from({ length: processes }, () => new MissLimiter(processes))
      const delays = limiters.flatMap(limiter => Array.from({ length: 61 }, () => limiter.delay('a', 0)))
      const free = delays.filter(ms => ms === 0).length
      expect(free).toBeLessThanOrEqual(60)
      // what does not divide evenly is lost, never given twice
      expect(free).toBeGreaterThan(60 - processes)
    }
  })
})
