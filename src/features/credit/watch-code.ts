import type { ScanAnswer } from '../../../contract/credit-page'
import type { Refusal } from '../../../contract/reply'
import { scan } from '../../api'
import { isOnline, onNetwork } from '../../device/network'

/** What a watch over one code tells of. */
export type News =
  | { readonly kind: 'answer'; readonly answer: ScanAnswer; readonly at: number }
  | { readonly kind: 'silence'; readonly contact: 'waiting' | 'offline' | 'failed'; readonly refusal?: Refusal }

/** ms from one question to the next: a revocation shows within 5 s */
const period = 4000
/** ms after a question without an answer */
const afterFailure = 15_000
/** ms that the first question may take before what is known from earlier is shown */
const firstPatience = 3000

export interface Watch {
  /** asks at once, unless a question is under way */
  readonly ask: () => void
  readonly stop: () => void
}

/** Asks for a code again and again until it is stopped. What is not ours is not asked for twice. */
export const watchCode = (symbols: string, tell: (news: News) => void): Watch => {
  let over = false
  let asking = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const slow = setTimeout(() => tell({ kind: 'silence', contact: 'waiting' }), firstPatience)

  const ask = async (): Promise<void> => {
    if (asking || over) return
    asking = true
    clearTimeout(timer)
    const started = Date.now()
    const reply = await scan(symbols)
    const contact = reply.ok ? undefined : (await isOnline()) ? 'failed' : 'offline'
    asking = false
    if (over) return
    clearTimeout(slow)
    if (reply.ok) tell({ kind: 'answer', answer: reply.value, at: Date.now() })
    else tell({ kind: 'silence', contact: contact ?? 'failed', refusal: reply })
    if (reply.ok && reply.value.kind === 'not-ours') return
    const pause = reply.ok ? period : afterFailure
    timer = setTimeout(() => void ask(), Math.max(0, pause - (Date.now() - started)))
  }

  const unhear = onNetwork(online => {
    if (online) void ask()
    else tell({ kind: 'silence', contact: 'offline' })
  })
  void ask()
  const stop = () => {
    over = true
    unhear()
    clearTimeout(timer)
    clearTimeout(slow)
  }
  return { ask: () => void ask(), stop }
}
