import fc from 'fast-check'
import type { Reply } from '../../contract/reply'
import { type RecordState, recordStates } from '../../contract/vocabulary-collection'
import type { Fields } from './forms'
import { type CollectedRecord, collect, correct, type Doing, dispute, publish, recollect, uphold, withdrawRecord } from './record'

const fields: Fields = {
  name: '松鹤餐饮（虚构）',
  uscc: '91350100M000100Y43',
  item: '捐赠图书',
  detail: '300 册',
  provider: '本企业',
  collectedOn: '2022-07-22',
}
const doing: Doing = { by: 'o1', at: 2, reason: '核实无误' }
const fresh = collect('voluntary', fields, 'commerce', { by: 'o1', at: 1 })
const after: Fields = { ...fields, detail: '500 册' }
const ids = { old: 'r1', new: 'r2' }

const corrected = (one: CollectedRecord, how: Doing): Reply<CollectedRecord> => {
  const reply = correct(one, ids, after, how)
  return reply.ok ? { ok: true, value: reply.value.before } : reply
}
const steps = {
  publish,
  dispute,
  uphold,
  withdraw: withdrawRecord,
  correct: corrected,
  recollect: (one: CollectedRecord, how: Doing) => recollect(one, `2023-01-${String(10 + (how.at % 20))}`, how),
} as const
type Step = keyof typeof steps

/** The arrows of the workflow, written down by themselves: the model. */
const arrows: Readonly<Record<RecordState, Partial<Record<Step, RecordState>>>> = {
  collected: { publish: 'published', withdraw: 'withdrawn', correct: 'corrected', recollect: 'collected' },
  published: { dispute: 'disputed', withdraw: 'withdrawn', correct: 'corrected', recollect: 'published' },
  disputed: { uphold: 'upheld', withdraw: 'withdrawn', correct: 'corrected', recollect: 'disputed' },
  upheld: { dispute: 'disputed', withdraw: 'withdrawn', correct: 'corrected', recollect: 'upheld' },
  corrected: {},
  withdrawn: {},
}
const states = Object.keys(recordStates) as RecordState[]
const names = Object.keys(steps) as Step[]

describe('the life of a collected record', () => {
  it.each(states.flatMap(state => names.map(name => [state, name] as const)))(
    'from %s, %s goes where the workflow says or nowhere',
    (state, name) => {
      const reply = steps[name]({ ...fresh, state }, doing)
      expect(reply.ok ? reply.value.state : reply.reason).toBe(arrows[state][name] ?? 'wrong-state')
    },
  )

  it('any sequence of steps stays on the arrows, never rewords the record, and each step leaves one line of history', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...names), { maxLength: 30 }), sequence => {
        let real: CollectedRecord = Object.freeze(fresh)
        let model: RecordState = 'collected'
        let taken = 1
        let at = 1
        for (const name of sequence) {
          at += 1
          const reply = steps[name](real, { ...doing, at })
          const next: RecordState | undefined = arrows[model][name]
          expect(reply.ok).toBe(next !== undefined)
          if (!reply.ok || next === undefined) continue
          // the same day again is no step
          if (reply.value === real) continue
          expect(reply.value.history.slice(0, -1)).toEqual(real.history)
          expect(reply.value).toMatchObject({ state: next, updatedAt: at, createdAt: 1 })
          expect({ ...reply.value.fields, collectedOn: '' }).toEqual({ ...fields, collectedOn: '' })
          real = Object.freeze(reply.value)
          model = next
          taken += 1
          expect(real.history).toHaveLength(taken)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('taking back, objecting, upholding and correcting need a reason; white space is none', () => {
    const silent = { by: 'o1', at: 2, reason: ' \n' }
    const published: CollectedRecord = { ...fresh, state: 'published' }
    expect(withdrawRecord(published, silent)).toMatchObject({ reason: 'reason-required' })
    expect(dispute(published, silent)).toMatchObject({ reason: 'reason-required' })
    expect(uphold({ ...fresh, state: 'disputed' }, silent)).toMatchObject({ reason: 'reason-required' })
    expect(correct(published, ids, after, silent)).toMatchObject({ reason: 'reason-required' })
    expect(publish(fresh, silent).ok).toBe(true)
  })
})

describe('a correction', () => {
  it('ends the old record with its words, begins a new one, and both know what was before and after', () => {
    const reply = correct({ ...fresh, state: 'disputed' }, ids, after, doing)
    const changes = [{ field: 'detail', before: '300 册', after: '500 册' }]
    expect(reply).toMatchObject({
      ok: true,
      value: {
        before: { state: 'corrected', fields, correctedBy: 'r2' },
        after: { state: 'published', fields: after, corrects: 'r1', history: [{ what: 'correct', changes, by: 'o1', reason: '核实无误' }] },
      },
    })
    if (reply.ok) expect(reply.value.before.history.at(-1)).toMatchObject({ what: 'correct', changes })
  })
  it('of what was never published publishes nothing', () => {
    expect(correct(fresh, ids, after, doing)).toMatchObject({ value: { after: { state: 'collected', history: [{ what: 'collect' }] } } })
  })
  it('opens nothing that was not for the public', () => {
    expect(correct({ ...fresh, state: 'published', disclosure: 'limited' }, ids, after, doing)).toMatchObject({
      value: { after: { disclosure: 'limited' } },
    })
  })
  it('that changes nothing is none', () => {
    expect(correct({ ...fresh, state: 'published' }, ids, fields, doing)).toMatchObject({ ok: false, reason: 'invalid-input' })
  })
})

describe('collecting', () => {
  it('takes 公开类型 from form 1; the other forms have none', () => {
    expect(collect('commitments', { disclosure: 'closed' }, 'u', doing).disclosure).toBe('closed')
    expect(fresh.disclosure).toBe('public')
  })
  it('the same line again changes its day alone, and the same day nothing', () => {
    expect(recollect(fresh, '2023-01-01', doing)).toMatchObject({
      value: { fields: { ...fields, collectedOn: '2023-01-01' }, state: 'collected' },
    })
    expect(recollect(fresh, '2022-07-22', doing)).toEqual({ ok: true, value: fresh })
  })
})
