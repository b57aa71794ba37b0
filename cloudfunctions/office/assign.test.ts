import { city } from '../../city'
import { office as contract, creditPage } from '../../contract'
import { validUntil } from '../../domain/calendar'
import { looksLikeSymbols } from '../../domain/symbols'
import { applicantOf, changeCode, creditOffice, fictionalUscc, got } from '../../tests/support/applicant'
import { auditOf, codesOf, noticesTo, usccNumber } from '../../tests/support/application-fixture'
import { openWorld, type World } from '../../tests/support/services'
import { routes as citizen } from '../citizen/routes'
import { claimId } from '../shared/application'
import { routes } from './routes'

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.close())
const applicant = (name = 'a1') => applicantOf(world, world.actor(name))
const assign = async (id: string, actor = creditOffice(world)) =>
  world.as(actor, routes, contract.assign, { id, rev: await applicant().revOf(id) })
const scanned = async (symbols: string) => {
  const answer = got(await world.as(world.actor(null), citizen, creditPage.scan, { symbols }))
  return answer.kind === 'page' ? answer.page : answer.kind
}

describe('assigning a code', () => {
  it('makes the code, its public page and the news of it in one go', async () => {
    const id = await applicant().approved()
    const code = got(await assign(id))
    expect(looksLikeSymbols(code.symbols)).toBe(true)
    expect(code).toMatchObject({ state: 'active', status: 'in-force', url: `https://code.example/c/${code.symbols}` })
    expect(code.validUntil).toBe(validUntil(world.services.clock(), city.validityMonths))
    expect(await scanned(code.symbols)).toMatchObject({ status: 'in-force', name: '松鹤餐饮（虚构）', unitName: '市商务局' })
    const application = await world.services.store.get('applications', id)
    expect(application?.body).toMatchObject({ state: 'assigned', codeId: code.id })
    expect((await world.services.store.get('entities', fictionalUscc))?.body.codeId).toBe(code.id)
    expect((await world.services.store.get('claims', claimId(fictionalUscc, 'a1')))?.body.openApplicationId).toBeNull()
    expect(await noticesTo(world, 'account:a1')).toContain('松鹤餐饮（虚构）：诚信码已生成，可以亮码了。')
    expect(await noticesTo(world, 'unit:commerce')).toContain('已赋码：松鹤餐饮（虚构）')
    expect(await auditOf(world, id)).toContain('office/assign assigned')
  })

  it('twice gives one code: the second is told that there is one', async () => {
    const id = await applicant().approved()
    const both = await Promise.all([assign(id), assign(id)])
    expect(both.filter(reply => reply.ok)).toHaveLength(1)
    expect(both.find(reply => !reply.ok)).toEqual({ ok: false, reason: 'already-has-code' })
    expect(await codesOf(world, fictionalUscc)).toHaveLength(1)
  })

  it('is not for whoever approved', async () => {
    const id = await applicant().submitted({ sectorId: 'other' })
    got(await applicant().decide(id, 'approve'))
    const approver = world.actor('officer-of-business-environment', { role: 'office', unitId: 'business-environment' })
    expect(await assign(id, approver)).toEqual({ ok: false, reason: 'approver-cannot-assign' })
    got(await assign(id))
  })

  it('needs an approved application, and tells the office nothing of a draft', async () => {
    expect(await assign(await applicant('a1').submitted())).toEqual({ ok: false, reason: 'wrong-state' })
    expect(await assign(await applicant('a2').signed({ uscc: usccNumber(1) }))).toEqual({ ok: false, reason: 'not-found' })
    const none = await world.as(creditOffice(world), routes, contract.assign, { id: 'no-such-id', rev: 1 })
    expect(none).toEqual({ ok: false, reason: 'not-found' })
  })

  it('of an application that changed since it was looked at leaves nothing behind', async () => {
    const id = await applicant().approved()
    const old = { id, rev: (await applicant().revOf(id)) - 1 }
    expect(await world.as(creditOffice(world), routes, contract.assign, old)).toEqual({ ok: false, reason: 'changed-meanwhile' })
    expect(await codesOf(world, fictionalUscc)).toEqual([])
  })

  it('a code that ran out is renewed by a fresh commitment and keeps its symbols', async () => {
    const first = (await applicant().coded()).code
    world.advance(10 * 366 * 86_400_000)
    expect(await scanned(first.symbols)).toMatchObject({ status: 'expired' })
    const { code: second } = await applicant().coded()
    expect([second.id, second.symbols, second.status]).toEqual([first.id, first.symbols, 'in-force'])
    expect(second.validUntil).toBeGreaterThan(first.validUntil)
    expect(await scanned(first.symbols)).toMatchObject({ status: 'in-force' })
    expect((await codesOf(world, fictionalUscc))[0]?.body.history.map(entry => entry.what)).toEqual(['assign', 'assign'])
  })

  it('a revoked code is never brought back: the entity gets another', async () => {
    const first = (await applicant().coded()).code
    got(await changeCode(world, first.id, 'revoke'))
    const { code: second } = await applicant().coded()
    expect(second.symbols).not.toBe(first.symbols)
    expect(await scanned(first.symbols)).toMatchObject({ status: 'revoked' })
    expect(await scanned(second.symbols)).toMatchObject({ status: 'in-force' })
  })
})
