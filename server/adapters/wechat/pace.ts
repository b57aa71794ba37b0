import type { Clock } from '../../ports/services'

const minute = 60_000

/**
 * How many questions of a kind may be asked in any minute. It never lets one through beyond them, and after the platform has said that
 * they are used up (by somebody else with the same app id) it lets none through for a minute: asking on would only prolong it.
 */
export class Pace {
  /** when the last ones were asked, in a ring: the oldest of them decides on the next */
  private readonly asked: number[] = []
  private next = 0
  private restUntil = 0

  constructor(
    private readonly most: number,
    private readonly clock: Clock,
  ) {}

  /** Whether one more may be asked now; if so, it counts. */
  take(): boolean {
    const now = this.clock()
    const oldest = this.asked[this.next]
    if (now < this.restUntil || (oldest !== undefined && now - oldest < minute)) return false
    this.asked[this.next] = now
    this.next = (this.next + 1) % this.most
    return true
  }

  rest(): void {
    this.restUntil = this.clock() + minute
  }
}
