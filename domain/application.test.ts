import fc from 'fast-check'
import type { ApplicationState } from '../contract/vocabulary'
import { applicationStates } from '../contract/vocabulary'
import { type Application, assign, decide, missing, signedPart, submit, withdraw } from './application'

const complete: Application = {
  accountId: 'a1',
  state: 'draft',
  entity: {
    uscc: '91350100M000100Y43',
    name: '松鹤餐饮（虚构）',
    category: 'organisation',
    districtCode: '230403',
    sectorId: 'catering-commerce',
    address: '工农区某路1号',
    addressIsHome: false,
    agentIsLegalRepresentative: true,
    licencePhoto: 'f1',
    shopPhoto: 'f2',
  },
  unitId: 'commerce',
  usccInDoubt: false,
  commitmentId: 'm1',
  submissions: 0,
  toMend: [],
  history: [],
  createdAt: 1,
  updatedAt: 1,
}
const consents = { publishName: true, publishAddress: false, publishPhoto: false }
const verdict = { reason: '理由充分', fields: ['shopPhoto'] as const, officerId: 'o1', unitName: '市商务局' }
const office = { accountId: 'c1', unitName: '市营商局' }

const steps = {
  submit: (one: Application, at: number) => submit(one, consents, at),
  approve: (one: Application, at: number) => decide(one, { ...verdict, decision: 'approve', at }),
  return: (one: Application, at: number) => decide(one, { ...verdict, decision: 'return', at }),
  reject: (one: Application, at: number) => decide(one, { ...verdict, decision: 'reject', at }),
  withdraw: (one: Application, at: number) => withdraw(one, at),
  assign: (one: Application, at: number) => assign(one, 'k1', office, at),
} as const
type Step = keyof typeof steps

/** The arrows of the workflow, written down by themselves: the model. */
const arrows: Readonly<Record<ApplicationState, Partial<Record<Step, ApplicationState>>>> = {
  draft: { submit: 'submitted', withdraw: 'withdrawn' },
  submitted: { approve: 'approved', return: 'returned', reject: 'rejected', withdraw: 'withdrawn' },
  returned: { submit: 'submitted', withdraw: 'withdrawn' },
  approved: { assign: 'assigned' },
  rejected: {},
  assigned: {},
  withdrawn: {},
}
const states = Object.keys(applicationStates) as ApplicationState[]
const names = Object.keys(steps) as Step[]

describe('the life of an application', () => {
  it.each(states.flatMap(state => names.map(step => [state, step] as const)))(
    'from %s, %s goes where the workflow says or nowhere',
    (state, step) => {
      const before = { ...complete, state }
      const reply = steps[step](before, 2)
      expect(reply.ok ? reply.value.state : 'refused').toBe(arrows[state][step] ?? 'refused')
      if (!reply.ok) expect(['wrong-state', 'already-decided', 'already-has-code']).toContain(reply.reason)
    },
  )

  it('any sequence of steps stays on the arrows, refusals change nothing, and each step taken leaves one line of history', () => {
    fc.assert(
      fc.property(fc.constantFrom(...states), fc.array(fc.constantFrom(...names), { maxLength: 30 }), (start, sequence) => {
        let real: Application = Object.freeze({ ...complete, state: start })
        let model: ApplicationState = start
        let taken = 0
        let at = 1
        for (const step of sequence) {
          at += 1
          const reply = steps[step](real, at)
          const next = arrows[model][step]
          expect(reply.ok).toBe(next !== undefined)
          if (!reply.ok || next === undefined) continue
          expect(reply.value.history.slice(0, -1)).toEqual(real.history)
          expect(reply.value).toMatchObject({ state: next, updatedAt: at })
          real = Object.freeze(reply.value)
          model = next
          taken += 1
          expect(real.history).toHaveLength(taken)
        }
        expect(real.submissions).toBe(real.history.filter(entry => entry.what === 'submitted').length)
        if (real.state === 'assigned' && start !== 'assigned') expect(real.codeId).toBe('k1')
        else expect(real.codeId).toBeUndefined()
      }),
      { numRuns: 1000 },
    )
  })
})

