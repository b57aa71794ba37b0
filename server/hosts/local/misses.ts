/** Tokens that miss, per address and minute: guessing is slowed, hits are never counted (security promise 4). */
const window = 60_000
const free = 60
const mostAddresses = 50_000

export class MissLimiter {
  private counts = new Map<string, number>()
  private since = 0

  /** Counts one miss; answers how many ms to wait before it is answered. */
  delay(address: string, now: number): number {
    if (now - this.since >= window || this.counts.size > mostAddresses) {
      this.counts = new Map()
      this.since = now
    }
    const count = (this.counts.get(address) ?? 0) + 1
    this.counts.set(address, count)
    return count <= free ? 0 : Math.min(3000, (count - free) * 50)
  }
}
