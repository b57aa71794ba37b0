import { keptFor } from '../../domain/retention'
import type { Removable } from '../../server/ports/collections'
import type { Services } from '../../server/ports/services'
import { type Doc, limits } from '../../server/ports/store'

/** What goes: the collection, and where its index by time keeps the beginning of each document. */
interface Passing {
  readonly collection: Removable & keyof typeof keptFor
  readonly equal: Readonly<Record<string, string>>
  readonly time: string
}

const passing: readonly Passing[] = [
  { collection: 'sessions', equal: {}, time: 'createdAt' },
  { collection: 'signIns', equal: { kind: 'desktop' }, time: 'createdAt' },
  { collection: 'requests', equal: { kind: 'request' }, time: 'at' },
  // what is still to be sent has no such time
  { collection: 'outbox', equal: { kind: 'message' }, time: 'doneAt' },
]

/** few, so that a transaction is short and nobody is held up by it */
const atOnce = 10

/** Removes those of the documents that are still there and still due; answers how many those were. */
const removeSome = (services: Services, { collection, time }: Passing, ids: readonly string[], until: number): Promise<number> =>
  services.store.transact(async tx => {
    let removed = 0
    for (const id of ids) {
      const doc = await tx.get(collection, id)
      const at = doc?.keys[time]
      // it may have begun anew meanwhile, or have lost its time
      if (!doc || typeof at !== 'number' || at > until) continue
      tx.remove(collection, doc)
      removed += 1
    }
    return removed
  })

const clear = async (services: Services, one: Passing, most: number): Promise<number> => {
  const { collection, equal } = one
  const until = services.clock() - keptFor[collection]
  const limit = Math.min(most, limits.pageDocuments)
  const due = await services.store.query(collection, { index: 'byTime', equal, range: { to: until }, order: 'asc', limit })
  const ids = due.items.map((doc: Doc<unknown>) => doc._id)
  let removed = 0
  for (let i = 0; i < ids.length; i += atOnce) removed += await removeSome(services, one, ids.slice(i, i + atOnce), until)
  return removed
}

/**
 * Housekeeping: removes sessions past their end, sign-in requests, request ids and sent messages that nobody can need any more,
 * ≤ `limit` at a time, the eldest first. Nothing but the documents themselves says how far it has come, so that it may be killed anywhere and run twice at once.
 */
export const clearAway = async (services: Services, { limit }: { readonly limit: number }): Promise<number> => {
  let removed = 0
  for (const one of passing) if (removed < limit) removed += await clear(services, one, limit - removed)
  return removed
}
