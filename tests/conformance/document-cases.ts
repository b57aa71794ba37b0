import { StoreMisuse } from '../../server/ports/store'
import { audit, body, change, insert, main, mustGet, put } from './documents'
import { freshStore, type Open } from './fresh'

const submitted = { equal: { unitId: 'u1', state: 'submitted' }, index: 'byUnitState', limit: 10 } as const
const keysOf = (state: string, words: readonly string[] = []) => ({ unitId: 'u1', state, submittedAt: 1, words })

export function documentCases(open: Open): void {
  describe('documents', () => {
    const at = freshStore(open)

    it('a document that was never inserted is null', async () => {
      expect(await at.store.get(main, 'a')).toBeNull()
    })

    it('an inserted document is read back whole, with revision 1', async () => {
      await put(at.store, 'a', keysOf('draft'), { name: 'x', list: [1, null, { deep: true }] })
      expect(await at.store.get(main, 'a')).toEqual({
        _id: 'a',
        rev: 1,
        keys: keysOf('draft'),
        body: { name: 'x', list: [1, null, { deep: true }] },
      })
    })

    it('a replace puts a new body and new keys in place of all the old ones, and the revision grows by one', async () => {
      await put(at.store, 'a', { ...keysOf('submitted'), uscc: 'U' }, { old: 1 })
      await change(at.store, 'a', keysOf('approved'), { fresh: 2 })
      expect(await at.store.get(main, 'a')).toEqual({ _id: 'a', rev: 2, keys: keysOf('approved'), body: { fresh: 2 } })
    })

    it('keys that a replace leaves out are gone from every index', async () => {
      await put(at.store, 'a', { ...keysOf('submitted', ['公司', '司法']), uscc: 'U', updatedAt: 5 })
      await change(at.store, 'a', keysOf('approved', ['公司']), {})
      expect((await at.store.query(main, submitted)).items).toEqual([])
      expect((await at.store.query(main, { index: 'byUscc', equal: { uscc: 'U' }, limit: 10 })).items).toEqual([])
      const approved = { ...submitted, equal: { unitId: 'u1', state: 'approved' } }
      expect((await at.store.query(main, { ...approved, contains: '司法' })).items).toEqual([])
      expect((await at.store.query(main, { ...approved, contains: '公司' })).items).toHaveLength(1)
    })

    it('what is stored is the document of the moment of writing, whatever the caller does to its objects later', async () => {
      const value = { n: 1 }
      await at.store.transact(async tx => {
        insert(tx, 'a', {}, value)
        value.n = 2
      })
      expect((await at.store.get(main, 'a'))?.body).toEqual({ n: 1 })
    })

    it.each([
      ['Chinese', '鹤岗市兴山区（虚构）有限公司'],
      ['rare characters outside the first plane', '𠮷野家𬭎'],
      ['emoji with joiners', '👩‍👩‍👧‍👦🇨🇳'],
      ['NUL and control characters', 'a\0b\u0001\u001f\u007f'],
      ['half an emoji', 'x\ud83d'],
      ['line separators and quotes', '\u2028\u2029"\'\\\r\n'],
      ['right-to-left marks and combining accents', '\u202eabc e\u0301 é'],
      ['what looks like SQL', "'); DROP TABLE doc_audit; --"],
    ])('text comes back unchanged in body and keys: %s', async (_what, text) => {
      await put(at.store, 'a', { unitId: text, state: 's', submittedAt: 1, words: [text] }, { text, [text]: 1 })
      expect((await at.store.get(main, 'a'))?.body).toEqual({ text, [text]: 1 })
      const found = await at.store.query(main, { index: 'byUnitState', equal: { unitId: text, state: 's' }, contains: text, limit: 1 })
      expect(found.items.map(doc => doc.keys.unitId)).toEqual([text])
    })

    it.each(['鹤岗', '😀', 'a/b%_*', ' spaced ', 'A', 'é', 'e\u0301'])('an id of any valid text names one document: %j', async id => {
      await put(at.store, id, {}, { id })
      await put(at.store, `${id}2`, {}, {})
      expect((await at.store.get(main, id))?.body).toEqual({ id })
      expect(await at.store.get(main, id.toLowerCase() === id ? id.toUpperCase() + 1 : id.toLowerCase())).toBeNull()
    })

    it('times keep every millisecond', async () => {
      const now = 1_795_530_335_123
      await put(at.store, 'a', { ...keysOf('submitted'), submittedAt: now }, { at: now, far: 8_640_000_000_000_000 })
      const { items } = await at.store.query(main, { ...submitted, range: { from: now, to: now } })
      expect(items.map(doc => [doc.keys.submittedAt, doc.body])).toEqual([[now, { at: now, far: 8_640_000_000_000_000 }]])
    })

    it('the JSON of a body is the body, its bytes UTF-8 and its keys in the order of writing', async () => {
      const value = { b: '鹤岗𠮷é', a: [1, { z: null, y: '"\\\u2028' }] }
      await put(at.store, 'a', keysOf('draft'), value)
      await change(at.store, 'a', keysOf('draft'), value)
      const read = await at.store.json(main, 'a')
      expect([read?.rev, Buffer.from(read?.body ?? []).toString('utf8')]).toEqual([2, JSON.stringify(value)])
      expect(await at.store.json(main, 'b')).toBeNull()
    })

    it('collections do not see each other', async () => {
      await put(at.store, 'a')
      await at.store.transact(async tx => tx.insert(audit, 'a', { kind: 'audit', at: 1 }, body({ other: 1 })))
      expect((await at.store.get(audit, 'a'))?.body).toEqual({ other: 1 })
      expect((await at.store.get(main, 'a'))?.body).toEqual({ n: 0 })
    })

    it('an audit row is never replaced', async () => {
      await at.store.transact(async tx => tx.insert(audit, 'a', { kind: 'audit', at: 1 }, body({ first: 1 })))
      const overwrite = at.store.transact(async tx => {
        const doc = await tx.get(audit, 'a')
        if (doc) tx.replace(audit, doc, {}, body({}))
      })
      await expect(overwrite).rejects.toThrow(StoreMisuse)
      expect((await at.store.get(audit, 'a'))?.body).toEqual({ first: 1 })
    })

    it('what was written is there after the store was closed and opened again', async () => {
      await put(at.store, 'a', keysOf('submitted'), { kept: 1 })
      const again = await at.reopen()
      expect((await again.get(main, 'a'))?.body).toEqual({ kept: 1 })
      expect((await again.query(main, submitted)).items).toHaveLength(1)
      await again.transact(async tx => tx.replace(main, await mustGet(tx, 'a'), {}, body({ kept: 2 })))
      expect((await again.get(main, 'a'))?.rev).toBe(2)
    })

    it('a closed store answers nothing and accepts nothing', async () => {
      await at.store.close()
      await expect(at.store.get(main, 'a')).rejects.toThrow('closed')
      await expect(put(at.store, 'a')).rejects.toThrow('closed')
    })
  })
}
