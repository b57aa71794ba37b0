import type { Query, Store } from '../../server/ports/store'
import { type AnyDoc, body, insert, main, put } from './documents'
import { freshStore, type Open } from './fresh'

const base = { index: 'byUnitState', equal: { unitId: 'u1', state: 'submitted' } } as const
const pad = (i: number) => String(i).padStart(3, '0')
const ids = (docs: readonly AnyDoc[]) => docs.map(doc => doc._id)

async function pages(store: Store, query: Query): Promise<string[][]> {
  const all: string[][] = []
  let cursor: string | undefined
  do {
    const page = await store.query(main, { ...query, cursor })
    all.push(ids(page.items))
    cursor = page.cursor
  } while (cursor !== undefined && all.length < 100)
  return all
}

/** Thirty documents of one queue, ten at each of three moments, among others that must not appear. */
async function fill(store: Store): Promise<void> {
  await store.transact(async tx => {
    for (let i = 0; i < 30; i += 1)
      insert(tx, `d${pad((i * 7) % 30)}`, {
        unitId: 'u1',
        state: 'submitted',
        submittedAt: 1000 + (((i * 7) % 30) % 3),
        words: i % 2 ? ['公司', '有限'] : ['公司'],
      })
    insert(tx, 'other-unit', { unitId: 'u2', state: 'submitted', submittedAt: 1001, words: ['公司'] })
    insert(tx, 'other-state', { unitId: 'u1', state: 'approved', submittedAt: 1001 })
    insert(tx, 'no-time', { unitId: 'u1', state: 'submitted' })
    insert(tx, 'null-time', { unitId: 'u1', state: 'submitted', submittedAt: null })
    insert(tx, 'no-unit', { state: 'submitted', submittedAt: 1001 })
  })
}

const expected = Array.from({ length: 30 }, (_, i) => ({ id: `d${pad(i)}`, at: 1000 + (i % 3) })).sort(
  (a, b) => a.at - b.at || (a.id < b.id ? -1 : 1),
)

