import type { Snapshot, StoredDocument } from '../../ports/backup'
import { collections } from '../documents/collections'
import { NewerLayout } from '../documents/layout'
import { openAlone } from './alone'
import { type PostgresOptions, schemaOf } from './connect'
import { documentsOf } from './tables'

// read-committed everywhere else; here alone one snapshot has to last over many statements
const begin = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY'

/** What an installation holds at this moment; its writers are not held up. Null: its schema holds no store. */
export const openPostgresSnapshot = (options: PostgresOptions): Promise<Snapshot | null> =>
  openAlone<Snapshot>(options, begin, async ({ client, close }) => {
    const named = await client.query<{ tablename: string }>('SELECT tablename FROM pg_tables WHERE schemaname = $1', [schemaOf(options)])
    const tables = new Set(named.rows.map(row => row.tablename))
    if (!tables.has('meta')) return null
    const known = new Set(collections.map(documentsOf))
    const unknown = [...tables].find(table => table.startsWith('doc_') && !known.has(table))
    if (unknown) throw new NewerLayout(`this version does not know ${unknown}`)
    const notes = await client.query<{ name: string; value: string }>('SELECT name, value FROM meta')
    const noted = new Map(notes.rows.map(({ name, value }) => [name, value]))
    return {
      stamp: noted.get('stamp'),
      layout: Number(noted.get('layout')),
      page: async (collection, after, limit) => {
        const table = documentsOf(collection)
        if (!tables.has(table)) return []
        const text = `SELECT id, rev, keys, body FROM ${table} WHERE id > $1 ORDER BY id LIMIT $2`
        const { rows } = await client.query<Omit<StoredDocument, 'rev'> & { rev: string }>({ name: table, text, values: [after, limit] })
        return rows.map(({ id, rev, keys, body }) => ({ id, rev: Number(rev), keys, body }))
      },
      close,
    }
  })
