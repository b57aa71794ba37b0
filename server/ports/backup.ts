import type { CollectionName } from './collections'

/** A document as a store keeps it: `keys` and `body` are the JSON texts themselves. */
export interface StoredDocument {
  readonly id: string
  readonly rev: number
  readonly keys: string
  readonly body: string
}

/** All that was committed at one moment, while others go on writing. */
export interface Snapshot {
  /** the kind of installation; undefined: none was ever written */
  readonly stamp: string | undefined
  readonly layout: number
  /** the next documents of a collection in the order of their ids; none: that was all */
  page(collection: CollectionName, after: string, limit: number): Promise<readonly StoredDocument[]>
  close(): Promise<void>
}

/** A store that is filled from a backup: revisions and audit rows as they were, the indexes built anew. Nobody sees it before `commit`. */
export interface Refill {
  put(collection: CollectionName, documents: readonly StoredDocument[]): Promise<void>
  /** nothing more comes: what can fail fails now */
  settle(): Promise<void>
  commit(): Promise<void>
  abandon(): Promise<void>
}
