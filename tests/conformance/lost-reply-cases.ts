import { Conflict } from '../../server/ports/store'
import { body, countIn, increment, main, mustGet, put } from './documents'
import type { Opened } from './fresh'

/** A store behind a wire on which answers can be lost. One in the same process has none: its commit is a call that returns. */
export interface OpenedRemote extends Opened {
  /** the next commit is carried out, and its answer never arrives */
  loseAnswerToCommit(): void
  /** the next commit never arrives */
  loseCommit(): void
}

/** What every adapter must do when nobody can know whether a commit arrived. */
export function lostReplyConformance(name: string, open: () => Promise<OpenedRemote>): void {
  describe(`the store in ${name}, when an answer is lost`, () => {
    let opened: OpenedRemote
    beforeEach(async () => {
      opened = await open()
      await put(opened.store, 'a', {}, { n: 0 })
    })
    afterEach(() => opened.destroy())

    const addOnce = async () => {
      let runs = 0
      const outcome = await opened.store
        .transact(async tx => {
          runs += 1
          const doc = await mustGet(tx, 'a')
          tx.replace(main, doc, doc.keys, body({ n: countIn(doc) + 1 }))
        })
        .then(
          () => 'success',
          (error: unknown) => (error instanceof Conflict ? 'conflict' : 'fault'),
        )
      return { runs, outcome }
    }

    it('after the commit: it is a fault, the work is not done again, and what was committed is there once', async () => {
      opened.loseAnswerToCommit()
      expect(await addOnce()).toEqual({ runs: 1, outcome: 'fault' })
      const doc = await opened.store.get(main, 'a')
      expect([doc?.rev, countIn(doc)]).toEqual([2, 1])
    })

    it('before the commit: it is a fault too, and nothing is there', async () => {
      opened.loseCommit()
      expect(await addOnce()).toEqual({ runs: 1, outcome: 'fault' })
      const doc = await opened.store.get(main, 'a')
      expect([doc?.rev, countIn(doc)]).toEqual([1, 0])
    })

    it('the store goes on, and the document is not left locked', async () => {
      opened.loseAnswerToCommit()
      await addOnce()
      await increment(opened.store, 'a')
      opened.loseCommit()
      await addOnce()
      await increment(opened.store, 'a')
      expect(countIn(await opened.store.get(main, 'a'))).toBe(3)
    })
  })
}
