import { entriesOf } from '../../server/adapters/documents/entries'
import { openLibsqlStore } from '../../server/adapters/libsql'
import { Connection } from '../../server/adapters/libsql/connection'
import { main } from '../conformance/documents'

/** The keys of every document that tests/faults/programs/writer.ts writes. */
export const writtenKeys = { unitId: 'u1', state: 'submitted', submittedAt: 1, words: ['公司', '有限'] }

export interface Aftermath {
  /** acknowledged transactions that are not there */
  readonly lost: readonly string[]
  /** transactions of which only one of the two documents, or a document but not its index entries, is there */
  readonly halves: readonly string[]
  /** SQLite's own verdict on the file: "ok" */
  readonly integrity: string
}

const idsIn = (rows: readonly (readonly unknown[])[]) => new Set(rows.map(row => String(row[0])))

/** What a crash has left of the transactions that tests/faults/programs/writer.ts reported. Opens the file as the next start would. */
export async function aftermath(path: string, acknowledged: readonly string[]): Promise<Aftermath> {
  const store = openLibsqlStore({ path })
  const lost: string[] = []
  for (const id of acknowledged) if (!(await store.get(main, `${id}/one`)) || !(await store.get(main, `${id}/two`))) lost.push(id)
  await store.close()
  const connection = new Connection(path, 1000)
  const documents = idsIn(connection.rows('SELECT id FROM doc_applications'))
  const expected = entriesOf(main, writtenKeys).length
  const other = (id: string) => (id.endsWith('/one') ? id.replace(/one$/, 'two') : id.replace(/two$/, 'one'))
  const halves = [...documents].filter(id => !documents.has(other(id)))
  const entries = connection.rows('SELECT id, count(*) FROM idx_applications GROUP BY id')
  const unlisted = entries.filter(row => row[1] !== expected || !documents.has(String(row[0]))).map(row => String(row[0]))
  if (entries.length !== documents.size) unlisted.push(`${documents.size} documents, ${entries.length} in the indexes`)
  const integrity = connection.rows('PRAGMA integrity_check').join('\n')
  connection.close()
  return { lost, halves: [...halves, ...unlisted], integrity }
}

export const acknowledgedIn = (lines: readonly string[]) => lines.filter(line => line.startsWith('ok ')).map(line => line.slice(3))
