import fc from 'fast-check'
import type { ItemWords } from '../../contract/items'
import type { Reply } from '../../contract/reply'
import { confirmItem, dropCorrection, type Item, type ItemPlace, returnItem, sameWords, submitItem, withdrawItem } from './item'

const place: ItemPlace = {
  uscc: '91350100M000100Y43',
  name: '松鹤餐饮（虚构）',
  sectorId: 'catering-commerce',
  sectionId: 'voluntary',
  unitId: 'commerce',
}
const words = (n: number): ItemWords => ({ fields: { item: `第${n}项` }, pictures: n % 2 === 0 ? [] : [`picture-${n}`] })
const submit = (item: Item | null, n: number, at = 1) => submitItem(item, place, { ...words(n), by: 'agent', at, textMarks: {} })
const by = (at: number, reason?: string) => ({ by: 'officer', at, ...(reason === undefined ? {} : { reason }) })

const steps = ['submit', 'confirm', 'return', 'drop', 'takeBack', 'takeOff'] as const
type Step = (typeof steps)[number]
/** so that no walk stays where it begins */
const onward: readonly Step[] = ['submit', 'submit', 'submit', 'confirm', 'confirm']

const done = (item: Item | null, step: Step, n: number, at: number): Reply<Item> => {
  if (step === 'submit') return submit(item, n, at)
  if (!item) return { ok: false, reason: 'not-found' }
  if (step === 'confirm') return confirmItem(item, by(at))
  if (step === 'return') return returnItem(item, by(at, '请补充。'))
  if (step === 'drop') return dropCorrection(item, by(at))
  return withdrawItem(item, step === 'takeBack' ? 'entity' : 'unit', by(at, '与实际不符。'))
}

/** What the workflow says, stated a second time: where each step leads from each state; a dash forbids. Two letters: state, whether public. */
const table: Readonly<Record<Step, Readonly<Record<string, string>>>> = {
  submit: { none: 's-', 's-': 's-', 'r-': 's-', 'w-': 's-', 'p+': 's+', 's+': 's+', 'r+': 's+' },
  confirm: { 's-': 'p+', 's+': 'p+' },
  return: { 's-': 'r-', 's+': 'r+' },
  drop: { 's+': 'p+', 'r+': 'p+' },
  takeBack: { 's-': 'w-', 'r-': 'w-', 'p+': 'w-', 's+': 'w-', 'r+': 'w-' },
  takeOff: { 'p+': 'w-', 's+': 'w-', 'r+': 'w-' },
}
const signOf = (item: Item | null): string => (item ? `${item.state.charAt(0)}${item.published ? '+' : '-'}` : 'none')

describe('the life of an item', () => {
  it('goes by the table, whatever is tried in whatever order, and nothing is public that was not confirmed', () => {
    const tried = fc.array(fc.tuple(fc.constantFrom(...steps, ...onward), fc.integer({ min: 1, max: 4 })), { minLength: 10, maxLength: 60 })
    const visited = new Set<string>()
    const property = fc.property(tried, list => {
      let item: Item | null = null
      const confirmed: ItemWords[] = []
      list.forEach(([step, n], at) => {
        const from = signOf(item)
        const same = step === 'submit' && item?.published !== undefined && sameWords(item.published, words(n))
        const waiting: ItemWords | undefined = item?.proposed
        const reply = done(item, step, n, at)
        expect([from, step, reply.ok]).toEqual([from, step, table[step][from] !== undefined && !same])
        if (!reply.ok) return
        if (step === 'confirm' && waiting) confirmed.push({ fields: waiting.fields, pictures: waiting.pictures })
        item = reply.value
        visited.add(`${step} ${from}`)
        expect(signOf(item)).toBe(table[step][from])
        expect(item.history.at(-1)).toMatchObject({ at, side: ['confirm', 'return', 'takeOff'].includes(step) ? 'unit' : 'entity' })
        expect(item.published === undefined || confirmed.some(one => sameWords(one, item?.published ?? words(0)))).toBe(true)
        expect(item.proposed !== undefined).toBe(item.state === 'submitted' || item.state === 'returned')
      })
    })
    fc.assert(property, { numRuns: 250 })
    expect(visited.size).toBe(Object.values(table).reduce((sum, row) => sum + Object.keys(row).length, 0))
  })

  it('a return and a removal by the unit need a reason', () => {
    const waiting = submit(null, 1)
    if (!waiting.ok) throw new Error(waiting.reason)
    expect(returnItem(waiting.value, by(2, ' '))).toEqual({ ok: false, reason: 'reason-required' })
    const shown = confirmItem(waiting.value, by(2))
    if (!shown.ok) throw new Error(shown.reason)
    expect(withdrawItem(shown.value, 'unit', by(3))).toEqual({ ok: false, reason: 'reason-required' })
    expect(withdrawItem(shown.value, 'entity', by(3)).ok).toBe(true)
  })

  it('stays within a document however often it is changed: the last words and steps are kept', () => {
    let item: Item | null = null
    for (let n = 1; n <= 200; n++) {
      const reply = submit(item, n, n)
      if (!reply.ok) throw new Error(reply.reason)
      item = reply.value
    }
    const history = item?.history ?? []
    expect([history.length, history.filter(({ after }) => after).length, history.at(-1)?.after]).toEqual([60, 10, words(200)])
  })
})
