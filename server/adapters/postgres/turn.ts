import type pg from 'pg'
import { begin, lockKey } from './locks'

// long enough for any work that only reads and decides; whoever needs the document waits meanwhile, in all processes
const longestMs = 150

/**
 * The lock of one document, held while a transaction that has lost it again and again reads and decides: newcomers can commit nothing
 * about it meanwhile. Work that lasts too long loses it.
 */
export class Turn {
  private held = true
  private readonly timer = setTimeout(() => void this.end(), longestMs)

  private constructor(private readonly client: pg.PoolClient) {}

  static async take(client: pg.PoolClient, schema: string, name: string): Promise<Turn> {
    await client.query(`${begin}; SET LOCAL lock_timeout = 2000; SELECT pg_advisory_xact_lock(${lockKey(schema, name)}::bigint)`)
    return new Turn(client)
  }

  /** The connection with the lock, for the commit; null when the turn is over. */
  use(): pg.PoolClient | null {
    if (!this.held) return null
    this.held = false
    clearTimeout(this.timer)
    return this.client
  }

  /** Gives the lock back; what is not committed is rolled back. */
  async end(): Promise<void> {
    if (!this.use()) return
    await this.client.query('ROLLBACK').catch(() => undefined)
  }
}
