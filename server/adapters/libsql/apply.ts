import type { Write } from './attempt'
import type { Connection } from './connection'
import { entriesOf, lacking } from './entries'
import { firstChanged, type Read } from './read'
import { documentsOf, entriesTableOf } from './tables'

function applyEntries(writer: Connection, { collection, id, entries: now, before }: Write): void {
  const table = entriesTableOf(collection)
  const then = before ? entriesOf(collection, JSON.parse(before.keys)) : []
  for (const { space, word, sort } of lacking(then, now))
    writer.run(`DELETE FROM ${table} WHERE space = ? AND word = ? AND sort = ? AND id = ?`, space, word, sort, id)
  for (const { space, word, sort } of lacking(now, then))
    writer.run(`INSERT INTO ${table} (space, word, sort, id) VALUES (?, ?, ?, ?)`, space, word, sort, id)
}

function applyOne(writer: Connection, write: Write): void {
  const { collection, id, rev, keys, body, before } = write
  const table = documentsOf(collection)
  if (before) writer.run(`UPDATE ${table} SET rev = ?, keys = ?, body = ? WHERE id = ?`, rev, keys, body, id)
  else writer.run(`INSERT INTO ${table} (id, rev, keys, body) VALUES (?, ?, ?, ?)`, id, rev, keys, body)
  applyEntries(writer, write)
}

/** What must hold for a transaction to commit: what it read is unchanged, what it inserts is not there. */
function expectations(read: readonly Read[], writes: readonly Write[]): Read[] {
  return [...read, ...writes.filter(write => !write.before).map(({ collection, id }) => ({ collection, id, rev: 0 }))]
}

/** Writes one transaction into the open batch; gives back the document in whose way it came, having written nothing, or null. */
export function applyAll(writer: Connection, read: readonly Read[], writes: readonly Write[]): Read | null {
  const changed = firstChanged(writer, expectations(read, writes))
  if (!changed) for (const write of writes) applyOne(writer, write)
  return changed
}
