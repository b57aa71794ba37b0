import type pg from 'pg'
import type { Refill } from '../../ports/backup'
import { writeOf } from '../libsql/refill'
import { applyAll } from './apply'
import { openPool, type PostgresOptions, schemaOf } from './connect'
import { begin } from './locks'
import { setUpAll } from './schema'

const isEmpty = async (client: pg.PoolClient, schema: string): Promise<boolean> => {
  const text = 'SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = $1 LIMIT 1'
  return (await client.query(text, [schema])).rowCount === 0
}

/** Fills a schema in one transaction, so that nobody sees a part of it. Null: the schema holds something already. */
export const openPostgresRefill = async (options: PostgresOptions): Promise<Refill | null> => {
  const pool = openPool(options, 1)
  const client = await pool.connect().catch(async error => {
    await pool.end()
    throw error
  })
  client.on('error', () => undefined)
  const close = async () => {
    // a connection that is closed in a transaction has rolled it back
    client.release(true)
    await pool.end()
  }
  try {
    await client.query(`${begin}; SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0`)
    if (!(await isEmpty(client, schemaOf(options)))) {
      await close()
      return null
    }
    await setUpAll(client, schemaOf(options), options.stamp)
  } catch (error) {
    await close()
    throw error
  }
  return {
    put: (collection, documents) =>
      applyAll(
        client,
        documents.map(document => writeOf(collection, document)),
      ),
    settle: async () => undefined,
    commit: async () => {
      await client.query('COMMIT')
      await close()
    },
    abandon: close,
  }
}
