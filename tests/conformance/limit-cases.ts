import { BadCursor, type Keys, limits, type Query, StoreMisuse } from '../../server/ports/store'
import { insert, main, put } from './documents'
import { freshStore, type Open } from './fresh'

const base: Query = { index: 'byUnitState', equal: { unitId: 'u1', state: 's' }, limit: 1 }
const long = 'k'.repeat(limits.keyCharacters)

export function limitCases(open: Open): void {
  describe('limits', () => {
    const at = freshStore(open)

    it('a document of the full size is stored and one byte more is refused', async () => {
      const room = limits.documentBytes - JSON.stringify({}).length - JSON.stringify({ text: '' }).length
      await put(at.store, 'full', {}, { text: 'x'.repeat(room) })
      expect((await at.store.get(main, 'full'))?.body).toEqual({ text: 'x'.repeat(room) })
      await expect(put(at.store, 'over', {}, { text: 'x'.repeat(room + 1) })).rejects.toThrow(StoreMisuse)
      expect(await at.store.get(main, 'over')).toBeNull()
    })

    it('size is counted in bytes, not in characters', async () => {
      await expect(put(at.store, 'a', {}, { text: '码'.repeat(limits.documentBytes / 2) })).rejects.toThrow(StoreMisuse)
    })

    it('ids and keys of the full length are stored and found', async () => {
      await put(at.store, long, { unitId: long, state: 's', submittedAt: 1, words: [long] })
      expect((await at.store.get(main, long))?._id).toBe(long)
      expect(await at.store.count(main, { index: 'byUnitState', equal: { unitId: long, state: 's' }, contains: long })).toBe(1)
    })

    it.each(['', `${long}k`, 'nul\0', 'half\ud83d'])('an id that is empty, too long or no valid text is refused', async id => {
      await expect(put(at.store, id)).rejects.toThrow(StoreMisuse)
      await expect(at.store.get(main, id)).rejects.toThrow(StoreMisuse)
    })

    it.each<Keys>([
      { unitId: `${long}k` },
      { words: ['a', `${long}k`] },
      { submittedAt: Number.NaN },
      { submittedAt: Number.POSITIVE_INFINITY },
    ])('a key that is too long or no number is refused (%#)', async keys => {
      await expect(put(at.store, 'a', keys)).rejects.toThrow(StoreMisuse)
      expect(await at.store.get(main, 'a')).toBeNull()
    })

    it('keys that do not fit their index are refused and harm no transaction beside', async () => {
      const outcomes = await Promise.allSettled([
        put(at.store, 'fine', { unitId: 'u1', state: 's', submittedAt: 1 }),
        put(at.store, 'many', { unitId: ['u1', 'u2'], state: 's', submittedAt: 1 }),
        put(at.store, 'one', { unitId: 'u1', state: 's', submittedAt: 1, words: '公司' }),
        put(at.store, 'fine too', { unitId: 'u1', state: 's', submittedAt: 1 }),
      ])
      expect(outcomes.map(outcome => outcome.status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled'])
    })

    it.each<[string, Partial<Query>]>([
      ['no document', { limit: 0 }],
      ['a negative number of documents', { limit: -1 }],
      ['more than a page', { limit: limits.pageDocuments + 1 }],
      ['half a document', { limit: 1.5 }],
      ['an unknown index', { index: 'byMood' }],
      ['an inherited name', { index: 'constructor' }],
      ['too few equal keys', { equal: { unitId: 'u1' } }],
      ['too many equal keys', { equal: { unitId: 'u1', state: 's', more: 1 } }],
      ['another equal key', { equal: { unitId: 'u1', mood: 's' } }],
      ['contains without a key of many values', { index: 'byUscc', equal: { uscc: 'U' }, contains: 'x' }],
    ])('a query for %s is refused', async (_what, part) => {
      await expect(at.store.query(main, { ...base, ...part })).rejects.toThrow(StoreMisuse)
    })

    it('a cursor of another index is refused', async () => {
      await at.store.transact(async tx => {
        for (const id of ['a', 'b']) insert(tx, id, { unitId: 'u1', state: 's', uscc: 'U', submittedAt: 1, updatedAt: 1 })
      })
      const { cursor } = await at.store.query(main, base)
      expect(cursor).toBeDefined()
      await expect(at.store.query(main, { index: 'byUscc', equal: { uscc: 'U' }, limit: 1, cursor })).rejects.toThrow(BadCursor)
    })

    it.each([
      'nonsense',
      '',
      '%',
      'x'.repeat(5000),
      Buffer.from('["byUnitState",{},[]]').toString('base64url'),
      Buffer.from('{}').toString('base64url'),
    ])('a cursor that no page gave is told apart from a fault (%#)', async cursor => {
      await expect(at.store.query(main, { ...base, cursor })).rejects.toThrow(BadCursor)
    })
  })
}
