import type pg from 'pg'
import type { CollectionName } from '../../ports/collections'
import { collections } from '../documents/collections'
import { entriesOf, specsOf } from '../documents/entries'
import { layout, NewerLayout, WrongStamp } from '../documents/layout'
import { columnsOf } from './entries'
import { lockKey } from './locks'
import { definitionOf, documentsOf, entriesTableOf } from './tables'

const noted = async (client: pg.PoolClient, name: string): Promise<string | undefined> =>
  (await client.query<{ value: string }>('SELECT value FROM meta WHERE name = $1', [name])).rows[0]?.value

const note = (client: pg.PoolClient, name: string, value: string) =>
  client.query('INSERT INTO meta (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value', [name, value])

/** Builds a collection's index entries anew from its documents, a thousand at a time. */
const rebuild = async (client: pg.PoolClient, collection: CollectionName): Promise<void> => {
  const table = entriesTableOf(collection)
  await client.query(`DELETE FROM ${table}`)
  for (let last = ''; ; ) {
    const { rows } = await client.query<{ id: string; keys: string }>(
      `SELECT id, keys FROM ${documentsOf(collection)} WHERE id > $1 ORDER BY id LIMIT 1000`,
      [last],
    )
    const entries = rows.flatMap(({ id, keys }) => entriesOf(collection, JSON.parse(keys)).map(entry => ({ entry, id })))
    if (entries.length > 0)
      await client.query(
        `INSERT INTO ${table} (place, kind, num, txt, id) SELECT * FROM unnest($1::text[], $2::smallint[], $3::float8[], $4::text[], $5::text[])`,
        Object.values(columnsOf(entries)),
      )
    const end = rows.at(-1)
    if (!end) return
    last = end.id
  }
}

const setUp = async (client: pg.PoolClient, collection: CollectionName): Promise<void> => {
  await client.query(definitionOf(collection))
  const specs = JSON.stringify(specsOf(collection))
  if ((await noted(client, `indexes.${collection}`)) === specs) return
  await rebuild(client, collection)
  await note(client, `indexes.${collection}`, specs)
}

const checkStamp = async (client: pg.PoolClient, stamp: string | undefined): Promise<void> => {
  const found = await noted(client, 'stamp')
  if (stamp === undefined || found === stamp) return
  if (found !== undefined) throw new WrongStamp(`the database is stamped ${found}, not ${stamp}`)
  await note(client, 'stamp', stamp)
}

/** Inside a transaction: makes or completes the schema; one process at a time, until the transaction ends. */
export const setUpAll = async (client: pg.PoolClient, schema: string, stamp: string | undefined): Promise<void> => {
  await client.query(`SET LOCAL statement_timeout = 0; SELECT pg_advisory_xact_lock(${lockKey(schema, 'prepare')}::bigint)`)
  await client.query(`CREATE SCHEMA IF NOT EXISTS ${schema}`)
  await client.query('CREATE TABLE IF NOT EXISTS meta (name text PRIMARY KEY, value text NOT NULL)')
  const found = Number((await noted(client, 'layout')) ?? 0)
  if (found > layout) throw new NewerLayout(`the database has layout ${found}, this version knows ${layout}`)
  await checkStamp(client, stamp)
  for (const collection of collections) await setUp(client, collection)
  await note(client, 'layout', String(layout))
}

/** Brings the schema to this version's tables and indexes, in one transaction: all of it or nothing. */
export const prepare = async (client: pg.PoolClient, schema: string, stamp: string | undefined): Promise<void> => {
  await client.query('BEGIN')
  try {
    await setUpAll(client, schema, stamp)
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined)
    throw error
  }
}
