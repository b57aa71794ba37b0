import { admin as contract } from '../../contract'
import type { InputOf } from '../../contract/action'
import { applicantOf, got } from '../../tests/support/applicant'
import { auditOf, putAccount } from '../../tests/support/application-fixture'
import { openWorld, type World } from '../../tests/support/services'
import { routes } from './routes'

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.close())

const phone = '13000000001'
const hour = 3600_000
const admin = () => world.actor('admin-1', { role: 'admin' })
const invite = (changed: Partial<InputOf<typeof contract.invite>> = {}) =>
  world.as(admin(), routes, contract.invite, { role: 'officer', unitId: 'commerce', displayName: '丙审核（虚构）', phone, ...changed })
const accept = (accountId: string | null, code: string, with_ = phone) =>
  world.as(world.actor(accountId), routes, contract.acceptInvitation, { code, phone: with_ })
const account = async (id: string) => (await world.services.store.get('accounts', id))?.body
const invalid = { ok: false, reason: 'invitation-invalid' }

describe('inviting an officer', () => {
  it('gives a code that lets its holder in once, with the role and unit it names', async () => {
    await putAccount(world, 'p1')
    const { code, expiresAt } = got(await invite())
    expect(code.length).toBeGreaterThanOrEqual(12)
    expect(expiresAt - world.services.clock()).toBe(72 * hour)
    expect(got(await accept('p1', code.toLowerCase()))).toEqual({ role: 'officer', unitName: '鹤岗市商务局' })
    expect(await account('p1')).toMatchObject({ displayName: '丙审核（虚构）', memberships: [{ role: 'officer', unitId: 'commerce' }] })
    expect(await auditOf(world, 'p1')).toEqual(['admin/accept-invitation joined'])
    const { items } = got(await world.as(admin(), routes, contract.officers, {}))
    expect(items).toMatchObject([{ accountId: 'p1', role: 'officer', unitName: '市商务局', disabled: false }])
  })

  it('keeps neither the code nor the phone where it could be read', async () => {
    const { code } = got(await invite())
    const page = await world.services.store.query('invitations', { index: 'byCreated', equal: { kind: 'staff' }, limit: 10 })
    const rows = await world.services.store.query('requests', { index: 'byTime', equal: { kind: 'request' }, limit: 10 })
    const trail = await world.services.store.query('audit', { index: 'byTime', equal: { kind: 'row' }, limit: 10 })
    const text = JSON.stringify([page.items, rows.items, trail.items])
    expect(page.items).toHaveLength(1)
    expect(text).not.toContain(code)
    expect(text).not.toContain(phone)
  })

  it('a retry of the same request answers with the same code', async () => {
    const input = { role: 'auditor' as const, displayName: '辛审计（虚构）', phone }
    const twice = [1, 2].map(() => world.as(admin(), routes, contract.invite, input, 'the-same-request'))
    const [first, second] = await Promise.all(twice)
    expect(second).toEqual(first)
    expect(first).toMatchObject({ ok: true })
  })

  it('wrong, used, late, and with another phone answer alike', async () => {
    for (const id of ['p1', 'p2']) await putAccount(world, id)
    const { code } = got(await invite())
    expect(await accept('p1', 'ABCDEFGHJKMN')).toEqual(invalid)
    expect(await accept('p1', code, '13000000002')).toEqual(invalid)
    got(await accept('p1', code))
    expect(await accept('p2', code)).toEqual(invalid)
    const late = got(await invite())
    world.advance(72 * hour)
    expect(await accept('p2', late.code)).toEqual(invalid)
    expect(await account('p2')).toMatchObject({ memberships: [] })
  })

  it('two who use one code at once: one comes in', async () => {
    for (const id of ['p1', 'p2']) await putAccount(world, id)
    const { code } = got(await invite())
    const both = await Promise.all([accept('p1', code), accept('p2', code)])
    expect(both.filter(reply => reply.ok)).toHaveLength(1)
    expect(both.filter(reply => !reply.ok)).toEqual([invalid])
  })

  it('needs somebody who is signed in', async () => {
    const { code } = got(await invite())
    expect(await accept(null, code)).toEqual({ ok: false, reason: 'sign-in-required' })
  })

  it.each([
    ['office', 'admin'],
    ['admin', 'auditor'],
    ['officer', 'admin'],
    ['auditor', 'office'],
  ] as const)('%s and %s do not meet in one account', async (held, offered) => {
    await putAccount(world, 'p1', [held === 'officer' ? { role: held, unitId: 'commerce' } : { role: held }])
    const unit = offered === 'office' ? { unitId: 'business-environment' } : { unitId: undefined }
    const { code } = got(await invite({ role: offered, ...unit }))
    expect(await accept('p1', code)).toEqual({ ok: false, reason: 'roles-conflict' })
    expect((await account('p1'))?.memberships).toHaveLength(1)
  })

  it('an officer is of a unit that there is and that works, the credit office is of the credit office', async () => {
    const refused = { ok: false, reason: 'invalid-input', fields: { unitId: 'invalid-input' } }
    expect(await invite({ unitId: undefined })).toEqual(refused)
    expect(await invite({ unitId: 'no-such-unit' })).toEqual(refused)
    expect(await invite({ role: 'office', unitId: 'commerce' })).toEqual(refused)
    got(
      await world.as(admin(), routes, contract.saveUnit, {
        id: 'science',
        rev: 1,
        name: '鹤岗市科学技术局',
        shortName: '市科技局',
        active: false,
      }),
    )
    expect(await invite({ unitId: 'science' })).toEqual(refused)
    const unseen = await invite({ displayName: '丙\u202e审核' })
    expect(unseen).toEqual({ ok: false, reason: 'name-not-accepted', fields: { displayName: 'name-not-accepted' } })
  })
})

