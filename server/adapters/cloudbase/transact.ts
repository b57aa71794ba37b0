import { setTimeout as sleep } from 'node:timers/promises'
import { Conflict, type Tx } from '../../ports/store'
import { Attempt } from '../libsql/attempt'
import { Lanes } from '../libsql/lanes'
import { GaveWay } from './faults'
import { toTouch } from './guard'
import type { Session } from './session'

const mostTries = 8
/** ms: bounds on what one attempt is taken to last, and on one pause */
const shortest = 2
const longestPause = 2000

type Outcome<T> = { readonly result: T } | { readonly lost: string }

/** Runs transactions: again, when others came in their way, up to eight times. */
export class Transactor {
  private readonly lanes = new Lanes()

  constructor(private readonly begin: () => Session) {}

  async run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    let leave = () => {}
    try {
      for (let tries = 0; tries < mostTries; tries += 1) {
        const since = performance.now()
        const outcome = await this.once(work, tries)
        if ('result' in outcome) return outcome.result
        const took = Math.max(shortest, performance.now() - since)
        leave()
        leave = await this.lanes.enter(outcome.lost)
        // other processes have no lane in common with this one: who loses again steps further back, by the time that an attempt takes
        await sleep(Math.min(longestPause, Math.random() * took * 2 ** tries))
      }
    } finally {
      leave()
    }
    throw new Conflict(`lost against others ${mostTries} times`)
  }

  private async once<T>(work: (tx: Tx) => Promise<T>, tries: number): Promise<Outcome<T>> {
    const session = this.begin()
    // all that it reads is of one moment, whatever comes of it
    const attempt = new Attempt(session)
    try {
      const result = await work(attempt)
      if (attempt.doomed) throw attempt.doomed
      attempt.end()
      if (attempt.writes.length === 0) return { result }
      for (const read of toTouch(attempt)) await session.touch(read)
      for (const write of attempt.writes) await session.write(write, tries > 0)
      await session.commit()
      return { result }
    } catch (error) {
      if (error instanceof GaveWay) return { lost: error.over }
      throw error
    } finally {
      attempt.end()
      await session.abandon()
    }
  }
}
