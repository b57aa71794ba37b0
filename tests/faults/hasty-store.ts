import type { Store, Tx } from '../../server/ports/store'

/** A faulty store, for the check of the check: it acknowledges before the commit. */
export function hasty(store: Store): Store {
  return {
    get: (collection, id) => store.get(collection, id),
    json: (collection, id) => store.json(collection, id),
    query: (collection, query) => store.query(collection, query),
    count: (collection, query, limit) => store.count(collection, query, limit),
    close: () => store.close(),
    transact<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
      return new Promise((resolve, reject) => {
        store
          .transact(async tx => {
            const result = await work(tx)
            resolve(result)
            return result
          })
          .catch(reject)
      })
    },
  }
}
