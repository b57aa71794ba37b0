import { review as contract } from '../../contract'
import type { InputOf } from '../../contract/action'
import { applicantOf, fictionalUscc, got } from '../../tests/support/applicant'
import { auditOf, noticesTo, officerOf, putAccount, usccNumber } from '../../tests/support/application-fixture'
import { openWorld, type World } from '../../tests/support/services'
import { claimId } from '../shared/application'
import { routes } from './routes'

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.close())

const applicant = (name = 'a1') => applicantOf(world, world.actor(name))
const stored = async (id: string) => (await world.services.store.get('applications', id))?.body
const revOf = (id: string) => applicant().revOf(id)
type Input = InputOf<typeof contract.decide>
const decide = async (id: string, changed: Partial<Input> = {}, officer = officerOf(world, 'commerce')) =>
  world.as(officer, routes, contract.decide, {
    items: [{ id, rev: await revOf(id) }],
    decision: 'approve',
    reason: '',
    fields: [],
    ...changed,
  })

describe('approving', () => {
  it('proves the claim, tells the applicant and the credit office, and leaves one row in the trail', async () => {
    const id = await applicant().submitted()
    expect(got(await decide(id)).items).toEqual([{ id, done: true }])
    expect(await stored(id)).toMatchObject({ state: 'approved', approvedBy: 'reviewer-commerce' })
    const entity = await world.services.store.get('entities', fictionalUscc)
    expect(entity?.body).toMatchObject({ approvedApplicationId: id, codeId: null, agents: [{ accountId: 'a1' }] })
    expect(await noticesTo(world, 'account:a1')).toEqual(['松鹤餐饮（虚构）：审核已通过，等待信用办赋码。'])
    expect(await noticesTo(world, 'unit:business-environment')).toEqual(['待赋码：松鹤餐饮（虚构）'])
    expect((await auditOf(world, id)).filter(row => row.startsWith('department/decide'))).toEqual(['department/decide approve'])
    expect((await world.services.store.get('claims', claimId(fictionalUscc, 'a1')))?.body.openApplicationId).toBe(id)
  })

  it('what was signed must still match its hash', async () => {
    const id = await applicant().submitted()
    const commitmentId = (await stored(id))?.commitmentId ?? ''
    await world.services.store.transact(async tx => {
      const doc = await tx.get('commitments', commitmentId)
      if (!doc) throw new Error('no commitment')
      const { record } = doc.body
      const paragraphs = ['另一段文字（虚构）']
      tx.replace('commitments', doc, doc.keys, { ...doc.body, record: { ...record, statement: { ...record.statement, paragraphs } } })
    })
    expect(await decide(id)).toEqual({ ok: false, reason: 'proof-mismatch' })
    expect(await stored(id)).toMatchObject({ state: 'submitted' })
  })

  it('a code in doubt is let through only with a reason', async () => {
    const doubtful = `${fictionalUscc.slice(0, 17)}${fictionalUscc.endsWith('1') ? '2' : '1'}`
    const { id } = got(await applicant().enrol({ uscc: doubtful }, true))
    got(await applicant().sign(id))
    got(await applicant().submit(id))
    expect(await decide(id)).toEqual({ ok: false, reason: 'reason-required' })
    got(await decide(id, { reason: '已与登记机关核对。' }))
  })

  it('the second claimant of an entity waits while the first one is approved', async () => {
    const [first, second] = [await applicant('a1').submitted(), await applicant('a2').submitted()]
    got(await decide(first))
    expect(await decide(second)).toEqual({ ok: false, reason: 'another-application-open' })
    expect((await world.services.store.get('entities', fictionalUscc))?.body.agents).toHaveLength(1)
  })

  it('the second claimant waits while the first one has a code in force, and no longer', async () => {
    const second = await applicant('a2').submitted()
    await applicant('a1').coded()
    expect(await decide(second)).toEqual({ ok: false, reason: 'another-application-open' })
    world.advance(10 * 366 * 86_400_000)
    got(await decide(second))
    const entity = await world.services.store.get('entities', fictionalUscc)
    expect(entity?.body.agents.map(agent => agent.accountId)).toEqual(['a1', 'a2'])
  })

  it('the credit office decides what no department claims, and nothing else', async () => {
    const office = world.actor('o1', { role: 'office', unitId: 'business-environment' })
    const other = await applicant('a1').submitted({ sectorId: 'other' })
    const foreign = await applicant('a2').submitted({ uscc: usccNumber(1) })
    got(await decide(other, {}, office))
    expect(await decide(foreign, {}, office)).toEqual({ ok: false, reason: 'not-permitted' })
  })
})

