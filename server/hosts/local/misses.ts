import type { Reply } from '../../../contract/reply'
import type { Route } from '../../ports/use-case'

/** Tokens that miss, per address and minute: guessing is slowed, hits are never counted (security promise 4). */
const window = 60_000
const free = 60
const mostAddresses = 50_000

/** A household or a server has a whole /64 of IPv6: whoever changes addresses within it stays the same guesser. */
const guesser = (address: string): string => {
  if (!address.includes(':') || address.includes('.')) return address
  const [head = '', tail] = address.split('::')
  const left = head.split(':').filter(part => part !== '')
  const right = (tail ?? '').split(':').filter(part => part !== '')
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length)
  return [...left, ...Array<string>(zeros).fill('0'), ...right].slice(0, 4).join(':')
}

export class MissLimiter {
  /** @param processes that share the allowance: one caller may reach them all */
  constructor(private readonly processes = 1) {}

  private counts = new Map<string, number>()
  private since = 0

  /** Counts one miss; answers how many ms to wait before it is answered. */
  delay(address: string, now: number): number {
    if (now - this.since >= window || this.counts.size > mostAddresses) {
      this.counts = new Map()
      this.since = now
    }
    const who = guesser(address)
    const count = (this.counts.get(who) ?? 0) + 1
    this.counts.set(who, count)
    const share = Math.floor(free / this.processes)
    return count <= share ? 0 : Math.min(3000, (count - share) * 50 * this.processes)
  }

  /** Counts one miss and waits as long as it has to. */
  async slow(address: string, now: number): Promise<void> {
    const ms = this.delay(address, now)
    if (ms > 0) await new Promise<void>(resolve => setTimeout(resolve, ms))
  }
}

/** A citizen's question about a code or a proof that does not exist: every door through which one could guess is slowed alike. */
export const isMiss = (route: Route, reply: Reply<unknown>): boolean =>
  route.action.audience === 'citizen' &&
  (reply.ok ? (reply.value as { kind?: string } | null)?.kind === 'not-ours' : reply.reason === 'not-found')
