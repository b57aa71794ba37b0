import type { CollectionName } from '../../ports/collections'
import { type IndexSpec, indexes } from '../../ports/indexes'
import { type Keys, StoreMisuse } from '../../ports/store'

/** One row of a collection's index table: `word` is 0 in the entry that a query without `contains` reads. */
export interface Entry {
  readonly space: string
  readonly word: string | 0
  readonly sort: string | number
}

export function specsOf(collection: CollectionName): Readonly<Record<string, IndexSpec>> {
  return indexes[collection]
}

/** The part of the index that one set of equal keys occupies. JSON keeps 1, '1' and true apart. */
export function spaceOf(index: string, values: readonly (string | number | boolean)[]): string {
  return `${index}${JSON.stringify(values)}`
}

/** A word as it is stored: JSON escapes what SQLite's text cannot hold (half of an emoji, NUL). */
export const wordOf = (word: string): string => JSON.stringify(word)

function equalValues(spec: IndexSpec, keys: Keys): (string | number | boolean)[] | null {
  const values: (string | number | boolean)[] = []
  for (const name of spec.equal) {
    const value = keys[name]
    if (value === undefined || value === null) return null
    if (typeof value === 'object') throw new StoreMisuse(`the key ${name} has many values but is compared as one`)
    values.push(value)
  }
  return values
}

function wordsOf(spec: IndexSpec, keys: Keys): readonly string[] {
  const words = spec.multi === undefined ? undefined : keys[spec.multi]
  if (words === undefined || words === null) return []
  if (typeof words !== 'object') throw new StoreMisuse(`the key ${spec.multi} must have many values`)
  return [...new Set(words)]
}

/** What the indexes hold of a document. One that lacks an equal key or the sort key is not in that index. */
export function entriesOf(collection: CollectionName, keys: Keys): Entry[] {
  return Object.entries(specsOf(collection)).flatMap(([index, spec]) => {
    const values = equalValues(spec, keys)
    const sort = keys[spec.sort]
    if (!values || (typeof sort !== 'string' && typeof sort !== 'number')) return []
    const space = spaceOf(index, values)
    return [0 as const, ...wordsOf(spec, keys).map(wordOf)].map(word => ({ space, word, sort }))
  })
}
