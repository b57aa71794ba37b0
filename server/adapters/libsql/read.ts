import type { Bodies, CollectionName } from '../../ports/collections'
import { limits, type Page, type Query } from '../../ports/store'
import { checkId, checkLimit } from '../documents/checks'
import type { Reading } from '../documents/document-store'
import { pageOf } from '../documents/page'
import type { Read, Stored } from '../documents/stored'
import type { Ground } from '../documents/transactor'
import type { Connection } from './connection'
import { countSql, pageSql } from './question'
import { documentsOf } from './tables'

function storedOf(row: readonly unknown[]): Stored {
  return { id: String(row[0]), rev: Number(row[1]), keys: String(row[2]), body: String(row[3]) }
}

/** Every read of the store goes through here, and is counted for the bench. */
export class Reads implements Reading, Ground {
  /** documents read so far; a query that finds none and a count are one */
  counted = 0

  constructor(private readonly connection: Connection) {}

  stored(collection: CollectionName, id: string): Stored | null {
    checkId(id)
    this.counted += 1
    const row = this.connection.row(`SELECT id, rev, keys, body FROM ${documentsOf(collection)} WHERE id = ?`, id)
    return row ? storedOf(row) : null
  }

  json(collection: CollectionName, id: string): { readonly rev: number; readonly body: Uint8Array } | null {
    checkId(id)
    this.counted += 1
    const row = this.connection.row(`SELECT rev, CAST(body AS BLOB) FROM ${documentsOf(collection)} WHERE id = ?`, id)
    return row && row[1] instanceof Uint8Array ? { rev: Number(row[0]), body: row[1] } : null
  }

  page<C extends CollectionName>(collection: C, query: Query): Page<Bodies[C]> {
    checkLimit(query.limit, limits.pageDocuments)
    const { text, values } = pageSql(collection, query, query.limit + 1)
    const rows = this.connection.rows(text, ...values)
    this.counted += Math.max(1, rows.length)
    return pageOf(collection, query, rows.map(storedOf))
  }

  count(collection: CollectionName, query: Omit<Query, 'limit' | 'cursor'>, most: number): number {
    checkLimit(most, 1_000_000)
    const { text, values } = countSql(collection, query, most)
    this.counted += 1
    return Number(this.connection.row(text, ...values)?.[0])
  }

  /** Whether all that was read still is as it was, judged at one moment. */
  unchanged(read: Iterable<Read>): boolean {
    return this.connection.within('BEGIN', () => firstChanged(this.connection, read) === null)
  }
}

/** The first of the documents that is not as it was read, or null. */
export function firstChanged(connection: Connection, read: Iterable<Read>): Read | null {
  for (const one of read) {
    const row = connection.row(`SELECT rev FROM ${documentsOf(one.collection)} WHERE id = ?`, one.id)
    if ((row ? Number(row[0]) : 0) !== one.rev) return one
  }
  return null
}
