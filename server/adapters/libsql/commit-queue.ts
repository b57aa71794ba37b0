import { setTimeout as sleep } from 'node:timers/promises'
import type { Attempt } from '../documents/attempt'
import type { Read } from '../documents/stored'
import type { Commits } from '../documents/transactor'
import type { Write } from '../documents/write'
import { applyAll } from './apply'
import { type Connection, isBusy } from './connection'
import { Turn } from './turn'

interface Waiting {
  readonly attempt: Attempt
  readonly tries: number
  resolve(changed: Read | null): void
  reject(error: unknown): void
}

const batchSize = 128
const patienceMs = 10_000

/**
 * Commits in groups: all that waits goes into one SQLite transaction with one fsync, and nobody is answered before it is on the disk.
 * Transactions that come in each other's way are found out one after the other inside the batch.
 */
export class CommitQueue implements Commits<Turn> {
  private waiting: Waiting[] = []
  private scheduled = false
  private busySince: number | null = null
  private turn: Turn | null = null
  private turns: Promise<unknown> = Promise.resolve()

  /** @param tell hears of what a batch has written: after the commit, before its writers are answered */
  constructor(
    private readonly writer: Connection,
    private readonly tell: (writes: readonly Write[]) => void,
  ) {}

  /** In a turn while it is open, else with all others; who has lost before goes first. */
  async submit(attempt: Attempt, tries: number, turn?: Turn): Promise<Read | null> {
    if (!turn?.open) return this.queued(attempt, tries)
    const changed = turn.commit(attempt)
    if (!changed) this.tell(attempt.writes)
    return changed
  }

  /**
   * Runs `work` while it holds the file's write lock, one after the other: for a transaction that has lost again and again, perhaps to
   * another process that never rests.
   */
  alone<T>(_lost: string, work: (turn: Turn) => Promise<T>): Promise<T> {
    const mine = this.turns.then(async () => {
      const turn = await this.lock()
      try {
        return await work(turn)
      } finally {
        turn.end()
      }
    })
    this.turns = mine.catch(() => undefined)
    return mine
  }

  private queued(attempt: Attempt, tries: number): Promise<Read | null> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ attempt, tries, resolve, reject })
      this.schedule()
    })
  }

  private async lock(): Promise<Turn> {
    for (const since = Date.now(); ; await sleep(1 + Math.random() * 2)) {
      try {
        this.writer.exec('BEGIN IMMEDIATE')
        break
      } catch (error) {
        if (!isBusy(error) || Date.now() - since > patienceMs) throw error
      }
    }
    this.turn = new Turn(this.writer, () => {
      this.turn = null
      if (this.waiting.length > 0) this.schedule()
    })
    return this.turn
  }

  private schedule(): void {
    if (this.scheduled || this.turn) return
    this.scheduled = true
    setImmediate(() => this.flush())
  }

  private flush(): void {
    this.scheduled = false
    // the end of the turn schedules again
    if (this.turn) return
    this.waiting.sort((one, other) => other.tries - one.tries)
    const batch = this.waiting.slice(0, batchSize)
    const settle = this.commit(batch)
    if (settle) {
      this.waiting = this.waiting.slice(batch.length)
      this.busySince = null
      settle()
      if (this.waiting.length > 0) this.schedule()
      return
    }
    // another process is writing: wait without blocking this one
    this.scheduled = true
    setTimeout(() => this.flush(), 1 + Math.random() * 4)
  }

  /** Gives back how to answer the batch, or null when it has to wait for another process. */
  private commit(batch: readonly Waiting[]): (() => void) | null {
    try {
      const outcomes = this.writer.within('BEGIN IMMEDIATE', () =>
        batch.map(one => ({ one, changed: applyAll(this.writer, one.attempt.read, one.attempt.writes) })),
      )
      return () => {
        this.tell(outcomes.flatMap(({ one, changed }) => (changed ? [] : one.attempt.writes)))
        for (const { one, changed } of outcomes) one.resolve(changed)
      }
    } catch (error) {
      this.busySince ??= Date.now()
      if (isBusy(error) && Date.now() - this.busySince < patienceMs) return null
      return () => {
        for (const one of batch) one.reject(error)
      }
    }
  }
}
