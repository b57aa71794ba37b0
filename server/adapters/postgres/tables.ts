import type { CollectionName } from '../../ports/collections'
import { isAppendOnly } from '../documents/collections'

export const documentsOf = (collection: CollectionName) => `doc_${collection.toLowerCase()}`
export const entriesTableOf = (collection: CollectionName) => `idx_${collection.toLowerCase()}`

// C: text orders by its bytes, as in every other adapter. Sort keys are numbers or texts, and numbers come first (kind 0, then 1)
const tables = (collection: CollectionName) => `
  CREATE TABLE IF NOT EXISTS ${documentsOf(collection)} (
    id text COLLATE "C" PRIMARY KEY, rev bigint NOT NULL, keys text NOT NULL, body text NOT NULL);
  CREATE TABLE IF NOT EXISTS ${entriesTableOf(collection)} (
    place text COLLATE "C", kind smallint, num double precision, txt text COLLATE "C", id text COLLATE "C",
    PRIMARY KEY (place, kind, num, txt, id));`

const appendOnly = (table: string) => `
  CREATE OR REPLACE FUNCTION ${table}_kept() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'append only'; END $$;
  DROP TRIGGER IF EXISTS kept ON ${table};
  CREATE TRIGGER kept BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION ${table}_kept();
  DROP TRIGGER IF EXISTS stays ON ${table};
  CREATE TRIGGER stays BEFORE TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION ${table}_kept();`

/** The statements that make a collection's tables where they are missing. */
export const definitionOf = (collection: CollectionName): string =>
  tables(collection) + (isAppendOnly(collection) ? appendOnly(documentsOf(collection)) : '')
