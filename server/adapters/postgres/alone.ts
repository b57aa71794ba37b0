import type pg from 'pg'
import { openPool, type PostgresOptions } from './connect'

/** One connection for one long transaction, which whoever needs the store's other connections does not have to wait for. */
export interface Alone {
  readonly client: pg.PoolClient
  /** closes the connection; a transaction that is open on it is rolled back */
  close(): Promise<void>
}

/** Begins with the given statement and lets `work` have the connection; closes it when that throws or gives null. */
export const openAlone = async <T>(
  options: PostgresOptions,
  begin: string,
  work: (alone: Alone) => Promise<T | null>,
): Promise<T | null> => {
  const pool = openPool(options, 1)
  const client = await pool.connect().catch(async error => {
    await pool.end()
    throw error
  })
  client.on('error', () => undefined)
  const close = async () => {
    client.release(true)
    await pool.end()
  }
  let kept: T | null = null
  try {
    await client.query(`${begin}; SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0`)
    kept = await work({ client, close })
    return kept
  } finally {
    if (kept === null) await close()
  }
}
