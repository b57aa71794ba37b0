import type pg from 'pg'
import type { Refill } from '../../ports/backup'
import { writeOf } from '../documents/write'
import { openAlone } from './alone'
import { applyAll } from './apply'
import { type PostgresOptions, schemaOf } from './connect'
import { begin } from './locks'
import { setUpAll } from './schema'

const isEmpty = async (client: pg.PoolClient, schema: string): Promise<boolean> => {
  const text = 'SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = $1 LIMIT 1'
  return (await client.query(text, [schema])).rowCount === 0
}

/** Fills a schema in one transaction, so that nobody sees a part of it. Null: the schema holds something already. */
export const openPostgresRefill = (options: PostgresOptions): Promise<Refill | null> =>
  openAlone<Refill>(options, begin, async ({ client, close }) => {
    if (!(await isEmpty(client, schemaOf(options)))) return null
    await setUpAll(client, schemaOf(options), options.stamp)
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
  })
