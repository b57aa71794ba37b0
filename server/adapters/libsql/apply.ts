import type { Read } from '../documents/stored'
import { entryChanges, expectations, type Write } from '../documents/write'
import type { Connection } from './connection'
import { firstChanged } from './read'
import { documentsOf, entriesTableOf } from './tables'

/** entries in one statement: enough for a record, and few different statements to prepare */
const mostAtOnce = 8

function applyEntries(writer: Connection, write: Write): void {
  const table = entriesTableOf(write.collection)
  const { gone, come } = entryChanges(write)
  for (const { space, word, sort } of gone)
    writer.run(`DELETE FROM ${table} WHERE space = ? AND word = ? AND sort = ? AND id = ?`, space, word, sort, write.id)
  for (let from = 0; from < come.length; from += mostAtOnce) {
    const some = come.slice(from, from + mostAtOnce)
    const places = some.map(() => '(?, ?, ?, ?)').join(', ')
    const values = some.flatMap(({ space, word, sort }) => [space, word, sort, write.id])
    writer.run(`INSERT INTO ${table} (space, word, sort, id) VALUES ${places}`, ...values)
  }
}

function applyOne(writer: Connection, write: Write): void {
  const { collection, id, before, after } = write
  const table = documentsOf(collection)
  if (!after) writer.run(`DELETE FROM ${table} WHERE id = ?`, id)
  else if (before) writer.run(`UPDATE ${table} SET rev = ?, keys = ?, body = ? WHERE id = ?`, after.rev, after.keys, after.body, id)
  else writer.run(`INSERT INTO ${table} (id, rev, keys, body) VALUES (?, ?, ?, ?)`, id, after.rev, after.keys, after.body)
  applyEntries(writer, write)
}

/** Writes one transaction into the open batch; gives back the document in whose way it came, having written nothing, or null. */
export function applyAll(writer: Connection, read: readonly Read[], writes: readonly Write[]): Read | null {
  const changed = firstChanged(writer, expectations(read, writes))
  if (!changed) for (const write of writes) applyOne(writer, write)
  return changed
}