describe('returning and rejecting', () => {
  it('a return names what to mend and says why', async () => {
    const id = await applicant().submitted()
    expect(await decide(id, { decision: 'return', fields: ['shopPhoto'] })).toEqual({ ok: false, reason: 'reason-required' })
    expect(await decide(id, { decision: 'return', reason: '看不清楚' })).toEqual({ ok: false, reason: 'fields-required' })
    got(await decide(id, { decision: 'return', reason: '看不清楚', fields: ['shopPhoto'] }))
    expect(await stored(id)).toMatchObject({ state: 'returned', toMend: ['shopPhoto'], reason: '看不清楚' })
    expect(await noticesTo(world, 'unit:business-environment')).toEqual([])
  })

  it('a rejection closes the claim, so that its claimant may apply again', async () => {
    const id = await applicant().submitted()
    expect(await decide(id, { decision: 'reject' })).toEqual({ ok: false, reason: 'reason-required' })
    got(await decide(id, { decision: 'reject', reason: '证照与主体不符' }))
    expect((await world.services.store.get('claims', claimId(fictionalUscc, 'a1')))?.body.openApplicationId).toBeNull()
    expect(await world.services.store.get('entities', fictionalUscc)).toBeNull()
    got(await applicant().enrol())
  })
})

describe('who is too late or has no part in it', () => {
  it('of two officers who decide at once one decides and the other hears that it is decided', async () => {
    const id = await applicant().submitted()
    const both = await Promise.all([
      decide(id, {}, officerOf(world, 'commerce', 'o1')),
      decide(id, { decision: 'reject', reason: '证照与主体不符' }, officerOf(world, 'commerce', 'o2')),
    ])
    expect(both.filter(reply => reply.ok)).toHaveLength(1)
    expect(both.filter(reply => !reply.ok)).toEqual([{ ok: false, reason: 'already-decided' }])
  })

  it('who looked at an older copy looks again', async () => {
    const id = await applicant().submitted()
    const items = [{ id, rev: (await revOf(id)) - 1 }]
    expect(await decide(id, { items })).toEqual({ ok: false, reason: 'changed-meanwhile' })
  })

  it('another unit does not learn that the application exists, nor anyone of a draft', async () => {
    const id = await applicant().submitted()
    expect(await decide(id, {}, officerOf(world, 'market-supervision'))).toEqual({ ok: false, reason: 'not-found' })
    const draft = await applicant('a2').signed()
    expect(await decide(draft)).toEqual({ ok: false, reason: 'not-found' })
    expect(await decide('no-such-id', { items: [{ id: 'no-such-id', rev: 1 }] })).toEqual({ ok: false, reason: 'not-found' })
  })

  it('the district may look but not decide', async () => {
    const id = await applicant().submitted()
    expect(await decide(id, {}, officerOf(world, 'gongnong'))).toEqual({ ok: false, reason: 'not-permitted' })
  })

  it('an officer who applied, is a proved agent, or has a claim does not decide about that entity', async () => {
    const own = await applicantOf(world, officerOf(world, 'commerce', 'o1')).submitted()
    expect(await decide(own, {}, officerOf(world, 'commerce', 'o1'))).toEqual({ ok: false, reason: 'own-entity' })
    const rival = await applicant('a2').submitted()
    expect(await decide(rival, {}, officerOf(world, 'commerce', 'o1'))).toEqual({ ok: false, reason: 'own-entity' })
    await putAccount(world, 'o2')
    await world.services.store.transact(async tx => {
      const agents = [{ accountId: 'o2', since: 1 }]
      const body = { name: '松鹤餐饮（虚构）', agents, approvedApplicationId: null, codeId: null, updatedAt: 1 }
      tx.insert('entities', fictionalUscc, { kind: 'entity', updatedAt: 1 }, body)
    })
    expect(await decide(rival, {}, officerOf(world, 'commerce', 'o2'))).toEqual({ ok: false, reason: 'own-entity' })
    got(await decide(rival))
  })

  it('a withdrawn application is not decided', async () => {
    const id = await applicant().submitted()
    await world.services.store.transact(async tx => {
      const doc = await tx.get('applications', id)
      if (doc) tx.replace('applications', doc, { ...doc.keys, state: 'withdrawn' }, { ...doc.body, state: 'withdrawn' })
    })
    expect(await decide(id)).toEqual({ ok: false, reason: 'wrong-state' })
  })
})

describe('many at once', () => {
  it('each is decided by itself and the reply says of each whether it was done', async () => {
    const good = await applicant('a1').submitted()
    const rival = await applicant('a2').submitted()
    const foreign = await applicant('a3').submitted({ uscc: usccNumber(2), sectorId: 'lodging' })
    const items = await Promise.all([good, good, rival, foreign].map(async id => ({ id, rev: await revOf(id) })))
    expect(got(await decide(good, { items })).items).toEqual([
      { id: good, done: true },
      { id: good, done: false, reason: 'already-decided' },
      { id: rival, done: false, reason: 'another-application-open' },
      { id: foreign, done: false, reason: 'not-found' },
    ])
    expect(await stored(rival)).toMatchObject({ state: 'submitted' })
  })

  it('more than fifty are refused as a whole', async () => {
    const items = Array.from({ length: 51 }, () => ({ id: 'x', rev: 1 }))
    expect(await decide('x', { items })).toMatchObject({ ok: false, reason: 'invalid-input' })
  })
})
