import type { StoredDocument } from '../../ports/backup'
import type { CollectionName } from '../../ports/collections'
import { type Entry, entriesOf } from './entries'
import { nameOf, type Place, type Read, type Stored } from './stored'

/** A document as it will be stored, with what the indexes will hold of it. */
export interface Fresh extends Stored {
  readonly entries: readonly Entry[]
}

/** What becomes of one document in a transaction. Before and after are never both null. */
export interface Write extends Place {
  /** null: it is new */
  readonly before: Stored | null
  /** null: it is removed */
  readonly after: Fresh | null
}

/** A document as it is stored, with the index entries that this version gives it. */
export const indexed = (collection: CollectionName, stored: Stored): Fresh => ({
  ...stored,
  entries: entriesOf(collection, JSON.parse(stored.keys)),
})

/** A document of a backup as a write of something new, its revision kept. */
export const writeOf = (collection: CollectionName, document: StoredDocument): Write => ({
  collection,
  id: document.id,
  before: null,
  after: indexed(collection, document),
})

/** The index entries that a write takes away, and those that it brings: a replace touches only rows that change. */
export const entryChanges = ({
  collection,
  before,
  after,
}: Write): { readonly gone: readonly Entry[]; readonly come: readonly Entry[] } => {
  const now = after?.entries ?? []
  // most writes of an import: nothing to compare with
  if (!before) return { gone: [], come: now }
  const then = indexed(collection, before).entries
  return { gone: lacking(then, now), come: lacking(now, then) }
}

const lacking = (from: readonly Entry[], others: readonly Entry[]): Entry[] => {
  const name = ({ space, word, sort }: Entry) => JSON.stringify([space, word, sort])
  const known = new Set(others.map(name))
  return from.filter(entry => !known.has(name(entry)))
}

/** What must hold for a transaction to commit: what it read is unchanged, what it inserts is not there. */
export const expectations = (read: readonly Read[], writes: readonly Write[]): Read[] => {
  // what was read and not found says the same as its insert
  const known = new Set(read.map(nameOf))
  const unread = writes.filter(write => !write.before && !known.has(nameOf(write)))
  return [...read, ...unread.map(({ collection, id }) => ({ collection, id, rev: 0 }))]
}
