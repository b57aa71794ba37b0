import { setTimeout as sleep } from 'node:timers/promises'
import { Conflict, type Tx } from '../../ports/store'
import { Attempt } from './attempt'
import type { CommitQueue } from './commit-queue'
import { Lanes } from './lanes'
import type { Read, Reads } from './read'
import type { Turn } from './turn'

const mostTries = 8
// from this try on nobody else may write meanwhile
const firstTryAlone = 3

type Outcome<T> = { readonly result: T } | { readonly lost: string }

const lostTo = (read: Read | undefined) => ({ lost: read ? `${read.collection}/${read.id}` : '' })

/** Runs transactions: again, when others came in their way, up to eight times. */
export class Transactor {
  private readonly lanes = new Lanes()

  constructor(
    private readonly reads: Reads,
    private readonly queue: CommitQueue,
  ) {}

  async run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    let leave = () => {}
    try {
      for (let tries = 0; tries < mostTries; tries += 1) {
        const outcome = tries < firstTryAlone ? await this.once(work, tries) : await this.queue.alone(turn => this.once(work, tries, turn))
        if ('result' in outcome) return outcome.result
        leave()
        leave = await this.lanes.enter(outcome.lost)
        await sleep(Math.random() * 2 ** tries)
      }
    } finally {
      leave()
    }
    throw new Conflict(`lost against others ${mostTries} times`)
  }

  private async once<T>(work: (tx: Tx) => Promise<T>, tries: number, turn?: Turn): Promise<Outcome<T>> {
    const attempt = new Attempt(this.reads)
    let result: T
    try {
      result = await work(attempt)
      if (attempt.doomed) throw attempt.doomed
    } catch (error) {
      // what was thrown may rest on documents of different moments: then it is not true, and the work is done again
      if (tries < mostTries - 1 && !this.consistent(attempt)) return lostTo(attempt.read[0])
      throw error
    } finally {
      attempt.end()
    }
    if (attempt.writes.length === 0) return this.consistent(attempt) ? { result } : lostTo(attempt.read[0])
    const changed = await (turn ? this.queue.submitAlone(turn, attempt, tries) : this.queue.submit(attempt, tries))
    return changed ? lostTo(changed) : { result }
  }

  /** One document is always of one moment; several are when none has changed since. */
  private consistent(attempt: Attempt): boolean {
    return attempt.read.length < 2 || this.reads.unchanged(attempt.read)
  }
}
