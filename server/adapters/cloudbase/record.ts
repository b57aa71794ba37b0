import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { CollectionName } from '../../ports/collections'
import { StoreMisuse } from '../../ports/store'
import type { Stored } from '../documents/stored'
import type { Fresh } from '../documents/write'
import { indexFields } from './places'

/** bytes of one document, as the platform counts them at most */
const platformBytes = 512 * 1024
/** bytes from which a body is stored compressed: below it can be read in the console */
const readableBytes = 100 * 1024

/** What is asked of a document; the index fields stay where they are. */
export const projection = { _id: true, rev: true, keys: true, body: true, packed: true } as const

/**
 * The fields of a document but its id. Keys and body are JSON texts: the SDK would turn parts of an object into dates,
 * points and operators, merge it, and lose names and characters that MongoDB does not take.
 */
export const fieldsOf = (collection: CollectionName, { id, rev, keys, body, entries }: Fresh): Record<string, unknown> => {
  const large = Buffer.byteLength(body) > readableBytes
  const text = large ? { packed: deflateRawSync(body).toString('base64') } : { body }
  const fields = { rev, keys, ...text, ...indexFields(collection, entries, id) }
  if (Buffer.byteLength(JSON.stringify(Object.values(fields))) > platformBytes) throw new StoreMisuse('a document is too large')
  return fields
}

/** A document that stands for none: it was read as missing where that had to be fixed (decision 007). */
export const placeholder = { rev: 0 } as const

/** What a record of the database says; null for a placeholder. */
export const storedOf = (record: unknown, id: string): Stored | null => {
  const { rev, keys, body, packed } = record as { rev?: unknown; keys?: unknown; body?: unknown; packed?: unknown }
  if (rev === placeholder.rev) return null
  const text = typeof packed === 'string' ? inflateRawSync(Buffer.from(packed, 'base64')).toString() : body
  if (typeof rev !== 'number' || typeof keys !== 'string' || typeof text !== 'string')
    throw new Error('a document was not written by this software')
  return { id, rev, keys, body: text }
}
