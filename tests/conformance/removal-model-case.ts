import fc from 'fast-check'
import type { Store } from '../../server/ports/store'
import { freshStore, type Open } from './fresh'

interface Step {
  readonly id: string
  /** whose it becomes; null: it is removed */
  readonly accountId: string | null
  readonly at: number
}
type Model = ReadonlyMap<string, { readonly accountId: string; readonly at: number }>

const accounts = ['p', 'q']
const steps: fc.Arbitrary<Step> = fc.record({
  id: fc.constantFrom('a', 'b', 'c', '甲'),
  accountId: fc.option(fc.constantFrom(...accounts)),
  at: fc.integer({ min: 0, max: 2 }),
})

const run = (store: Store, { id, accountId, at }: Step) =>
  store.transact(async tx => {
    const doc = await tx.get('sessions', id)
    if (accountId === null) return doc ? tx.remove('sessions', doc) : undefined
    const [keys, body] = [
      { accountId, createdAt: at },
      { accountId, createdAt: at, seenAt: at },
    ] as const
    return doc ? tx.replace('sessions', doc, keys, body) : tx.insert('sessions', id, keys, body)
  })

const play = (model: Model, { id, accountId, at }: Step): Model => {
  const next = new Map(model)
  if (accountId === null) next.delete(id)
  else next.set(id, { accountId, at })
  return next
}

const answer = (model: Model, accountId: string): string[] =>
  [...model]
    .filter(([, row]) => row.accountId === accountId)
    .sort(([one, { at }], [other, row]) => at - row.at || Buffer.compare(Buffer.from(one), Buffer.from(other)))
    .map(([id]) => id)

const compare = async (store: Store, model: Model): Promise<void> => {
  for (const id of ['a', 'b', 'c', '甲']) expect((await store.get('sessions', id))?.body.accountId).toBe(model.get(id)?.accountId)
  for (const accountId of accounts) {
    const listed = { index: 'byAccount', equal: { accountId } }
    const { items } = await store.query('sessions', { ...listed, limit: 9 })
    expect(items.map(doc => doc._id)).toEqual(answer(model, accountId))
    expect(await store.count('sessions', listed)).toBe(items.length)
  }
}

export function removalModelCase(open: Open): void {
  describe('removing, against a model in memory', () => {
    const at = freshStore(open)

    it('any sequence of writes and removals leaves the documents and lists that a plain map gives', async () => {
      // one store for all sequences: each begins with what the former left
      let model: Model = new Map()
      const sequences = fc.asyncProperty(fc.array(steps, { minLength: 1, maxLength: 12 }), async sequence => {
        for (const step of sequence) {
          await run(at.store, step)
          model = play(model, step)
        }
        await compare(at.store, model)
      })
      await fc.assert(sequences, { numRuns: 40, endOnFailure: true })
    })
  })
}
