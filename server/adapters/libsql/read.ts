import type { Bodies, CollectionName } from '../../ports/collections'
import { type Doc, limits, type Page, type Query, StoreMisuse } from '../../ports/store'
import { checkId, checkLimit } from './checks'
import type { Connection } from './connection'
import { cursorOf } from './cursor'
import { countSql, pageSql, specOf } from './question'
import { documentsOf } from './tables'

/** A document as it is stored: keys and body are JSON texts. */
export interface Stored {
  readonly id: string
  readonly rev: number
  readonly keys: string
  readonly body: string
}

function storedOf(row: readonly unknown[]): Stored {
  return { id: String(row[0]), rev: Number(row[1]), keys: String(row[2]), body: String(row[3]) }
}

export function docOf<C extends CollectionName>(_collection: C, { id, rev, keys, body }: Stored): Doc<Bodies[C]> {
  return { _id: id, rev, keys: JSON.parse(keys), body: JSON.parse(body) }
}

/** Every read of the store goes through here, and is counted for the bench. */
export class Reads {
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
    const { sort } = specOf(collection, query.index)
    const { text, values } = pageSql(collection, query, query.limit + 1)
    const rows = this.connection.rows(text, ...values)
    this.counted += Math.max(1, rows.length)
    const items = rows.slice(0, query.limit).map(row => docOf(collection, storedOf(row)))
    const last = items.at(-1)
    if (!last || rows.length <= query.limit) return { items }
    const place = last.keys[sort]
    if (typeof place !== 'string' && typeof place !== 'number') throw new StoreMisuse('an index holds a document without its sort key')
    return { items, cursor: cursorOf(query.index, { sort: place, id: last._id }) }
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

/** That a document had this revision when it was read; 0: there was none. */
export interface Read {
  readonly collection: CollectionName
  readonly id: string
  readonly rev: number
}

/** The first of the documents that is not as it was read, or null. */
export function firstChanged(connection: Connection, read: Iterable<Read>): Read | null {
  for (const one of read) {
    const row = connection.row(`SELECT rev FROM ${documentsOf(one.collection)} WHERE id = ?`, one.id)
    if ((row ? Number(row[0]) : 0) !== one.rev) return one
  }
  return null
}
