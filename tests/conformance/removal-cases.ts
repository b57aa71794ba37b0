import { type CollectionName, type Removable, removable, type Session } from '../../server/ports/collections'
import { indexes } from '../../server/ports/indexes'
import { type Doc, type Store, StoreMisuse, type Tx } from '../../server/ports/store'
import { unchecked } from './documents'
import { freshStore, type Open } from './fresh'
import { removalModelCase } from './removal-model-case'

const pause = () => new Promise(resolve => setImmediate(resolve))

const session = (accountId: string, seenAt = 0): Session => ({ accountId, createdAt: 1, seenAt })
const keys = { accountId: 'a', createdAt: 1 }
const listed = { index: 'byAccount', equal: { accountId: 'a' } }

const put = (store: Store, ...ids: readonly string[]) =>
  store.transact(async tx => {
    for (const id of ids) tx.insert('sessions', id, keys, session('a'))
  })

const mustGet = async (tx: Tx, id: string): Promise<Doc<Session>> => {
  const doc = await tx.get('sessions', id)
  if (!doc) throw new Error(`${id} is missing`)
  return doc
}

const remove = (store: Store, id: string) => store.transact(async tx => tx.remove('sessions', await mustGet(tx, id)))

const see = (tx: Tx, doc: Doc<Session>) => tx.replace('sessions', doc, doc.keys, { ...doc.body, seenAt: doc.body.seenAt + 1 })

const idsIn = async (store: Store) => (await store.query('sessions', { ...listed, limit: 9 })).items.map(doc => doc._id)

