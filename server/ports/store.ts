import type { Bodies, CollectionName, Removable } from './collections'

/** What every adapter refuses to exceed (StoreMisuse). */
export const limits = {
  /** of a document's keys and body as JSON, in UTF-8 */
  documentBytes: 512 * 1024,
  /** UTF-16 units of an id, a key, one value of a multi-valued key */
  keyCharacters: 512,
  /** documents of one page */
  pageDocuments: 100,
} as const

/** Index keys of a document: flat JSON. An array is a multi-valued key (name bigrams). */
export type Keys = Readonly<Record<string, string | number | boolean | null | readonly string[]>>

/** One stored document. `rev` starts at 1, where documents may be removed at any number, and grows by one at each replace. Times are epoch ms. */
export interface Doc<Body> {
  readonly _id: string
  readonly rev: number
  readonly keys: Keys
  readonly body: Body
}

/** A question to one index of server/ports/indexes.ts. */
export interface Query {
  readonly index: string
  /** every equal key of the index, by name */
  readonly equal: Readonly<Record<string, string | number | boolean>>
  /** bounds on the index's sort key, both inclusive */
  readonly range?: { readonly from?: string | number; readonly to?: string | number }
  /** one value that the index's multi-valued key must contain */
  readonly contains?: string
  readonly order?: 'asc' | 'desc'
  /** 1–100 */
  readonly limit: number
  /** opaque, from a former page; equal sort keys are told apart by _id */
  readonly cursor?: string
}

export interface Page<Body> {
  readonly items: readonly Doc<Body>[]
  /** absent on the last page */
  readonly cursor?: string
}

/** Inside a transaction: reads and writes by id only. A read sees the transaction's own writes. */
export interface Tx {
  get<C extends CollectionName>(collection: C, id: string): Promise<Doc<Bodies[C]> | null>
  /** fails the transaction with Conflict when the id exists */
  insert<C extends CollectionName>(collection: C, id: string, keys: Keys, body: Bodies[C]): void
  /** replaces the whole document that was read with get in this transaction: keys and body, nothing is merged */
  replace<C extends CollectionName>(collection: C, doc: Doc<Bodies[C]>, keys: Keys, body: Bodies[C]): void
  /**
   * removes the document that was read with get in this transaction and is not its own insert. Another transaction may insert under the
   * same id again, this one may not
   */
  remove<C extends Removable>(collection: C, doc: Doc<Bodies[C]>): void
}

/**
 * The store of documents (../../docs/architecture.md, "The store"). Serialisable: a transaction commits only when
 * everything that it read is still as it was read. Durable: what is resolved survives a power cut.
 */
export interface Store {
  get<C extends CollectionName>(collection: C, id: string): Promise<Doc<Bodies[C]> | null>
  /** the same body as UTF-8 JSON, keys in the order in which it was written: for an answer that passes it on without taking it apart */
  json(collection: CollectionName, id: string): Promise<{ readonly rev: number; readonly body: Uint8Array } | null>
  query<C extends CollectionName>(collection: C, query: Query): Promise<Page<Bodies[C]>>
  /** counts what an index holds under its equal keys, at most `limit` (default 1000) */
  count<C extends CollectionName>(collection: C, query: Omit<Query, 'limit' | 'cursor'>, limit?: number): Promise<number>
  /**
   * Runs `work` and commits what it wrote; on a conflict runs it again (≤ 8 times, jittered backoff), then throws Conflict.
   * `work` has no side effects besides `tx`. A throw inside abandons the transaction and is passed on.
   */
  transact<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** The transaction lost against others each time it was tried. */
export class Conflict extends Error {
  override readonly name = 'Conflict'
}

/** A document or key is too large, a limit out of range, an index unknown, a document is removed that stays: a programmer's fault. */
export class StoreMisuse extends Error {
  override readonly name: string = 'StoreMisuse'
}

/** A cursor that this index never gave. Cursors pass through clients, so that it is a refusal there, not a fault. */
export class BadCursor extends StoreMisuse {
  override readonly name = 'BadCursor'
}
