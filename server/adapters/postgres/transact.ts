import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { Conflict, type Tx } from '../../ports/store'
import { Attempt, type Write } from '../libsql/attempt'
import { Lanes } from '../libsql/lanes'
import type { Read } from '../libsql/read'
import { commit } from './commit'
import { lockKey } from './locks'
import type { Reads } from './read'

const mostTries = 8
// from this try on, who has lost before waits for others who have, in all processes
const firstTryInLane = 3

type Outcome<T> = { readonly result: T } | { readonly lost: string }

const lostTo = (read: Read | undefined) => ({ lost: read ? `${read.collection}/${read.id}` : '' })

export interface Pools {
  readonly work: pg.Pool
  /** a few connections that hold a lane while the work has its own: the two never wait for each other */
  readonly lanes: pg.Pool
}

/** Runs transactions: again, when others came in their way, up to eight times. */
export class Transactor {
  private readonly lanes = new Lanes()

  constructor(
    private readonly reads: Reads,
    private readonly pools: Pools,
    private readonly schema: string,
    private readonly tell: (writes: readonly Write[]) => void,
  ) {}

  async run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    let leave = () => {}
    let lost = ''
    try {
      for (let tries = 0; tries < mostTries; tries += 1) {
        const outcome = tries < firstTryInLane ? await this.once(work, tries) : await this.inLane(lost, () => this.once(work, tries))
        if ('result' in outcome) return outcome.result
        lost = outcome.lost
        leave()
        leave = await this.lanes.enter(lost)
        await sleep(Math.random() * 2 ** tries)
      }
    } finally {
      leave()
    }
    throw new Conflict(`lost against others ${mostTries} times`)
  }

  private async once<T>(work: (tx: Tx) => Promise<T>, tries: number): Promise<Outcome<T>> {
    const attempt = new Attempt(this.reads)
    let result: T
    try {
      result = await work(attempt)
      if (attempt.doomed) throw attempt.doomed
    } catch (error) {
      // what was thrown may rest on documents of different moments: then it is not true, and the work is done again
      if (tries < mostTries - 1 && !(await this.consistent(attempt))) return lostTo(attempt.read[0])
      throw error
    } finally {
      attempt.end()
    }
    if (attempt.writes.length === 0) return (await this.consistent(attempt)) ? { result } : lostTo(attempt.read[0])
    const changed = await commit(this.pools.work, this.schema, attempt, this.tell)
    return changed ? lostTo(changed) : { result }
  }

  /** A queue before one document over all processes: courtesy that ends starving. Correctness is the commit's. */
  private async inLane<T>(name: string, act: () => Promise<T>): Promise<T> {
    const client = await this.pools.lanes.connect().catch(() => null)
    if (!client) return act()
    const key = lockKey(this.schema, `lane/${name}`)
    let broken = false
    const hear = () => {
      broken = true
    }
    client.on('error', hear)
    try {
      await client.query(`BEGIN; SET LOCAL lock_timeout = 2000; SELECT pg_advisory_xact_lock(${key}::bigint)`).catch(hear)
      return await act()
    } finally {
      // the end of its transaction opens the lane for the next
      await client.query('ROLLBACK').catch(hear)
      client.off('error', hear)
      client.release(broken)
    }
  }

  /** One document is always of one moment; several are when none has changed since. */
  private async consistent(attempt: Attempt): Promise<boolean> {
    return attempt.read.length < 2 || this.reads.unchanged(attempt.read)
  }
}
