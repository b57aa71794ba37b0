import fc from 'fast-check'
import { Conflict, type Keys, type Store } from '../../server/ports/store'
import { body, insert, main, mustGet } from './documents'
import { freshStore, type Open } from './fresh'

interface Row {
  readonly rev: number
  readonly keys: Keys
  readonly n: number
}
type Model = ReadonlyMap<string, Row>
interface Step {
  readonly id: string
  readonly state: string
  readonly at: number | null
  readonly words: readonly string[]
  readonly n: number
}
interface Transaction {
  readonly steps: readonly Step[]
  readonly abandon: boolean
}

const steps: fc.Arbitrary<Step> = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', '甲', '😀'),
  state: fc.constantFrom('draft', 'submitted', 'approved'),
  at: fc.option(fc.integer({ min: 0, max: 3 })),
  words: fc.subarray(['公司', '有限', '鹤岗']),
  n: fc.nat(),
})
const transactions = fc.record({ steps: fc.array(steps, { minLength: 1, maxLength: 4 }), abandon: fc.boolean() })

const keysOf = ({ state, at, words }: Step): Keys => ({ state, submittedAt: at, words })

/** Every step writes its document: inserts the missing, replaces what is there. */
async function run(store: Store, { steps, abandon }: Transaction): Promise<void> {
  await store.transact(async tx => {
    for (const step of steps) {
      if (await tx.get(main, step.id)) tx.replace(main, await mustGet(tx, step.id), keysOf(step), body({ n: step.n }))
      else insert(tx, step.id, keysOf(step), { n: step.n })
    }
    if (abandon) throw new Conflict('abandoned by the test')
  })
}

function play(model: Model, { steps, abandon }: Transaction): Model {
  if (abandon) return model
  const next = new Map(model)
  for (const step of steps) next.set(step.id, { rev: (next.get(step.id)?.rev ?? 0) + 1, keys: keysOf(step), n: step.n })
  return next
}

/** What a query of the queue by state must answer, by plain filtering and sorting. */
function answer(model: Model, state: string, contains: string | undefined): string[] {
  const held = [...model].flatMap(([id, { keys }]) => {
    const { submittedAt, words } = keys
    const has = contains === undefined || (typeof words === 'object' && words !== null && words.includes(contains))
    return keys.state === state && typeof submittedAt === 'number' && has ? [{ id, at: submittedAt }] : []
  })
  return held.sort((one, other) => one.at - other.at || Buffer.compare(Buffer.from(one.id), Buffer.from(other.id))).map(({ id }) => id)
}

async function compare(store: Store, model: Model): Promise<void> {
  for (const [id, { rev, keys, n }] of model) expect(await store.get(main, id)).toEqual({ _id: id, rev, keys, body: { n } })
  for (const state of ['draft', 'submitted', 'approved'])
    for (const contains of [undefined, '公司', '鹤岗']) {
      const found: string[] = []
      let cursor: string | undefined
      do {
        const page = await store.query(main, { index: 'byState', equal: { state }, contains, limit: 2, cursor })
        found.push(...page.items.map(doc => doc._id))
        cursor = page.cursor
      } while (cursor !== undefined)
      expect(found).toEqual(answer(model, state, contains))
      expect(await store.count(main, { index: 'byState', equal: { state }, contains })).toBe(found.length)
    }
}

export function modelCases(open: Open): void {
  describe('against a model in memory', () => {
    const at = freshStore(open)

    it('any sequence of transactions leaves the documents and lists that plain maps and filters give', async () => {
      // one store for all sequences: each begins with what the former left, as in life
      let model: Model = new Map()
      const sequences = fc.asyncProperty(fc.array(transactions, { minLength: 1, maxLength: 6 }), async sequence => {
        for (const transaction of sequence) {
          await run(at.store, transaction).catch((error: unknown) => {
            if (!transaction.abandon || !(error instanceof Conflict)) throw error
          })
          model = play(model, transaction)
        }
        await compare(at.store, model)
      })
      await fc.assert(sequences, { numRuns: 60, endOnFailure: true })
    })
  })
}
