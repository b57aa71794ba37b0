import type { CollectionName } from '../../server/ports/collections'
import type { Keys, Tx } from '../../server/ports/store'
import { type AnyDoc, body, countIn, main } from './documents'
import { freshStore, type Open } from './fresh'

type Place = readonly [collection: CollectionName, id: string]

const put = (tx: Tx, [collection, id]: Place, doc: AnyDoc | null, n: number, keys: Keys = {}) =>
  doc ? tx.replace(collection, doc, keys, body({ n })) : tx.insert(collection, id, keys, body({ n }))

const pause = () => new Promise(resolve => setImmediate(resolve))

export function skewCases(open: Open): void {
  describe('write skew', () => {
    const at = freshStore(open)

    const numberAt = async ([collection, id]: Place) => {
      const doc = await at.store.get(collection, id)
      return doc ? countIn(doc) : 0
    }

    /** each takes its own place when all places are free; at most one of them may */
    const race = async (places: readonly Place[]) => {
      const take = (mine: Place) =>
        at.store.transact(async tx => {
          const docs: (AnyDoc | null)[] = []
          for (const [collection, id] of places) docs.push(await tx.get(collection, id))
          await pause()
          if (docs.every(doc => doc === null || countIn(doc) === 0)) put(tx, mine, docs[places.indexOf(mine)] ?? null, 1)
        })
      await Promise.all(places.map(take))
      return (await Promise.all(places.map(numberAt))).reduce((sum, n) => sum + n, 0)
    }

    const free = (places: readonly Place[]) => at.store.transact(async tx => places.map(place => put(tx, place, null, 0)))

    // accounts, units, templates and settings are read by nearly all and seldom written: an adapter may treat them apart
    it.each<[string, readonly CollectionName[]]>([
      ['one collection', [main, main]],
      ['a document that many read and one of its own', ['accounts', main]],
      ['two documents that many read', ['accounts', 'settings']],
      ['three documents', [main, 'units', 'entities']],
    ])('of those that rest on each other one alone is committed: %s', async (_what, collections) => {
      for (let round = 0; round < 8; round += 1) {
        const places = collections.map((collection, i): Place => [collection, `${round}-${i}`])
        await free(places)
        expect(await race(places)).toBe(1)
      }
    })

    it.each<[string, readonly CollectionName[]]>([
      ['one collection', [main, main]],
      ['a document that many read and one of its own', ['accounts', main]],
    ])('what was read as missing counts as read: %s', async (_what, collections) => {
      for (let round = 0; round < 8; round += 1) {
        const places = collections.map((collection, i): Place => [collection, `${round}-${i}`])
        expect(await race(places)).toBe(1)
      }
    })

    it('what was read as missing and stayed so is still missing, in lists too, and can be inserted', async () => {
      const keys = { unitId: 'u1', state: 's', submittedAt: 1 }
      await at.store.transact(async tx => {
        if (!(await tx.get(main, 'missing'))) put(tx, [main, 'other'], null, 1, keys)
      })
      expect(await at.store.get(main, 'missing')).toBeNull()
      const listed = async () => (await at.store.query(main, { index: 'byUnitState', equal: { unitId: 'u1', state: 's' }, limit: 9 })).items
      expect((await listed()).map(doc => doc._id)).toEqual(['other'])
      expect(await at.store.count(main, { index: 'byUnitState', equal: { unitId: 'u1', state: 's' } })).toBe(1)
      await at.store.transact(async tx => put(tx, [main, 'missing'], null, 2, keys))
      expect(await at.store.get(main, 'missing')).toEqual({ _id: 'missing', rev: 1, keys, body: { n: 2 } })
      expect((await listed()).map(doc => doc._id)).toEqual(['missing', 'other'])
    })
  })
}