describe('submitting', () => {
  it('needs address, both photos, a commitment, and a letter of authority unless the legal representative acts', () => {
    const { licencePhoto: _l, shopPhoto: _s, ...entity } = complete.entity
    const bare = { ...complete, commitmentId: undefined, entity: { ...entity, address: ' ', agentIsLegalRepresentative: false } }
    expect(missing(bare)).toEqual(['address', 'licencePhoto', 'shopPhoto', 'authorisation', 'commitment'])
    expect(submit(bare, consents, 2)).toMatchObject({ reason: 'not-signed' })
    expect(submit({ ...bare, commitmentId: 'm1' }, consents, 2)).toMatchObject({ reason: 'incomplete' })
    expect(missing({ ...complete, entity: { ...complete.entity, agentIsLegalRepresentative: false } })).toEqual(['authorisation'])
  })

  it("a sole trader's name is published with consent alone; an organisation's name is no personal information", () => {
    const sole: Application = { ...complete, entity: { ...complete.entity, category: 'soleTrader' } }
    const without = { ...consents, publishName: false }
    expect(submit(sole, without, 2)).toEqual({ ok: false, reason: 'consent-required' })
    expect(submit(sole, consents, 2).ok).toBe(true)
    expect(submit(complete, without, 2).ok).toBe(true)
    // who calls themselves an organisation with the code of a sole trader (places 1–2: 92) is still a person
    const disguised = {
      ...complete,
      entity: { ...complete.entity, category: 'organisation' as const, uscc: `92${complete.entity.uscc.slice(2)}` },
    }
    expect(submit(disguised, without, 2)).toEqual({ ok: false, reason: 'consent-required' })
  })

  it('clears what had to be mended', () => {
    const returned: Application = { ...complete, state: 'returned', toMend: ['shopPhoto'], reason: '看不清' }
    const reply = submit(returned, consents, 2)
    expect(reply).toMatchObject({ ok: true, value: { toMend: [], submissions: 1, submittedAt: 2 } })
    if (reply.ok) expect(reply.value.reason).toBeUndefined()
  })
})

describe('deciding', () => {
  const submitted: Application = { ...complete, state: 'submitted' }
  const says = (decision: 'approve' | 'return' | 'reject', changed: object = {}) => ({ ...verdict, decision, at: 2, ...changed })

  it('return and reject need a reason, a return also the fields; white space is none', () => {
    expect(decide(submitted, says('return', { reason: ' \n' }))).toMatchObject({ reason: 'reason-required' })
    expect(decide(submitted, says('reject', { reason: '' }))).toMatchObject({ reason: 'reason-required' })
    expect(decide(submitted, says('return', { fields: [] }))).toMatchObject({ reason: 'fields-required' })
    expect(decide(submitted, says('approve', { reason: '', fields: [] })).ok).toBe(true)
  })

  it('a code in doubt is approved with a reason alone', () => {
    const doubtful = { ...submitted, usccInDoubt: true }
    expect(decide(doubtful, says('approve', { reason: '' }))).toMatchObject({ reason: 'reason-required' })
    expect(decide(doubtful, says('approve')).ok).toBe(true)
  })

  it('whoever comes second hears that it is decided', () => {
    for (const state of ['approved', 'returned', 'rejected', 'assigned'] as const)
      expect(decide({ ...complete, state }, says('approve'))).toMatchObject({ reason: 'already-decided' })
  })

  it('whoever approved does not assign', () => {
    const approved: Application = { ...complete, state: 'approved', approvedBy: 'c1' }
    expect(assign(approved, 'k1', office, 2)).toMatchObject({ reason: 'approver-cannot-assign' })
    expect(assign({ ...approved, approvedBy: 'o1' }, 'k1', office, 2).ok).toBe(true)
  })
})

describe('what was signed', () => {
  it('changes with code, name, category and sector, and with nothing else', () => {
    const { entity } = complete
    const same = {
      ...entity,
      address: '别处',
      addressIsHome: true,
      shopPhoto: 'f9',
      districtCode: '230402',
      agentIsLegalRepresentative: false,
    }
    expect(signedPart(same)).toBe(signedPart(entity))
    const others = [{ uscc: 'x' }, { name: 'x' }, { category: 'soleTrader' as const }, { sectorId: 'x' }]
    for (const changed of others) expect(signedPart({ ...entity, ...changed })).not.toBe(signedPart(entity))
  })
})