export function removalCases(open: Open): void {
  describe('removing', () => {
    const at = freshStore(open)

    it('a removed document is gone from every kind of read, for good, and its neighbours stay', async () => {
      await put(at.store, 'x', 'y', 'z')
      await remove(at.store, 'y')
      const check = async (store: Store) => {
        expect([await store.get('sessions', 'y'), await store.json('sessions', 'y')]).toEqual([null, null])
        expect([await idsIn(store), await store.count('sessions', listed)]).toEqual([['x', 'z'], 2])
      }
      await check(at.store)
      await check(await at.reopen())
    })

    it('it is gone at once in its transaction, and for others when that is committed', async () => {
      await put(at.store, 'x')
      await at.store.transact(async tx => {
        tx.remove('sessions', await mustGet(tx, 'x'))
        expect(await tx.get('sessions', 'x')).toBeNull()
        expect(await at.store.get('sessions', 'x')).not.toBeNull()
      })
      expect(await at.store.get('sessions', 'x')).toBeNull()
    })

    it('a transaction that is abandoned removes nothing', async () => {
      await put(at.store, 'x')
      const abandoned = at.store.transact(async tx => {
        tx.remove('sessions', await mustGet(tx, 'x'))
        throw new Error('abandoned')
      })
      await expect(abandoned).rejects.toThrow('abandoned')
      expect(await idsIn(at.store)).toEqual(['x'])
    })

    it('a document that was changed first and then removed in one transaction is in no list, old or new', async () => {
      await put(at.store, 'x')
      await at.store.transact(async tx => {
        tx.replace('sessions', await mustGet(tx, 'x'), { accountId: 'b', createdAt: 1 }, session('b'))
        tx.remove('sessions', await mustGet(tx, 'x'))
      })
      expect(await at.store.count('sessions', listed)).toBe(0)
      expect(await at.store.count('sessions', { index: 'byAccount', equal: { accountId: 'b' } })).toBe(0)
    })

    it('its id may be used again by a later transaction, as a document of its own', async () => {
      await put(at.store, 'x')
      await remove(at.store, 'x')
      await at.store.transact(async tx => tx.insert('sessions', 'x', { accountId: 'b', createdAt: 1 }, session('b')))
      expect((await at.store.get('sessions', 'x'))?.body).toEqual(session('b'))
      expect(await idsIn(at.store)).toEqual([])
    })

    it.each<[string, (tx: Tx) => Promise<void>]>([
      [
        'an insert under an id that it has removed',
        async tx => {
          tx.remove('sessions', await mustGet(tx, 'x'))
          tx.insert('sessions', 'x', keys, session('a'))
        },
      ],
      [
        'the removal of its own insert',
        async tx => {
          tx.insert('sessions', 'new', keys, session('a'))
          tx.remove('sessions', await mustGet(tx, 'new'))
        },
      ],
      [
        'a second removal',
        async tx => {
          const doc = await mustGet(tx, 'x')
          tx.remove('sessions', doc)
          tx.remove('sessions', doc)
        },
      ],
      [
        'a change of what it has removed',
        async tx => {
          const doc = await mustGet(tx, 'x')
          tx.remove('sessions', doc)
          see(tx, doc)
        },
      ],
      [
        'the removal of a document as it was before its own change',
        async tx => {
          const doc = await mustGet(tx, 'x')
          see(tx, doc)
          tx.remove('sessions', doc)
        },
      ],
    ])('a transaction refuses %s', async (_what, work) => {
      await put(at.store, 'x')
      await expect(at.store.transact(work)).rejects.toThrow(StoreMisuse)
      expect(await idsIn(at.store)).toEqual(['x'])
    })

    it('only a document that was read in this transaction can be removed', async () => {
      await put(at.store, 'x')
      const doc = await at.store.get('sessions', 'x')
      if (!doc) throw new Error('x is missing')
      await expect(at.store.transact(async tx => tx.remove('sessions', doc))).rejects.toThrow(StoreMisuse)
      expect(await idsIn(at.store)).toEqual(['x'])
    })

    it('nothing is ever removed from any other collection', async () => {
      const kept = (Object.keys(indexes) as CollectionName[]).filter(name => !removable.some(one => one === name))
      expect(kept).toEqual(expect.arrayContaining(['audit', 'codes', 'applications', 'invitations', 'publicPages']))
      for (const collection of kept) {
        const doc = { _id: 'x', rev: 1, keys: {}, body: unchecked<never>({}) }
        const work = at.store.transact(async tx => tx.remove(unchecked<Removable>(collection), doc))
        await expect(work).rejects.toThrow(`${collection} keeps its documents`)
      }
    })
  })

  describe('removing while others write', () => {
    const at = freshStore(open)
    beforeEach(() => put(at.store, 'x'))

    it('what was changed meanwhile is not removed unseen', async () => {
      let runs = 0
      await at.store.transact(async tx => {
        runs += 1
        const doc = await mustGet(tx, 'x')
        if (runs === 1) await at.store.transact(async other => see(other, await mustGet(other, 'x')))
        if (doc.body.seenAt === 0) tx.remove('sessions', doc)
      })
      expect([runs, (await at.store.get('sessions', 'x'))?.body.seenAt]).toEqual([2, 1])
    })

    it('what was removed meanwhile is not brought back by a change', async () => {
      let runs = 0
      await at.store.transact(async tx => {
        runs += 1
        const doc = await tx.get('sessions', 'x')
        if (runs === 1) await remove(at.store, 'x')
        if (doc) see(tx, doc)
      })
      expect([runs, await at.store.get('sessions', 'x'), await idsIn(at.store)]).toEqual([2, null, []])
    })

    it('of many that remove one document at once, one alone does', async () => {
      const take = () =>
        at.store.transact(async tx => {
          const doc = await tx.get('sessions', 'x')
          await pause()
          if (doc) tx.remove('sessions', doc)
          return doc !== null
        })
      expect((await Promise.all([take(), take(), take(), take()])).filter(Boolean)).toHaveLength(1)
    })

    it('a document that was removed and inserted anew meanwhile is not taken for the one that was read', async () => {
      let runs = 0
      await at.store.transact(async tx => {
        runs += 1
        const doc = await mustGet(tx, 'x')
        if (runs === 1) {
          await remove(at.store, 'x')
          await at.store.transact(async other => other.insert('sessions', 'x', keys, session('a', 7)))
        }
        tx.insert('settings', `seen-${doc.body.seenAt}`, {}, {})
      })
      expect([runs, await at.store.get('settings', 'seen-0')]).toEqual([2, null])
      expect(await at.store.get('settings', 'seen-7')).not.toBeNull()
    })

    it('two that each rest on what the other removes cannot both be committed', async () => {
      for (let round = 0; round < 20; round += 1) {
        const [one, two] = [`one-${round}`, `two-${round}`]
        await put(at.store, one, two)
        const leave = (mine: string, other: string) =>
          at.store.transact(async tx => {
            const [me, they] = [await tx.get('sessions', mine), await tx.get('sessions', other)]
            await pause()
            if (me && they) tx.remove('sessions', me)
          })
        await Promise.all([leave(one, two), leave(two, one)])
        const left = await Promise.all([one, two].map(id => at.store.get('sessions', id)))
        expect(left.filter(doc => doc !== null)).toHaveLength(1)
      }
    })
  })

  removalModelCase(open)
}