export function queryCases(open: Open): void {
  describe('queries', () => {
    const at = freshStore(open)

    it.each([1, 3, 7, 10, 29, 30, 31, 100])('pages of %d lose and repeat nothing, though ten documents share each moment', async limit => {
      await fill(at.store)
      const up = await pages(at.store, { ...base, limit })
      expect(up.flat()).toEqual(expected.map(({ id }) => id))
      expect(up.every(page => page.length > 0 && page.length <= limit)).toBe(true)
      expect((await pages(at.store, { ...base, limit, order: 'desc' })).flat()).toEqual(expected.map(({ id }) => id).reverse())
    })

    it('a page holds whole documents', async () => {
      await put(at.store, 'a', { unitId: 'u1', state: 'submitted', submittedAt: 1 }, { name: '甲' })
      const { items } = await at.store.query(main, { ...base, limit: 1 })
      expect(items).toEqual([await at.store.get(main, 'a')])
    })

    it.each([
      [{ from: 1001 }, 20],
      [{ to: 1001 }, 20],
      [{ from: 1001, to: 1001 }, 10],
      [{ from: 1000.5, to: 1000.9 }, 0],
      [{ from: 1002, to: 1000 }, 0],
    ])('both bounds of a range are inclusive: %j', async (range, count) => {
      await fill(at.store)
      for (const order of ['asc', 'desc'] as const) {
        const found = (await pages(at.store, { ...base, range, order, limit: 4 })).flat()
        expect(found).toHaveLength(count)
        expect(new Set(found).size).toBe(count)
      }
      expect(await at.store.count(main, { ...base, range })).toBe(count)
    })

    it('text sorts by its characters, and its ranges too', async () => {
      const sorted = ['', 'A', 'a', 'aa', 'b', 'é', '一', '公', '\uffee', '😀']
      await at.store.transact(async tx => {
        for (const [i, text] of sorted.entries()) insert(tx, `t${9 - i}`, { uscc: 'U', updatedAt: text })
      })
      const query = { index: 'byUscc', equal: { uscc: 'U' } }
      const all = await at.store.query(main, { ...query, limit: 100 })
      expect(all.items.map(doc => doc.keys.updatedAt)).toEqual(sorted)
      const some = await at.store.query(main, { ...query, range: { from: 'aa', to: '公' }, limit: 100 })
      expect(some.items.map(doc => doc.keys.updatedAt)).toEqual(['aa', 'b', 'é', '一', '公'])
    })

    it('contains finds the documents with that value among their many, in the same order and pages', async () => {
      await fill(at.store)
      const all = (await pages(at.store, { ...base, limit: 100 })).flat()
      expect((await pages(at.store, { ...base, contains: '公司', limit: 4 })).flat()).toEqual(all)
      const limited = (await pages(at.store, { ...base, contains: '有限', limit: 4 })).flat()
      expect(limited).toHaveLength(15)
      expect(limited).toEqual(all.filter(id => limited.includes(id)))
      expect((await pages(at.store, { ...base, contains: '有限', limit: 4, order: 'desc' })).flat()).toEqual(limited.reverse())
      for (const contains of ['公', '', '公司有限', 'null'])
        expect((await at.store.query(main, { ...base, contains, limit: 4 })).items).toEqual([])
    })

    it('a value given twice among the many counts once', async () => {
      await put(at.store, 'a', { unitId: 'u1', state: 'submitted', submittedAt: 1, words: ['哈哈', '哈哈'] })
      expect(await at.store.count(main, { ...base, contains: '哈哈' })).toBe(1)
    })

    it.each([
      ['half an emoji', '\ud83d', '\ud83e'],
      ['what follows a NUL', 'a\0b', 'a\0c'],
      ['composed and not', '\u00e9', 'e\u0301'],
      ['case', 'a', 'A'],
    ])('values among the many, and equal keys, are told apart by %s', async (_what, one, other) => {
      await put(at.store, 'one', { unitId: 'u1', state: one, submittedAt: 1, words: [one] })
      await put(at.store, 'other', { unitId: 'u1', state: other, submittedAt: 1, words: [other] })
      for (const [value, id] of [
        [one, 'one'],
        [other, 'other'],
      ] as const) {
        expect(
          ids(
            (await at.store.query(main, { index: 'byUnitState', equal: { unitId: 'u1', state: value }, contains: value, limit: 9 })).items,
          ),
        ).toEqual([id])
        await put(at.store, `more-${id}`, { unitId: 'u1', state: 'same', submittedAt: 1, words: [value] })
        expect(
          ids(
            (await at.store.query(main, { index: 'byUnitState', equal: { unitId: 'u1', state: 'same' }, contains: value, limit: 9 })).items,
          ),
        ).toEqual([`more-${id}`])
      }
    })

    it('equal sort keys are ordered by id as UTF-8, which is not how JavaScript compares', async () => {
      const sorted = ['A', 'a', 'é', '一', '\uffee', '😀', '😁']
      await at.store.transact(async tx => {
        for (const id of [...sorted].reverse()) insert(tx, id, { unitId: 'u1', state: 'submitted', submittedAt: 7 })
      })
      expect((await pages(at.store, { ...base, limit: 1 })).flat()).toEqual(sorted)
      expect((await pages(at.store, { ...base, limit: 2, order: 'desc' })).flat()).toEqual([...sorted].reverse())
    })

    it('equal keys are compared with their type and never run into each other', async () => {
      await put(at.store, 'number', { state: 1, unitId: 'x', submittedAt: 1 })
      await put(at.store, 'text', { state: '1', unitId: 'x', submittedAt: 1 })
      await put(at.store, 'truth', { state: true, unitId: 'x', submittedAt: 1 })
      await put(at.store, 'joined', { state: 'b', unitId: 'a","', submittedAt: 1 })
      await put(at.store, 'split', { state: '","b', unitId: 'a', submittedAt: 1 })
      const found = async (state: string | number | boolean, unitId: string) =>
        ids((await at.store.query(main, { index: 'byUnitState', equal: { unitId, state }, limit: 9 })).items)
      expect([await found(1, 'x'), await found('1', 'x'), await found(true, 'x')]).toEqual([['number'], ['text'], ['truth']])
      expect([await found('b', 'a","'), await found('","b', 'a')]).toEqual([['joined'], ['split']])
    })

    it('documents written between two pages neither repeat nor hide others', async () => {
      await fill(at.store)
      const first = await at.store.query(main, { ...base, limit: 10 })
      await put(at.store, 'a-new-one', { unitId: 'u1', state: 'submitted', submittedAt: 999 })
      await at.store.transact(async tx => {
        const gone = await tx.get(main, 'd003')
        if (gone) tx.replace(main, gone, { unitId: 'u1', state: 'approved', submittedAt: 1 }, body({}))
      })
      const second = await at.store.query(main, { ...base, limit: 100, cursor: first.cursor })
      expect([...ids(first.items), ...ids(second.items)]).toEqual(expected.map(({ id }) => id))
    })

    it('a count is exact below its limit and stops at it', async () => {
      await fill(at.store)
      expect(await at.store.count(main, base)).toBe(30)
      expect(await at.store.count(main, base, 30)).toBe(30)
      expect(await at.store.count(main, base, 7)).toBe(7)
      expect(await at.store.count(main, { ...base, contains: '有限' })).toBe(15)
      expect(await at.store.count(main, { ...base, equal: { unitId: 'none', state: 'submitted' } })).toBe(0)
    })
  })
}
