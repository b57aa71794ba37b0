import { Conflict, StoreMisuse } from '../../server/ports/store'
import { body, change, countIn, increment, insert, main, mustGet, put } from './documents'
import { freshStore, type Open } from './fresh'

const pause = () => new Promise(resolve => setImmediate(resolve))

export function transactionCases(open: Open): void {
  describe('transactions', () => {
    const at = freshStore(open)

    it('a transaction gives back what its work gives back', async () => {
      expect(await at.store.transact(async () => 'done')).toBe('done')
    })

    it('a transaction reads its own writes, and others read them only when it is committed', async () => {
      await put(at.store, 'a')
      await at.store.transact(async tx => {
        tx.replace(main, await mustGet(tx, 'a'), { uscc: 'U' }, body({ n: 1 }))
        insert(tx, 'b')
        expect(await tx.get(main, 'a')).toEqual({ _id: 'a', rev: 2, keys: { uscc: 'U' }, body: { n: 1 } })
        expect((await tx.get(main, 'b'))?.rev).toBe(1)
        expect(countIn(await at.store.get(main, 'a'))).toBe(0)
        expect(await at.store.get(main, 'b')).toBeNull()
      })
      expect(await at.store.get(main, 'b')).not.toBeNull()
    })

    it('a document can be written several times in one transaction; the last state counts', async () => {
      await at.store.transact(async tx => {
        insert(tx, 'a')
        for (const n of [1, 2]) tx.replace(main, await mustGet(tx, 'a'), {}, body({ n }))
      })
      expect(await at.store.get(main, 'a')).toEqual({ _id: 'a', rev: 3, keys: {}, body: { n: 2 } })
    })

    it('work that throws leaves nothing behind, and what it threw is passed on', async () => {
      await put(at.store, 'a')
      const thrown = new Error('changed my mind')
      const work = at.store.transact(async tx => {
        insert(tx, 'b')
        tx.replace(main, await mustGet(tx, 'a'), {}, body({ n: 1 }))
        throw thrown
      })
      await expect(work).rejects.toBe(thrown)
      expect(await at.store.get(main, 'b')).toBeNull()
      expect((await at.store.get(main, 'a'))?.rev).toBe(1)
    })

    it('an id is inserted once', async () => {
      await put(at.store, 'a', {}, { n: 1 })
      await expect(put(at.store, 'a', {}, { n: 2 })).rejects.toThrow(Conflict)
      expect(countIn(await at.store.get(main, 'a'))).toBe(1)
    })

    it('of many inserts of one id at the same time exactly one succeeds, and no other write of the losers stays', async () => {
      const attempts = Array.from({ length: 10 }, (_, i) =>
        at.store.transact(async tx => {
          insert(tx, 'guard', {}, { n: i })
          insert(tx, `beside-${i}`)
        }),
      )
      const outcomes = await Promise.allSettled(attempts)
      const won = outcomes.flatMap((outcome, i) => (outcome.status === 'fulfilled' ? [i] : []))
      expect(won).toHaveLength(1)
      expect(countIn(await at.store.get(main, 'guard'))).toBe(won[0])
      for (let i = 0; i < 10; i += 1) expect((await at.store.get(main, `beside-${i}`)) !== null).toBe(i === won[0])
    })

    it('an insert that clashes fails the transaction even when the work swallows it', async () => {
      await put(at.store, 'a')
      const work = at.store.transact(async tx => {
        await tx.get(main, 'a')
        try {
          insert(tx, 'a')
        } catch {}
        insert(tx, 'b')
      })
      await expect(work).rejects.toThrow(Conflict)
      expect(await at.store.get(main, 'b')).toBeNull()
    })

    it('only a document that was read in this transaction, and is current in it, can be replaced', async () => {
      await put(at.store, 'a')
      const doc = await at.store.get(main, 'a')
      if (!doc) throw new Error('a is missing')
      await expect(at.store.transact(async tx => tx.replace(main, doc, {}, body({})))).rejects.toThrow(StoreMisuse)
      const twice = at.store.transact(async tx => {
        const read = await mustGet(tx, 'a')
        tx.replace(main, read, {}, body({ n: 1 }))
        tx.replace(main, read, {}, body({ n: 2 }))
      })
      await expect(twice).rejects.toThrow(StoreMisuse)
      expect((await at.store.get(main, 'a'))?.rev).toBe(1)
    })

    it('a transaction that is over accepts nothing more', async () => {
      const leaked = await at.store.transact(async tx => ({ tx }))
      await expect(leaked.tx.get(main, 'a')).rejects.toThrow(StoreMisuse)
      expect(() => insert(leaked.tx, 'a')).toThrow(StoreMisuse)
    })

    it('work that others came in the way of runs again on what they wrote', async () => {
      await put(at.store, 'a')
      let runs = 0
      await at.store.transact(async tx => {
        runs += 1
        const doc = await mustGet(tx, 'a')
        if (runs === 1) await increment(at.store, 'a')
        tx.replace(main, doc, {}, body({ n: countIn(doc) + 10 }))
      })
      expect([runs, countIn(await at.store.get(main, 'a'))]).toEqual([2, 11])
    })

    it('a document that was read as missing and inserted by another makes the work run again', async () => {
      let runs = 0
      const seen = await at.store.transact(async tx => {
        runs += 1
        const doc = await tx.get(main, 'a')
        if (runs === 1) await put(at.store, 'a')
        insert(tx, `written-${runs}`)
        return doc?.rev ?? 0
      })
      // an adapter may lose once more against what is still closing; what counts is that nothing of a lost run remains
      expect(runs).toBeGreaterThan(1)
      expect(seen).toBe(1)
      for (let run = 1; run <= runs; run++) {
        const written = await at.store.get(main, `written-${run}`)
        expect([run, written !== null]).toEqual([run, run === runs])
      }
    })

    it('who loses every time gets Conflict after at most nine runs', async () => {
      await put(at.store, 'a')
      let runs = 0
      const work = at.store.transact(async tx => {
        runs += 1
        const doc = await mustGet(tx, 'a')
        await increment(at.store, 'a')
        tx.replace(main, doc, {}, body({ n: -1 }))
      })
      await expect(work).rejects.toThrow(Conflict)
      expect(runs).toBeGreaterThan(1)
      expect(runs).toBeLessThanOrEqual(9)
      expect(countIn(await at.store.get(main, 'a'))).toBe(runs)
    })

    it('write skew is impossible: two that each read both and write one cannot both rest on the old state', async () => {
      for (let round = 0; round < 20; round += 1) {
        const [x, y] = [`x${round}`, `y${round}`]
        await at.store.transact(async tx => [x, y].map(id => insert(tx, id, {}, { n: 1 })))
        // at least one of the two must stay on duty
        const leave = (mine: string, other: string) =>
          at.store.transact(async tx => {
            const [me, they] = [await mustGet(tx, mine), await mustGet(tx, other)]
            await pause()
            if (countIn(they) === 1) tx.replace(main, me, {}, body({ n: 0 }))
          })
        await Promise.all([leave(x, y), leave(y, x)])
        expect(countIn(await at.store.get(main, x)) + countIn(await at.store.get(main, y))).toBe(1)
      }
    })

    it('what a transaction gives back without writing is of one moment', async () => {
      await at.store.transact(async tx => ['x', 'y'].map(id => insert(tx, id)))
      let runs = 0
      const sum = await at.store.transact(async tx => {
        runs += 1
        const x = await mustGet(tx, 'x')
        if (runs === 1)
          await at.store.transact(async other => {
            for (const id of ['x', 'y']) other.replace(main, await mustGet(other, id), {}, body({ n: id === 'x' ? 5 : -5 }))
          })
        return countIn(x) + countIn(await mustGet(tx, 'y'))
      })
      expect(sum).toBe(0)
    })

    it('two transactions of the same moment on one document both count, those on others do not disturb', async () => {
      await at.store.transact(async tx => ['a', 'b', 'c'].map(id => insert(tx, id)))
      await Promise.all(['a', 'a', 'b', 'c', 'c', 'c'].map(id => increment(at.store, id)))
      const counts = await Promise.all(['a', 'b', 'c'].map(async id => countIn(await at.store.get(main, id))))
      expect(counts).toEqual([2, 1, 3])
    })

    it('sixteen writers of one document lose no increment', async () => {
      await put(at.store, 'a')
      const writer = async () => {
        for (let i = 0; i < 10; i += 1) await increment(at.store, 'a')
      }
      await Promise.all(Array.from({ length: 16 }, writer))
      const doc = await at.store.get(main, 'a')
      expect([countIn(doc), doc?.rev]).toEqual([160, 161])
    })

    it('a list shows each document as of one moment: never one whose keys have left it', async () => {
      await put(at.store, 'a', { state: 'submitted', submittedAt: 1 })
      const seen: string[] = []
      const watch = async () => {
        for (let i = 0; i < 40; i += 1) {
          for (const state of ['submitted', 'approved']) {
            const { items } = await at.store.query(main, { index: 'byState', equal: { state }, limit: 10 })
            seen.push(...items.map(doc => `${state} ${doc.keys.state}`))
          }
          await pause()
        }
      }
      const flip = async () => {
        for (let i = 0; i < 20; i += 1) await change(at.store, 'a', { state: i % 2 ? 'submitted' : 'approved', submittedAt: 1 }, {})
      }
      await Promise.all([watch(), flip()])
      expect(seen.length).toBeGreaterThan(0)
      expect([...new Set(seen)].filter(one => one !== 'submitted submitted' && one !== 'approved approved')).toEqual([])
    })
  })
}
