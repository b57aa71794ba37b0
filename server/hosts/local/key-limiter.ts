const window = 60_000
/** batches of one key a minute: 60,000 rows, and no reason to send a row at a time */
export const batchesAMinute = 60

/** How much one key may ask of this process. */
export class KeyLimiter {
  private counts = new Map<string, number>()
  private since = 0

  /** @param processes that share the allowance */
  constructor(private readonly processes = 1) {}

  mayGo(keyId: string, now: number): boolean {
    if (now - this.since >= window) {
      this.counts = new Map()
      this.since = now
    }
    const count = (this.counts.get(keyId) ?? 0) + 1
    this.counts.set(keyId, count)
    return count <= Math.max(1, Math.floor(batchesAMinute / this.processes))
  }
}
