import { office as contract, creditPage } from '../../contract'
import { applicantOf, changeCode, creditOffice, fictionalUscc, got } from '../../tests/support/applicant'
import { auditOf, codesOf, noticesTo, usccNumber } from '../../tests/support/application-fixture'
import { openWorld, type World } from '../../tests/support/services'
import { routes as citizen } from '../citizen/routes'
import { routes } from './routes'

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.close())
const coded = async () => (await applicantOf(world, world.actor('a1')).coded()).code
const statusOf = async (symbols: string) => {
  const answer = got(await world.as(world.actor(null), citizen, creditPage.scan, { symbols }))
  return answer.kind === 'page' ? answer.page.status : answer.kind
}

describe('changing a code', () => {
  it('suspended and resumed, each is seen by the next scan, told to the agents and written down', async () => {
    const { id, symbols } = await coded()
    expect(got(await changeCode(world, id, 'suspend'))).toMatchObject({ state: 'suspended', reason: '演示用的原因。' })
    expect(await statusOf(symbols)).toBe('suspended')
    expect(await noticesTo(world, 'account:a1')).toContain('松鹤餐饮（虚构）：诚信码已暂停。原因：演示用的原因。')
    got(await changeCode(world, id, 'resume'))
    expect(await statusOf(symbols)).toBe('in-force')
    expect(await auditOf(world, id)).toEqual(expect.arrayContaining(['office/change-code suspend', 'office/change-code resume']))
    const history = (await codesOf(world, fictionalUscc))[0]?.body.history
    expect(history?.map(entry => entry.what)).toEqual(['assign', 'suspend', 'resume'])
  })

  it('with a number of a person in its reason is refused, because whoever scans reads it', async () => {
    const { id, symbols } = await coded()
    const { rev } = (await codesOf(world, fictionalUscc))[0] ?? { rev: 0 }
    const typed = { id, rev, change: 'suspend', reason: '请致电 13000000009 了解' } as const
    expect(await world.as(creditOffice(world), routes, contract.changeCode, typed)).toMatchObject({ reason: 'invalid-input' })
    expect(await statusOf(symbols)).toBe('in-force')
  })

  it('the office reads who did it by name, never by the id of an account', async () => {
    const { id } = await coded()
    const account = { displayName: '己信用办（虚构）', memberships: [], disabled: false, createdAt: 0 }
    await world.services.store.transact(async tx => tx.insert('accounts', 'credit-office', { kind: 'staff', createdAt: 0 }, account))
    got(await changeCode(world, id, 'suspend'))
    const { items } = got(await world.as(creditOffice(world), routes, contract.codes, { state: 'suspended' }))
    expect(items[0]?.history.map(({ by }) => by)).toEqual(['己信用办（虚构）', '己信用办（虚构）'])
  })

  it('reissued, the old symbols say so at once and the new ones hold for the rest of the time', async () => {
    const old = await coded()
    const fresh = got(await changeCode(world, old.id, 'reissue'))
    expect(fresh.symbols).not.toBe(old.symbols)
    expect(fresh).toMatchObject({ state: 'active', validUntil: old.validUntil })
    expect([await statusOf(old.symbols), await statusOf(fresh.symbols)]).toEqual(['replaced', 'in-force'])
    expect((await world.services.store.get('codes', old.id))?.body).toMatchObject({ state: 'replaced', replacedBy: fresh.id })
    expect((await world.services.store.get('entities', fictionalUscc))?.body.codeId).toBe(fresh.id)
    expect(await changeCode(world, old.id, 'reissue')).toEqual({ ok: false, reason: 'wrong-state' })
    got(await changeCode(world, fresh.id, 'revoke'))
    expect([await statusOf(old.symbols), await statusOf(fresh.symbols)]).toEqual(['replaced', 'revoked'])
  })

  it('reissued while it is suspended, the new one is suspended too: a lost sticker lifts no suspension', async () => {
    const old = await coded()
    got(await changeCode(world, old.id, 'suspend'))
    const fresh = got(await changeCode(world, old.id, 'reissue'))
    expect([await statusOf(old.symbols), await statusOf(fresh.symbols)]).toEqual(['replaced', 'suspended'])
    got(await changeCode(world, fresh.id, 'resume'))
    expect(await statusOf(fresh.symbols)).toBe('in-force')
  })

  it('what is revoked stays so, and what ran out is not changed', async () => {
    const { id, symbols } = await coded()
    got(await changeCode(world, id, 'revoke'))
    for (const change of ['resume', 'suspend', 'reissue', 'revoke'] as const)
      expect(await changeCode(world, id, change)).toEqual({ ok: false, reason: 'wrong-state' })
    expect(await statusOf(symbols)).toBe('revoked')
    const { code } = await applicantOf(world, world.actor('a2')).coded({ uscc: usccNumber(1) })
    world.advance(10 * 366 * 86_400_000)
    expect(await changeCode(world, code.id, 'suspend')).toEqual({ ok: false, reason: 'wrong-state' })
  })

  it('needs a reason and the copy that was looked at; of two at once one goes through', async () => {
    const { id } = await coded()
    const input = { id, rev: 1, change: 'suspend' as const, reason: '现场不一致' }
    const change = (changed: Partial<typeof input>) => world.as(creditOffice(world), routes, contract.changeCode, { ...input, ...changed })
    expect(await change({ reason: ' ' })).toMatchObject({ ok: false, reason: 'invalid-input' })
    const both = await Promise.all([change({}), world.as(creditOffice(world), routes, contract.changeCode, { ...input, change: 'revoke' })])
    expect(both.filter(reply => reply.ok)).toHaveLength(1)
    expect(both.find(reply => !reply.ok)).toEqual({ ok: false, reason: 'changed-meanwhile' })
  })
})

