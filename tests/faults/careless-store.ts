import type { Store, Tx } from '../../server/ports/store'

/**
 * A store that does not check at commit whether what a transaction read is still so: the last writer wins. Exists to show that
 * the race test finds such a store.
 */
export const carelessStore = (store: Store): Store => ({
  get: store.get.bind(store),
  json: store.json.bind(store),
  query: store.query.bind(store),
  count: store.count.bind(store),
  close: store.close.bind(store),
  transact: async work => {
    const writes: ((tx: Tx) => Promise<void>)[] = []
    const result = await work({
      get: (collection, id) => store.get(collection, id),
      insert: (collection, id, keys, body) => {
        writes.push(async tx => {
          const there = await tx.get(collection, id)
          if (there) tx.replace(collection, there, keys, body)
          else tx.insert(collection, id, keys, body)
        })
      },
      replace: (collection, doc, keys, body) => {
        writes.push(async tx => {
          const there = await tx.get(collection, doc._id)
          if (there) tx.replace(collection, there, keys, body)
        })
      },
      remove: (collection, doc) => {
        writes.push(async tx => {
          const there = await tx.get(collection, doc._id)
          if (there) tx.remove(collection, there)
        })
      },
    })
    await store.transact(async tx => {
      for (const write of writes) await write(tx)
    })
    return result
  },
})
