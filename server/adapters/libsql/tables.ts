import type { CollectionName } from '../../ports/collections'
import { isAppendOnly } from '../documents/collections'

/** The table of a collection's documents and that of its index entries. */
export const documentsOf = (collection: CollectionName) => `doc_${collection}`
export const entriesTableOf = (collection: CollectionName) => `idx_${collection}`

// bodies stay in a rowid table: WITHOUT ROWID is slow with large rows, and right for the narrow index entries.
// sort and word have no type, so numbers order as numbers and text as UTF-8 bytes, as in PostgreSQL's C collation
const tables = (collection: CollectionName) => `
  CREATE TABLE IF NOT EXISTS ${documentsOf(collection)} (id TEXT PRIMARY KEY NOT NULL, rev INTEGER NOT NULL, keys TEXT NOT NULL, body TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS ${entriesTableOf(collection)} (space TEXT, word, sort, id TEXT, PRIMARY KEY (space, word, sort, id)) WITHOUT ROWID;`

// the third one is for INSERT OR REPLACE, which deletes without telling a trigger
const appendOnly = (table: string) => `
  CREATE TRIGGER IF NOT EXISTS ${table}_kept BEFORE UPDATE ON ${table} BEGIN SELECT RAISE(ABORT, 'append only'); END;
  CREATE TRIGGER IF NOT EXISTS ${table}_stays BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, 'append only'); END;
  CREATE TRIGGER IF NOT EXISTS ${table}_once BEFORE INSERT ON ${table} WHEN EXISTS (SELECT 1 FROM ${table} WHERE id = NEW.id)
    BEGIN SELECT RAISE(ABORT, 'append only'); END;`

/** The statements that make a collection's tables where they are missing. */
export function definitionOf(collection: CollectionName): string {
  return tables(collection) + (isAppendOnly(collection) ? appendOnly(documentsOf(collection)) : '')
}