describe("the office's list of codes", () => {
  it('is by state, found by name or code, with the answers from the door', async () => {
    const { id, symbols } = await coded()
    await applicantOf(world, world.actor('a2')).coded({ uscc: usccNumber(1), name: '云上小馆（虚构）', sectorId: 'lodging' })
    got(await world.as(world.actor(null), citizen, creditPage.confirmSite, { symbols, matches: false }))
    const list = async (filter: { state?: 'active' | 'revoked'; search?: string; unitId?: string } = {}) =>
      got(await world.as(creditOffice(world), routes, contract.codes, { state: 'active', ...filter })).items
    expect((await list()).map(line => line.name)).toEqual(expect.arrayContaining(['松鹤餐饮（虚构）', '云上小馆（虚构）']))
    expect(await list({ search: '松鹤' })).toEqual([
      expect.objectContaining({ id, mismatches: 1, unitName: '市商务局', uscc: fictionalUscc }),
    ])
    expect((await list({ search: usccNumber(1) })).map(line => line.name)).toEqual(['云上小馆（虚构）'])
    expect((await list({ unitId: 'commerce' })).map(line => line.id)).toEqual([id])
    expect(await list({ state: 'revoked' })).toEqual([])
    const { items } = got(await world.as(creditOffice(world), routes, contract.mismatches, {}))
    expect(items).toEqual([{ codeId: id, name: '松鹤餐饮（虚构）', at: world.services.clock() }])
  })

  it("every unit's queue is there, narrowed by unit, and never a draft", async () => {
    await applicantOf(world, world.actor('a1')).submitted()
    await applicantOf(world, world.actor('a2')).submitted({ uscc: usccNumber(1), sectorId: 'lodging' })
    const all = (filter: { state: 'submitted' | 'draft'; unitId?: string }) =>
      world.as(creditOffice(world), routes, contract.allQueues, { order: 'oldest', ...filter })
    expect(got(await all({ state: 'submitted' })).total).toBe(2)
    expect(got(await all({ state: 'submitted', unitId: 'commerce' })).items.map(line => line.unitName)).toEqual(['市商务局'])
    expect(await all({ state: 'draft' })).toEqual({ ok: false, reason: 'not-permitted' })
  })
})
