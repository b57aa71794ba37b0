import type { Bodies, CollectionName } from '../../ports/collections'
import type { Doc } from '../../ports/store'

/** Where a document is, whether there is one or not. */
export interface Place {
  readonly collection: CollectionName
  readonly id: string
}

export const nameOf = ({ collection, id }: Place): string => `${collection}/${id}`

/** A document as it is stored: keys and body are JSON texts. */
export interface Stored {
  readonly id: string
  readonly rev: number
  readonly keys: string
  readonly body: string
}

/** That a document had this revision when it was read; 0: there was none. */
export interface Read extends Place {
  readonly rev: number
}

export function docOf<C extends CollectionName>(_collection: C, { id, rev, keys, body }: Stored): Doc<Bodies[C]> {
  return { _id: id, rev, keys: JSON.parse(keys), body: JSON.parse(body) }
}
