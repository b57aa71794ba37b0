import { changeVehicle, correctVehicle, enterVehicle, permitEnd, type Vehicle, withoutBatch } from './vehicle'

const facts = { kind: 'taxi', permit: '230400000001', validUntil: '2027-07-22', plateKind: '小型汽车' } as const
const whose = { plate: '黑H12345', uscc: '91230400MA00000000', company: '客运（虚构）', unitId: 'transport', symbols: 's', token: 't' }
const deed = { by: 'officer', at: 5, reason: '核对道路运输证' }
const entered = enterVehicle(whose, facts, { ...deed, at: 1 })
const having = (vehicle: Vehicle, change: 'suspend' | 'resume' | 'withdraw'): Vehicle => {
  const reply = changeVehicle(vehicle, change, deed)
  if (!reply.ok) throw new Error(reply.reason)
  return reply.value
}

describe('a vehicle', () => {
  it('is valid until midnight in Asia/Shanghai after the last day of its permit', () => {
    expect(permitEnd(facts)).toBe(Date.parse('2027-07-22T16:00:00Z'))
    expect(permitEnd({ ...facts, validUntil: '' })).toBe(0)
  })

  it('is suspended, resumed and withdrawn with a reason, and each step keeps what was before', () => {
    const suspended = having(entered, 'suspend')
    expect(suspended).toMatchObject({ state: 'suspended', reason: deed.reason })
    const resumed = having(suspended, 'resume')
    expect(resumed.state).toBe('active')
    expect(resumed.reason).toBeUndefined()
    const gone = having(resumed, 'withdraw')
    expect(gone.history.map(({ what, before }) => [what, before?.state])).toEqual([
      ['enter', undefined],
      ['suspend', 'active'],
      ['resume', 'suspended'],
      ['withdraw', 'active'],
    ])
    for (const change of ['suspend', 'resume', 'withdraw'] as const)
      expect(changeVehicle(gone, change, deed)).toEqual({ ok: false, reason: 'wrong-state' })
    expect(changeVehicle(entered, 'suspend', { ...deed, reason: ' ' })).toEqual({ ok: false, reason: 'reason-required' })
  })

  it('keeps its suspension when its facts are corrected, and comes back from being withdrawn', () => {
    const suspended = having(entered, 'suspend')
    expect(correctVehicle(suspended, { ...facts, permit: '2' }, deed)).toMatchObject({ state: 'suspended', reason: deed.reason })
    const back = correctVehicle(having(suspended, 'withdraw'), facts, deed)
    expect(back).toMatchObject({ state: 'active', token: 't' })
    expect(back.reason).toBeUndefined()
  })

  it('is as before once an import is taken out of it, unless somebody has touched it since', () => {
    const changed = correctVehicle(having(entered, 'suspend'), { ...facts, permit: '2' }, { ...deed, batchId: 'b' })
    expect(withoutBatch(changed, 'b', deed)).toMatchObject({ state: 'suspended', facts, reason: deed.reason })
    expect(withoutBatch(having(changed, 'resume'), 'b', deed)).toBeUndefined()
    expect(withoutBatch(changed, 'another', deed)).toBeUndefined()
    const brought = enterVehicle(whose, facts, { ...deed, batchId: 'b' })
    expect(withoutBatch(brought, 'b', deed)).toMatchObject({ state: 'withdrawn', facts })
  })
})
