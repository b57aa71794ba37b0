import type { CollectionName } from '../../ports/collections'
import type { IndexSpec } from '../../ports/indexes'
import { StoreMisuse } from '../../ports/store'
import { collections } from '../documents/collections'
import { type Entry, specsOf } from '../documents/entries'
import { placeOf } from '../documents/hashed-place'

/** The field that holds the places of a document in an index: one, and one for each of its many values. */
export const placesField = (index: string) => `in_${index}`
/** The field by which an index is sorted; indexes of one sort key share it. */
export const orderField = ({ sort }: IndexSpec) => `by_${sort}`

/** bytes: with its place it has to fit into MongoDB's 1,024 of an index key */
const longestOrder = 960

/** Sixty-four bits whose order as text is that of the numbers. */
const numberText = (value: number): string => {
  const bytes = Buffer.alloc(8)
  // -0 and 0 are one number
  bytes.writeDoubleBE(value === 0 ? 0 : value)
  const bits = bytes.readBigUInt64BE()
  const ordered = value < 0 ? BigInt.asUintN(64, ~bits) : bits | (1n << 63n)
  return ordered.toString(16).padStart(16, '0')
}

// \u0001 ends a text, so that 'a' comes before 'a' followed by anything; what is not above it is written as two characters
const plainText = (text: string): string =>
  [...Buffer.from(text).toString()].map(one => (one > '\u0002' ? one : `\u0002${String.fromCharCode(one.charCodeAt(0) + 1)}`)).join('')

/** All that sorts like `sort` lies from the first of the two texts up to, but without, the second. Numbers come first. */
export const stretchOf = (sort: string | number): readonly [from: string, below: string] => {
  if (typeof sort === 'string') return [`1${plainText(sort)}\u0001`, `1${plainText(sort)}\u0002`]
  const text = numberText(sort)
  return [`0${text}`, `0${(BigInt(`0x${text}`) + 1n).toString(16).padStart(16, '0')}`]
}

/** A document's place within its part of an index, as one text: ordered by the sort key, then by the id. */
export const orderOf = (sort: string | number, id: string): string => {
  const order = stretchOf(sort)[0] + id
  if (Buffer.byteLength(order) > longestOrder) throw new StoreMisuse('a sort key and an id are too long for an index')
  return order
}

/** What a document carries for the indexes, beside its keys. */
export const indexFields = (collection: CollectionName, entries: readonly Entry[], id: string): Record<string, string | string[]> => {
  const fields: Record<string, string | string[]> = {}
  for (const [index, spec] of Object.entries(specsOf(collection))) {
    const mine = entries.filter(({ space }) => space.startsWith(`${index}[`))
    const [first] = mine
    if (!first) continue
    fields[placesField(index)] = mine.map(({ space, word }) => placeOf(space, word))
    fields[orderField(spec)] = orderOf(first.sort, id)
  }
  return fields
}

export interface IndexDefinition {
  readonly name: string
  readonly fields: readonly { readonly name: string; readonly direction: 'asc' | 'desc' }[]
}

/** Every collection with the indexes that the platform has to hold for it. Read in both directions. */
export const indexDefinitions = (): Readonly<Record<string, readonly IndexDefinition[]>> =>
  Object.fromEntries(
    collections.map(collection => [
      collection,
      Object.entries(specsOf(collection)).map(([name, spec]) => ({
        name,
        fields: [placesField(name), orderField(spec)].map(field => ({ name: field, direction: 'asc' as const })),
      })),
    ]),
  )
