import type pg from 'pg'
import type { Bodies, CollectionName } from '../../ports/collections'
import { limits, type Page, type Query } from '../../ports/store'
import { checkId, checkLimit } from '../documents/checks'
import type { Reading } from '../documents/document-store'
import { pageOf } from '../documents/page'
import { nameOf, type Read, type Stored } from '../documents/stored'
import type { Ground } from '../documents/transactor'
import { countSql, pageSql } from './question'
import { documentsOf } from './tables'

/** A pool, or one connection with a transaction open. */
export type Asked = Pick<pg.Pool, 'query'> | Pick<pg.PoolClient, 'query'>

interface Row {
  readonly id: string
  readonly rev: string
  readonly keys: string
  readonly body: string
}

const storedOf = ({ id, rev, keys, body }: Row): Stored => ({ id, rev: Number(rev), keys, body })

/** Every read outside a commit goes through here, and is counted for the bench. */
export class Reads implements Reading, Ground {
  /** documents read so far; a query that finds none and a count are one */
  counted = 0

  constructor(private readonly pool: Asked) {}

  async stored(collection: CollectionName, id: string): Promise<Stored | null> {
    checkId(id)
    this.counted += 1
    const table = documentsOf(collection)
    const { rows } = await this.pool.query<Row>({
      name: `get ${collection}`,
      text: `SELECT id, rev, keys, body FROM ${table} WHERE id = $1`,
      values: [id],
    })
    return rows[0] ? storedOf(rows[0]) : null
  }

  async page<C extends CollectionName>(collection: C, query: Query): Promise<Page<Bodies[C]>> {
    checkLimit(query.limit, limits.pageDocuments)
    const { rows } = await this.pool.query<Row>(pageSql(collection, query, query.limit + 1))
    this.counted += Math.max(1, rows.length)
    return pageOf(collection, query, rows.map(storedOf))
  }

  async count(collection: CollectionName, query: Omit<Query, 'limit' | 'cursor'>, most: number): Promise<number> {
    checkLimit(most, 1_000_000)
    this.counted += 1
    const { rows } = await this.pool.query<{ n: string }>(countSql(collection, query, most))
    return Number(rows[0]?.n)
  }

  /** Whether all that was read still is as it was, judged at one moment. */
  async unchanged(read: readonly Read[]): Promise<boolean> {
    return (await firstChanged(this.pool, read)) === null
  }
}

/** The first of the documents that is not as it was read, or null: one statement, so that all are of one moment. */
export const firstChanged = async (asked: Asked, read: readonly Read[]): Promise<Read | null> => {
  const groups = new Map<CollectionName, string[]>()
  for (const { collection, id } of read) groups.set(collection, [...(groups.get(collection) ?? []), id])
  if (groups.size === 0) return null
  const parts = [...groups.keys()].map(
    (collection, i) => `SELECT '${collection}' AS collection, id, rev FROM ${documentsOf(collection)} WHERE id = ANY($${i + 1})`,
  )
  const { rows } = await asked.query<{ collection: CollectionName; id: string; rev: string }>(parts.join(' UNION ALL '), [
    ...groups.values(),
  ])
  const now = new Map(rows.map(row => [nameOf(row), Number(row.rev)]))
  return read.find(one => (now.get(nameOf(one)) ?? 0) !== one.rev) ?? null
}
