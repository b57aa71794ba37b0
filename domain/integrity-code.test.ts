import { type CodeChange, type CodeState, codeChanges, codeStates } from '../contract/vocabulary'
import { changeCode, type IntegrityCode, publicStatus, standsInForce } from './integrity-code'

const until = 1_000_000
const code = (state: CodeState): IntegrityCode => ({
  uscc: '91350100M000100Y43',
  name: '松鹤餐饮（虚构）',
  category: 'organisation',
  applicationId: 'a',
  commitmentId: 'c',
  unitId: 'commerce',
  sectorId: 'catering-commerce',
  state,
  symbols: 'S',
  token: 'T',
  assignedAt: 1,
  validUntil: until,
  history: [{ at: 1, what: 'assign', by: 'o', reason: '' }],
})
const states = Object.keys(codeStates) as CodeState[]
const changes = Object.keys(codeChanges) as CodeChange[]

/** The arrows of the workflow; what is not drawn is refused. */
const arrows: Partial<Record<`${CodeState} ${CodeChange}`, CodeState>> = {
  'active suspend': 'suspended',
  'suspended resume': 'active',
  'active revoke': 'revoked',
  'suspended revoke': 'revoked',
  'active reissue': 'replaced',
  'suspended reissue': 'replaced',
}

describe('a change of a code', () => {
  it.each(states.flatMap(state => changes.map(change => [state, change] as const)))('%s, %s', (state, change) => {
    const to = arrows[`${state} ${change}`]
    const reply = changeCode(code(state), change, 'o', ' 现场不一致 ', 5)
    if (to === undefined) return expect(reply).toEqual({ ok: false, reason: 'wrong-state' })
    expect(reply).toMatchObject({ ok: true, value: { state: to, reason: '现场不一致', symbols: 'S', validUntil: until } })
    expect(reply.ok && reply.value.history.slice(1)).toEqual([{ at: 5, what: change, by: 'o', reason: '现场不一致' }])
  })

  it('has a reason, always', () => {
    for (const change of changes) expect(changeCode(code('active'), change, 'o', '  ', 5)).toEqual({ ok: false, reason: 'reason-required' })
  })

  it('is not made to a code that has run out', () => {
    expect(changeCode(code('active'), 'suspend', 'o', '原因', until)).toEqual({ ok: false, reason: 'wrong-state' })
    expect(changeCode(code('active'), 'suspend', 'o', '原因', until - 1)).toMatchObject({ ok: true })
  })
})

describe('what a citizen sees', () => {
  it.each([
    ['active', 'in-force', 'expired'],
    ['suspended', 'suspended', 'expired'],
    ['revoked', 'revoked', 'revoked'],
    ['replaced', 'replaced', 'replaced'],
    ['ended', 'ended', 'ended'],
  ] as const)('%s is %s before its last moment and %s from then on', (state, before, after) => {
    expect(publicStatus(state, until, until - 1)).toBe(before)
    expect(publicStatus(state, until, until)).toBe(after)
  })

  it('is in force for an active code alone', () => {
    for (const state of states) expect(publicStatus(state, until, 0) === 'in-force').toBe(state === 'active')
  })
})

describe('a code that blocks a second one', () => {
  it('is active or suspended and has not run out', () => {
    expect(states.filter(state => standsInForce(code(state), until - 1))).toEqual(['active', 'suspended'])
    expect(states.filter(state => standsInForce(code(state), until))).toEqual([])
  })
})
