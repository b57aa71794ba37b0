import { city } from '../../city'
import { routes as admin } from '../../cloudfunctions/admin/routes'
import { routes as department } from '../../cloudfunctions/department/routes'
import { routes as entity } from '../../cloudfunctions/entity/routes'
import { tick } from '../../cloudfunctions/jobs/tick'
import { routes as office } from '../../cloudfunctions/office/routes'
import { admin as adminContract, application, office as contract, review } from '../../contract'
import type { Actor } from '../../server/ports/use-case'
import { applicantOf, creditOffice, got } from '../support/applicant'
import { codesOf, putAccount, usccNumber } from '../support/application-fixture'
import { openWorld, type World } from '../support/services'

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.close())

const ownEntity = { ok: false, reason: 'own-entity' }
const officeMember = { role: 'office' as const, unitId: city.creditOfficeId }
const assign = async (actor: Actor, id: string) =>
  world.as(actor, office, contract.assign, { id, rev: (await world.services.store.get('applications', id))?.rev ?? 0 })
const decide = async (actor: Actor, id: string) =>
  world.as(actor, department, review.decide, {
    items: [{ id, rev: (await world.services.store.get('applications', id))?.rev ?? 0 }],
    decision: 'approve',
    reason: '',
    fields: [],
  })
/** makes the account an agent of a proved entity, as a colleague would */
const join = async (by: Actor, uscc: string, who: Actor) => {
  const { code } = got(await world.as(by, entity, application.inviteAgent, { uscc }))
  got(await world.as(who, entity, application.joinAsAgent, { code }))
}

describe('submitter, approver and assigner', () => {
  it('are three: whoever submitted does not assign, alone or in a batch', async () => {
    const clerk = world.actor('clerk', officeMember)
    await putAccount(world, 'clerk', [officeMember])
    const id = await applicantOf(world, clerk).approved()
    expect(await assign(clerk, id)).toEqual(ownEntity)
    const job = got(await world.as(clerk, office, contract.assignBatch, { ids: [id] }))
    await tick(world.services, { limit: 9 })
    expect(got(await world.as(clerk, office, contract.job, { id: job.id })).failed).toMatchObject([{ reason: 'own-entity' }])
    expect(await codesOf(world, usccNumber(1))).toEqual([])
    got(await assign(creditOffice(world), id))
  })

  it('who became an agent later neither assigns for the entity nor changes its code', async () => {
    const [owner, clerk] = [world.actor('owner'), world.actor('clerk', officeMember)]
    const { code } = await applicantOf(world, owner).coded({ uscc: usccNumber(1) })
    await join(owner, usccNumber(1), clerk)
    const change = { id: code.id, rev: 1, change: 'reissue' as const, reason: '贴纸损坏' }
    expect(await world.as(clerk, office, contract.changeCode, change)).toEqual(ownEntity)
    got(await world.as(creditOffice(world), office, contract.changeCode, change))
  })

  it('an account of a department and of the office approves some and assigns others, never the same', async () => {
    const both = world.actor('both', { role: 'officer', unitId: 'commerce' }, officeMember)
    const mine = await applicantOf(world, world.actor('a1')).submitted({ uscc: usccNumber(1) })
    const theirs = await applicantOf(world, world.actor('a2')).approved({ uscc: usccNumber(2) })
    got(await decide(both, mine))
    expect(await assign(both, mine)).toEqual({ ok: false, reason: 'approver-cannot-assign' })
    got(await assign(both, theirs))
    got(await assign(creditOffice(world), mine))
  })

  it('whoever claims the same entity reads no rival, comments on none and decides on none', async () => {
    const rival = world.actor('rival', { role: 'officer', unitId: 'commerce' }, { role: 'officer', unitId: 'gongnong' })
    got(await applicantOf(world, rival).enrol({ uscc: usccNumber(1) }))
    const id = await applicantOf(world, world.actor('a1')).submitted({ uscc: usccNumber(1) })
    expect(await world.as(rival, department, review.review, { id })).toEqual(ownEntity)
    expect(await world.as(rival, department, review.comment, { id, text: '不是这一家。' })).toEqual(ownEntity)
    expect(await decide(rival, id)).toEqual(ownEntity)
  })
})

