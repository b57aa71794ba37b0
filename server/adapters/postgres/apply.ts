import type pg from 'pg'
import type { CollectionName } from '../../ports/collections'
import { entryChanges, type Write } from '../documents/write'
import { columnsOf } from './entries'
import { documentsOf, entriesTableOf } from './tables'

const unnest = 'unnest($1::text[], $2::smallint[], $3::float8[], $4::text[], $5::text[])'

const writeDocuments = async (client: pg.PoolClient, collection: CollectionName, writes: readonly Write[], fresh: boolean) => {
  const mine = writes.flatMap(({ before, after }) => (after && (before === null) === fresh ? [after] : []))
  if (mine.length === 0) return
  const table = documentsOf(collection)
  const columns = [mine.map(one => one.id), mine.map(one => one.rev), mine.map(one => one.keys), mine.map(one => one.body)]
  const rows = 'unnest($1::text[], $2::bigint[], $3::text[], $4::text[]) AS n (id, rev, keys, body)'
  await client.query(
    fresh
      ? `INSERT INTO ${table} (id, rev, keys, body) SELECT id, rev, keys, body FROM ${rows}`
      : `UPDATE ${table} d SET rev = n.rev, keys = n.keys, body = n.body FROM ${rows} WHERE d.id = n.id`,
    columns,
  )
}

const removeDocuments = async (client: pg.PoolClient, collection: CollectionName, writes: readonly Write[]) => {
  const mine = writes.filter(write => write.after === null).map(write => write.id)
  if (mine.length > 0) await client.query(`DELETE FROM ${documentsOf(collection)} WHERE id = ANY($1)`, [mine])
}

const writeEntries = async (client: pg.PoolClient, collection: CollectionName, writes: readonly Write[]) => {
  const changes = writes.map(write => ({ id: write.id, ...entryChanges(write) }))
  const rows = (which: 'gone' | 'come') => columnsOf(changes.flatMap(one => one[which].map(entry => ({ entry, id: one.id }))))
  const table = entriesTableOf(collection)
  const gone = rows('gone')
  if (gone.ids.length > 0)
    await client.query(
      `DELETE FROM ${table} x USING ${unnest} AS n (place, kind, num, txt, id)
        WHERE (x.place, x.kind, x.num, x.txt, x.id) = (n.place, n.kind, n.num, n.txt, n.id)`,
      Object.values(gone),
    )
  const come = rows('come')
  if (come.ids.length > 0)
    await client.query(`INSERT INTO ${table} (place, kind, num, txt, id) SELECT * FROM ${unnest}`, Object.values(come))
}

/** Writes the documents of one transaction with their index entries, a few statements a collection. */
export const applyAll = async (client: pg.PoolClient, writes: readonly Write[]): Promise<void> => {
  for (const collection of new Set(writes.map(write => write.collection))) {
    const mine = writes.filter(write => write.collection === collection)
    await writeDocuments(client, collection, mine, true)
    await writeDocuments(client, collection, mine, false)
    await removeDocuments(client, collection, mine)
    await writeEntries(client, collection, mine)
  }
}
