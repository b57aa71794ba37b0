import type { Store } from '../../server/ports/store'

/** A store's functions as values of their own, for a store that does one of them otherwise. */
export const bound = (store: Store): Store => ({
  get: store.get.bind(store),
  json: store.json.bind(store),
  query: store.query.bind(store),
  count: store.count.bind(store),
  close: store.close.bind(store),
  transact: store.transact.bind(store),
})

/** A store whose n-th transaction fails after its work is done and before it is committed: a crash in between. */
export const crashing = (store: Store, at: number): Store => {
  let count = 0
  return {
    ...bound(store),
    transact: work =>
      store.transact(async tx => {
        const result = await work(tx)
        count += 1
        if (count === at) throw new Error('crash')
        return result
      }),
  }
}