describe('an officer of two units', () => {
  const two = () => world.actor('two', { role: 'officer', unitId: 'commerce' }, { role: 'officer', unitId: 'science' })
  const queue = (unitId?: string) => world.as(two(), department, review.queue, { state: 'submitted', order: 'oldest', unitId })

  it('reads the queue of each, and of no third', async () => {
    await applicantOf(world, world.actor('a1')).submitted({ uscc: usccNumber(1) })
    await applicantOf(world, world.actor('a2')).submitted({ uscc: usccNumber(2), sectorId: 'training-science' })
    await applicantOf(world, world.actor('a3')).submitted({ uscc: usccNumber(3), sectorId: 'taxi' })
    const codes = async (unitId?: string) => got(await queue(unitId)).items.map(line => line.uscc)
    expect(await codes()).toEqual([usccNumber(1)])
    expect(await codes('commerce')).toEqual([usccNumber(1)])
    expect(await codes('science')).toEqual([usccNumber(2)])
    expect(await queue('transport')).toEqual({ ok: false, reason: 'not-permitted' })
  })

  it('decides for each', async () => {
    const id = await applicantOf(world, world.actor('a2')).submitted({ uscc: usccNumber(2), sectorId: 'training-science' })
    got(await decide(two(), id))
  })
})

describe('an account that was disabled while its request was under way', () => {
  it('writes nothing more, and two administrators cannot shut each other out', async () => {
    for (const id of ['admin-1', 'admin-2']) await putAccount(world, id, [{ role: 'admin' }])
    const disable = (by: string, accountId: string) =>
      world.as(world.actor(by, { role: 'admin' }), admin, adminContract.setOfficerDisabled, { accountId, rev: 1, disabled: true })
    const replies = await Promise.all([disable('admin-1', 'admin-2'), disable('admin-2', 'admin-1')])
    expect(replies.map(reply => reply.ok || reply.reason).sort()).toEqual(['account-disabled', true])
    const accounts = await Promise.all(['admin-1', 'admin-2'].map(id => world.services.store.get('accounts', id)))
    expect(accounts.map(account => account?.body.disabled).sort()).toEqual([false, true])
  })
})

describe('a unit at rest', () => {
  const save = async (id: string, active: boolean) => {
    const unit = await world.services.store.get('units', id)
    if (!unit) throw new Error(id)
    const { name, shortName } = unit.body
    return world.as(world.actor('admin-1', { role: 'admin' }), admin, adminContract.saveUnit, {
      id,
      rev: unit.rev,
      name,
      shortName,
      active,
    })
  }
  const unitOf = async (id: string) => (await world.services.store.get('applications', id))?.body.unitId

  it('takes no officer in, though the invitation is older than its rest', async () => {
    await putAccount(world, 'p1')
    const input = { role: 'officer' as const, unitId: 'science', displayName: '丙审核（虚构）', phone: '13000000001' }
    const { code } = got(await world.as(world.actor('admin-1', { role: 'admin' }), admin, adminContract.invite, input))
    got(await save('science', false))
    const accept = () => world.as(world.actor('p1'), admin, adminContract.acceptInvitation, { code, phone: input.phone })
    expect(await accept()).toEqual({ ok: false, reason: 'invitation-invalid' })
    got(await save('science', true))
    got(await accept())
  })

  it('gets no new applications: they go to the credit office, a draft from before too', async () => {
    const draft = await applicantOf(world, world.actor('a1')).signed({ uscc: usccNumber(1) })
    got(await save('commerce', false))
    got(await applicantOf(world, world.actor('a1')).submit(draft))
    expect(await unitOf(draft)).toBe(city.creditOfficeId)
    expect(await unitOf(await applicantOf(world, world.actor('a2')).submitted({ uscc: usccNumber(2) }))).toBe(city.creditOfficeId)
    expect(await unitOf(await applicantOf(world, world.actor('a3')).submitted({ uscc: usccNumber(3), sectorId: 'taxi' }))).toBe('transport')
  })

  it('has nothing left to decide; and the credit office never rests', async () => {
    const id = await applicantOf(world, world.actor('a1')).submitted({ uscc: usccNumber(1) })
    expect(await save('commerce', false)).toMatchObject({ ok: false, reason: 'wrong-state' })
    got(await applicantOf(world, world.actor('a1')).decide(id, 'approve'))
    got(await save('commerce', false))
    expect(await save(city.creditOfficeId, false)).toMatchObject({ ok: false, reason: 'wrong-state' })
  })
})
