import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { Conflict, type Tx } from '../../ports/store'
import { Attempt, type Write } from '../libsql/attempt'
import { Lanes } from '../libsql/lanes'
import type { Read } from '../libsql/read'
import { withClient } from './client'
import { commit } from './commit'
import { begin } from './locks'
import type { Reads } from './read'
import { Turn } from './turn'

const mostTries = 8
// from this try on, nobody may change meanwhile what was lost before
const firstTryAlone = 3

type Outcome<T> = { readonly result: T } | { readonly lost: string }

const lostTo = (read: Read | undefined) => ({ lost: read ? `${read.collection}/${read.id}` : '' })

export interface Pools {
  readonly work: pg.Pool
  /** a few connections for turns: work and turns never wait for each other's */
  readonly turns: pg.Pool
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
        const outcome = tries < firstTryAlone ? await this.once(work, tries) : await this.alone(lost, turn => this.once(work, tries, turn))
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

  private async once<T>(work: (tx: Tx) => Promise<T>, tries: number, turn?: Turn): Promise<Outcome<T>> {
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
    const changed = await this.commit(attempt, turn?.use() ?? null)
    return changed ? lostTo(changed) : { result }
  }

  private commit(attempt: Attempt, own: pg.PoolClient | null): Promise<Read | null> {
    if (own) return commit(own, this.schema, attempt, this.tell)
    return withClient(this.pools.work, async client => {
      await client.query(begin)
      return commit(client, this.schema, attempt, this.tell)
    })
  }

  private alone<T>(name: string, act: (turn: Turn) => Promise<T>): Promise<T> {
    return withClient(this.pools.turns, async client => {
      const turn = await Turn.take(client, this.schema, name)
      try {
        return await act(turn)
      } finally {
        await turn.end()
      }
    })
  }

  /** One document is always of one moment; several are when none has changed since. */
  private async consistent(attempt: Attempt): Promise<boolean> {
    return attempt.read.length < 2 || this.reads.unchanged(attempt.read)
  }
}
