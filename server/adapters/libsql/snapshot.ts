import { existsSync } from 'node:fs'
import type { Snapshot } from '../../ports/backup'
import { collections } from '../documents/collections'
import { NewerLayout } from '../documents/layout'
import { Connection } from './connection'
import { documentsOf } from './tables'

const foreign = (tables: ReadonlySet<string>) => {
  const known = new Set(collections.map(documentsOf))
  return [...tables].find(table => table.startsWith('doc_') && !known.has(table))
}

const fix = (reader: Connection): Snapshot | null => {
  // the first read of a transaction fixes what all others see
  reader.exec('PRAGMA query_only = 1')
  reader.exec('BEGIN')
  const tables = new Set(reader.rows("SELECT name FROM sqlite_master WHERE type = 'table'").map(row => String(row[0])))
  if (!tables.has('meta')) return null
  const unknown = foreign(tables)
  if (unknown) throw new NewerLayout(`this version does not know ${unknown}`)
  const stamp = reader.row("SELECT value FROM meta WHERE name = 'stamp'")
  return {
    stamp: stamp && String(stamp[0]),
    layout: Number(reader.row('PRAGMA user_version')?.[0]),
    page: async (collection, after, limit) => {
      const table = documentsOf(collection)
      if (!tables.has(table)) return []
      const rows = reader.rows(`SELECT id, rev, keys, body FROM ${table} WHERE id > ? ORDER BY id LIMIT ?`, after, limit)
      return rows.map(([id, rev, keys, body]) => ({ id: String(id), rev: Number(rev), keys: String(keys), body: String(body) }))
    },
    close: async () => reader.close(),
  }
}

/** What a database file holds at this moment; its writers are not held up. Null: there is no such file, or it is no store's. */
export const openLibsqlSnapshot = (path: string): Snapshot | null => {
  if (!existsSync(path)) return null
  const reader = new Connection(path, 10_000)
  let snapshot: Snapshot | null = null
  try {
    snapshot = fix(reader)
    return snapshot
  } finally {
    if (!snapshot) reader.close()
  }
}