describe('disabling an officer', () => {
  const disable = (accountId: string, rev: number, disabled = true) =>
    world.as(admin(), routes, contract.setOfficerDisabled, { accountId, rev, disabled })

  it('deletes nothing and can be taken back', async () => {
    await putAccount(world, 'p1', [{ role: 'officer', unitId: 'commerce' }])
    expect(got(await disable('p1', 1))).toEqual({ rev: 2 })
    expect(await account('p1')).toMatchObject({ disabled: true, memberships: [{ role: 'officer', unitId: 'commerce' }] })
    expect(await disable('p1', 1, false)).toEqual({ ok: false, reason: 'changed-meanwhile' })
    world.advance(1000)
    got(await disable('p1', 2, false))
    expect(await auditOf(world, 'p1')).toEqual(['admin/set-officer-disabled disabled', 'admin/set-officer-disabled enabled'])
  })

  it('is not done to oneself, nor to people who are no officers', async () => {
    await putAccount(world, 'admin-1', [{ role: 'admin' }])
    await putAccount(world, 'p1')
    expect(await disable('admin-1', 1)).toEqual({ ok: false, reason: 'not-permitted' })
    expect(await disable('p1', 1)).toEqual({ ok: false, reason: 'not-found' })
    expect(await disable('nobody', 1)).toEqual({ ok: false, reason: 'not-found' })
  })
})

describe('units', () => {
  it('are those of the notice, with how many officers work in each', async () => {
    await putAccount(world, 'p1', [{ role: 'officer', unitId: 'commerce' }])
    await putAccount(world, 'p2', [{ role: 'officer', unitId: 'commerce' }], { disabled: true })
    const { items } = got(await world.as(admin(), routes, contract.units, {}))
    expect(items).toHaveLength(17)
    expect(items.find(unit => unit.id === 'commerce')?.officers).toBe(1)
  })

  it('count their officers also where the city has more than a hundred', async () => {
    for (let n = 0; n < 130; n++) await putAccount(world, `p${n}`, [{ role: 'officer', unitId: n < 120 ? 'commerce' : 'science' }])
    const { items } = got(await world.as(admin(), routes, contract.units, {}))
    expect(['commerce', 'science'].map(id => items.find(unit => unit.id === id)?.officers)).toEqual([120, 10])
  })

  it('are renamed from the copy that was read, to a name that a sign can carry', async () => {
    const input = { id: 'commerce', rev: 1, name: '鹤岗市商务局（新）', shortName: '商务局', active: true }
    const save = (changed: Partial<typeof input>) => world.as(admin(), routes, contract.saveUnit, { ...input, ...changed })
    expect(await save({ name: '商务\u202e局' })).toMatchObject({
      ok: false,
      reason: 'name-not-accepted',
      fields: { name: 'name-not-accepted' },
    })
    expect(got(await save({}))).toEqual({ rev: 2 })
    expect(await save({})).toEqual({ ok: false, reason: 'changed-meanwhile' })
    expect(await save({ id: 'nowhere' })).toEqual({ ok: false, reason: 'not-found' })
  })
})

describe("the auditor's trail", () => {
  const trail = (input: InputOf<typeof contract.auditTrail> = {}) =>
    world.as(world.actor('auditor-1', { role: 'auditor' }), routes, contract.auditTrail, input)

  it('is read newest first, by subject, by person, or by both', async () => {
    const first = await applicantOf(world, world.actor('a1')).signed()
    world.advance(1000)
    const second = await applicantOf(world, world.actor('a2')).signed()
    const all = got(await trail()).items
    expect(all.map(row => row.at)).toEqual(all.map(row => row.at).sort((a, b) => b - a))
    expect(got(await trail({ subject: first })).items.map(row => row.actorId)).toEqual(['a1', 'a1'])
    expect(got(await trail({ actorId: 'a2' })).items.every(row => row.actorId === 'a2')).toBe(true)
    expect(got(await trail({ subject: second, actorId: 'a1' })).items).toEqual([])
  })

  it('leaves its own line when it is read, and is kept from administrator and credit office', async () => {
    got(await trail())
    expect(got(await trail({ actorId: 'auditor-1' })).items).toMatchObject([{ action: 'admin/audit-trail', outcome: 'read' }])
    for (const actor of [admin(), world.actor('o1', { role: 'office', unitId: 'business-environment' })])
      expect(await world.as(actor, routes, contract.auditTrail, {})).toEqual({ ok: false, reason: 'not-permitted' })
  })
})
