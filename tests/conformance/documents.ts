import type { Bodies, CollectionName } from '../../server/ports/collections'
import type { Doc, Keys, Store, Tx } from '../../server/ports/store'

export type AnyBody = Bodies[CollectionName]
export type AnyDoc = Doc<AnyBody>

/** The one place where the suite leaves the collections' own types: a store must not care what a body says. */
export const unchecked = <T>(value: unknown): T => value as T

/** A collection with indexes of every kind: one and several equal keys, a multi-valued key. */
export const main: CollectionName = unchecked('applications')
export const audit: CollectionName = unchecked('audit')

export const body = (value: unknown): AnyBody => unchecked(value)

export const insert = (tx: Tx, id: string, keys: Keys = {}, value: unknown = { n: 0 }) => tx.insert(main, id, keys, body(value))

/** Inserts one document in a transaction of its own. */
export const put = (store: Store, id: string, keys: Keys = {}, value: unknown = { n: 0 }) =>
  store.transact(async tx => insert(tx, id, keys, value))

/** Reads a document inside a transaction; a missing one is the test's mistake. */
export async function mustGet(tx: Tx, id: string): Promise<AnyDoc> {
  const doc = await tx.get(main, id)
  if (!doc) throw new Error(`${id} is missing`)
  return doc
}

/** Replaces a document in a transaction of its own. */
export const change = (store: Store, id: string, keys: Keys, value: unknown) =>
  store.transact(async tx => tx.replace(main, await mustGet(tx, id), keys, body(value)))

export function countIn(doc: AnyDoc | null): number {
  return unchecked<{ n: number } | undefined>(doc?.body)?.n ?? Number.NaN
}

/** Adds one to a document's number. */
export const increment = (store: Store, id: string) =>
  store.transact(async tx => {
    const doc = await mustGet(tx, id)
    // time for others to come in between
    await new Promise(resolve => setImmediate(resolve))
    tx.replace(main, doc, doc.keys, body({ n: countIn(doc) + 1 }))
  })
