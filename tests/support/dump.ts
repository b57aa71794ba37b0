import Database from 'libsql'
import type { CollectionName } from '../../server/ports/collections'

/** All that a database file holds of a collection, read past the store: documents and index entries. */
export class LibsqlDump {
  private readonly database: Database.Database

  constructor(path: string) {
    this.database = new Database(path)
  }

  textOf(collection: CollectionName): string {
    const all = (sql: string) => JSON.stringify(this.database.prepare(sql).raw().all([]))
    return all(`SELECT id, keys, body FROM doc_${collection}`) + all(`SELECT space, word, sort FROM idx_${collection}`)
  }

  close(): void {
    this.database.close()
  }
}
