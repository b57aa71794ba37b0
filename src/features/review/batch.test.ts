import type { QueueLine } from '../../../contract/review'
import { batchLimit, batchOf, namedOutcomes, toggle, toggleAll } from './batch'

const line = (id: string, more: Partial<QueueLine> = {}): QueueLine => ({
  id,
  rev: 2,
  state: 'submitted',
  name: `${id}（虚构）`,
  uscc: '91230403MA1B00000X',
  sectorName: '餐饮',
  districtName: '工农区',
  unitName: '市商务局',
  submittedAt: 1,
  resubmitted: false,
  usccInDoubt: false,
  textMarked: false,
  ...more,
})
const many = (count: number) => Array.from({ length: count }, (_, i) => `a${i}`)

describe('deciding many at once', () => {
  it('marks and unmarks one', () => {
    expect(toggle(toggle([], 'a'), 'b')).toEqual(['a', 'b'])
    expect(toggle(['a', 'b'], 'a')).toEqual(['b'])
  })

  it('never marks more than one decision takes', () => {
    const full = many(batchLimit)
    expect(toggle(full, 'one-more')).toEqual(full)
    expect(toggleAll([], many(60))).toHaveLength(batchLimit)
  })

  it('unmarks all when all that is shown is marked', () => {
    expect(toggleAll(['a', 'b'], ['a', 'b'])).toEqual([])
    expect(toggleAll(['a'], ['a', 'b'])).toEqual(['a', 'b'])
  })

  it('leaves out a code in doubt, because that needs a reason of its own', () => {
    const batch = batchOf([line('a'), line('b', { usccInDoubt: true }), line('c')], ['a', 'b'])
    expect(batch.approve.map(({ id }) => id)).toEqual(['a'])
    expect(batch.leftOut.map(({ id }) => id)).toEqual(['b'])
  })

  it('leaves out what no machine has read: a person opens it first', () => {
    const batch = batchOf([line('a'), line('b', { textMarked: true })], ['a', 'b'])
    expect([batch.approve.map(({ id }) => id), batch.leftOut.map(({ id }) => id)]).toEqual([['a'], ['b']])
  })

  it('does not approve what is no longer waiting', () => {
    expect(batchOf([line('a', { state: 'approved' })], ['a']).approve).toEqual([])
  })

  it('names each outcome and shows what failed first', () => {
    const outcomes = namedOutcomes(
      [line('a'), line('b')],
      [
        { id: 'a', done: true },
        { id: 'b', done: false, reason: 'already-decided' },
      ],
    )
    expect(outcomes.map(({ name }) => name)).toEqual(['b（虚构）', 'a（虚构）'])
  })
})
