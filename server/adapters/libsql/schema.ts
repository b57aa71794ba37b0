import type { CollectionName } from '../../ports/collections'
import { collections } from '../documents/collections'
import { entriesOf, specsOf } from '../documents/entries'
import { layout, NewerLayout, WrongStamp } from '../documents/layout'
import type { Connection } from './connection'
import { definitionOf, documentsOf, entriesTableOf } from './tables'

function checkLayout(writer: Connection): void {
  const found = Number(writer.row('PRAGMA user_version')?.[0])
  if (found > layout) throw new NewerLayout(`the database has layout ${found}, this version knows ${layout}`)
}

function noted(writer: Connection, name: string): string | undefined {
  const row = writer.row('SELECT value FROM meta WHERE name = ?', name)
  return row && String(row[0])
}

function note(writer: Connection, name: string, value: string): void {
  writer.run('INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value', name, value)
}

/** Builds a collection's index entries anew from its documents, a thousand at a time. */
function rebuild(writer: Connection, collection: CollectionName): void {
  const entries = entriesTableOf(collection)
  writer.run(`DELETE FROM ${entries}`)
  for (let last = ''; ; ) {
    const rows = writer.rows(`SELECT id, keys FROM ${documentsOf(collection)} WHERE id > ? ORDER BY id LIMIT 1000`, last)
    for (const [id, keys] of rows)
      for (const { space, word, sort } of entriesOf(collection, JSON.parse(String(keys))))
        writer.run(`INSERT INTO ${entries} (space, word, sort, id) VALUES (?, ?, ?, ?)`, space, word, sort, String(id))
    const end = rows.at(-1)
    if (!end) return
    last = String(end[0])
  }
}

function setUp(writer: Connection, collection: CollectionName): void {
  writer.exec(definitionOf(collection))
  const specs = JSON.stringify(specsOf(collection))
  if (noted(writer, `indexes.${collection}`) === specs) return
  rebuild(writer, collection)
  note(writer, `indexes.${collection}`, specs)
}

function checkStamp(writer: Connection, stamp: string | undefined): void {
  const found = noted(writer, 'stamp')
  if (stamp === undefined || found === stamp) return
  if (found !== undefined) throw new WrongStamp(`the database is stamped ${found}, not ${stamp}`)
  note(writer, 'stamp', stamp)
}

/** Brings the file to this version's tables and indexes, in one transaction: all of it or nothing. */
export function prepare(writer: Connection, stamp: string | undefined): void {
  checkLayout(writer)
  writer.within('BEGIN IMMEDIATE', () => {
    checkLayout(writer)
    writer.exec('CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL)')
    checkStamp(writer, stamp)
    for (const collection of collections) setUp(writer, collection)
    writer.exec(`PRAGMA user_version = ${layout}`)
  })
}
