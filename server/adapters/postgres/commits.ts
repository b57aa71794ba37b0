import type pg from 'pg'
import type { Attempt } from '../documents/attempt'
import type { Read } from '../documents/stored'
import type { Commits as Committing } from '../documents/transactor'
import type { Write } from '../documents/write'
import { withClient } from './client'
import { commit } from './commit'
import { begin } from './locks'
import { Turn } from './turn'

export interface Pools {
  readonly work: pg.Pool
  /** a few connections for turns: work and turns never wait for each other's */
  readonly turns: pg.Pool
}

/** Commits each transaction on a connection of its own, or on that of its turn. */
export class Commits implements Committing<Turn> {
  /** @param tell hears of what was written: after the commit, before the writer is answered */
  constructor(
    private readonly pools: Pools,
    private readonly schema: string,
    private readonly tell: (writes: readonly Write[]) => void,
  ) {}

  submit(attempt: Attempt, _tries: number, turn?: Turn): Promise<Read | null> {
    const own = turn?.use()
    if (own) return commit(own, this.schema, attempt, this.tell)
    return withClient(this.pools.work, async client => {
      await client.query(begin)
      return commit(client, this.schema, attempt, this.tell)
    })
  }

  alone<T>(lost: string, work: (turn: Turn) => Promise<T>): Promise<T> {
    return withClient(this.pools.turns, async client => {
      const turn = await Turn.take(client, this.schema, lost)
      try {
        return await work(turn)
      } finally {
        await turn.end()
      }
    })
  }
}
