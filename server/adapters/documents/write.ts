import type { StoredDocument } from '../../ports/backup'
import type { CollectionName } from '../../ports/collections'
import { type Entry, entriesOf } from './entries'
import type { Read, Stored } from './stored'

/** A document to be written, and what it replaces (null: it is new). */
export interface Write extends Stored {
  readonly collection: CollectionName
  readonly entries: readonly Entry[]
  readonly before: Stored | null
}

/** A document of a backup as a write of something new, its revision kept. */
export const writeOf = (collection: CollectionName, document: StoredDocument): Write => ({
  collection,
  ...document,
  entries: entriesOf(collection, JSON.parse(document.keys)),
  before: null,
})

/** The index entries that a write takes away, and those that it brings: a replace touches only rows that change. */
export const entryChanges = ({
  collection,
  entries,
  before,
}: Write): { readonly gone: readonly Entry[]; readonly come: readonly Entry[] } => {
  const then = before ? entriesOf(collection, JSON.parse(before.keys)) : []
  return { gone: lacking(then, entries), come: lacking(entries, then) }
}

const lacking = (from: readonly Entry[], others: readonly Entry[]): Entry[] => {
  const name = ({ space, word, sort }: Entry) => JSON.stringify([space, word, sort])
  const known = new Set(others.map(name))
  return from.filter(entry => !known.has(name(entry)))
}

/** What must hold for a transaction to commit: what it read is unchanged, what it inserts is not there. */
export const expectations = (read: readonly Read[], writes: readonly Write[]): Read[] => [
  ...read,
  ...writes.filter(write => !write.before).map(({ collection, id }) => ({ collection, id, rev: 0 })),
]
