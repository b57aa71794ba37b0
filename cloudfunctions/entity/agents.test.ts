import { application as contract, print as printContract } from '../../contract'
import { applicantOf, fictionalUscc, got } from '../../tests/support/applicant'
import { openWorld, type World } from '../../tests/support/services'
import { routes as printRoutes } from '../print/routes'
import { routes } from './routes'

let world: World
beforeEach(async () => {
  world = await openWorld()
  await applicantOf(world, world.actor('a1')).coded()
})
afterEach(() => world.close())

const uscc = fictionalUscc
const invite = (name = 'a1', requestId?: string) => world.as(world.actor(name), routes, contract.inviteAgent, { uscc }, requestId)
const join = (code: string, name = 'a2') => world.as(world.actor(name), routes, contract.joinAsAgent, { code })
const remove = (accountId: string, name = 'a1') => world.as(world.actor(name), routes, contract.removeAgent, { uscc, accountId })
const list = (name = 'a1', typed = uscc) => world.as(world.actor(name), routes, contract.agents, { uscc: typed })
const namesOf = async () => got(await list()).items.map(agent => agent.accountId)
const invalid = { ok: false, reason: 'invitation-invalid' }

describe('agents of a proved entity', () => {
  it('are seen by its agents alone; to others the entity does not exist', async () => {
    expect(got(await list()).items).toMatchObject([{ accountId: 'a1', you: true }])
    expect(await list('a2')).toEqual({ ok: false, reason: 'not-found' })
    expect(await list('a1', '91350100M000100Y51')).toEqual({ ok: false, reason: 'not-found' })
  })

  it('a claim alone makes nobody an agent', async () => {
    await applicantOf(world, world.actor('a2')).submitted()
    expect(await list('a2')).toEqual({ ok: false, reason: 'not-found' })
    expect(await invite('a2')).toEqual({ ok: false, reason: 'not-found' })
    expect(await remove('a1', 'a2')).toEqual({ ok: false, reason: 'not-found' })
  })

  it('no officer of any kind acts for an entity', async () => {
    for (const role of ['officer', 'office', 'admin', 'auditor'] as const) {
      const actor = world.actor('o1', { role, unitId: 'commerce' })
      expect(await world.as(actor, routes, contract.agents, { uscc })).toEqual({ ok: false, reason: 'not-found' })
    }
  })

  it.each(['', '\u0000', 'x'.repeat(60), '__proto__'])('%j names no entity', async typed => {
    expect(await list('a1', typed)).toEqual({ ok: false, reason: 'not-found' })
  })

  it('reading them leaves a row in the trail', async () => {
    got(await list())
    const rows = await world.services.store.query('audit', { index: 'bySubject', equal: { subject: uscc }, limit: 10 })
    expect(rows.items.map(({ body }) => [body.action, body.outcome])).toEqual([['entity/agents', 'read']])
  })
})

describe('inviting an agent', () => {
  it('whoever holds the code joins, however it was typed', async () => {
    const { code } = got(await invite())
    expect(code).toMatch(/^[2-9A-HJKMNP-Z]{10,}$/)
    const typed = ` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)} `
    expect(got(await join(typed))).toEqual({ name: '松鹤餐饮（虚构）', uscc })
    expect(await namesOf()).toEqual(['a1', 'a2'])
    expect(got(await list('a2')).items).toHaveLength(2)
  })

  it('a code is used once', async () => {
    const { code } = got(await invite())
    got(await join(code))
    expect(await join(code, 'a3')).toEqual(invalid)
    expect(await namesOf()).toEqual(['a1', 'a2'])
  })

  it('two who use one code at the same moment: one joins', async () => {
    const { code } = got(await invite())
    const both = await Promise.all(['a2', 'a3'].map(name => join(code, name)))
    expect(both.filter(reply => reply.ok)).toHaveLength(1)
    expect(await namesOf()).toHaveLength(2)
  })

  it('a code ends after 72 hours', async () => {
    const { code, expiresAt } = got(await invite())
    world.advance(expiresAt - world.services.clock())
    expect(await join(code)).toEqual(invalid)
  })

  it.each(['', 'AAAAAAAAAAAA', '<b>', '\u0000'])('the code %j is answered like a used one', async code => {
    expect(await join(code)).toEqual(invalid)
  })

  it("an officer's invitation makes no agent", async () => {
    const key = world.services.secrets.keyedHash('invitation', 'STAFFCODE234')
    const membership = { role: 'auditor' as const }
    const body = { purpose: 'staff' as const, membership, uscc, displayName: '', createdAt: 1, expiresAt: 1e14 }
    await world.services.store.transact(async tx => tx.insert('invitations', key, { kind: 'staff', createdAt: 1 }, body))
    expect(await join('STAFFCODE234')).toEqual(invalid)
  })

  it('the code is nowhere in the database, and a retry still gets the same one', async () => {
    const first = got(await invite('a1', 'one-request-id'))
    const { store, secrets } = world.services
    const request = await store.get('requests', 'a1.one-request-id')
    const invitation = await store.get('invitations', secrets.keyedHash('invitation', first.code))
    const trail = await store.query('audit', { index: 'byTime', equal: { kind: 'row' }, limit: 100 })
    expect(invitation?.body).toMatchObject({ purpose: 'agent', uscc })
    expect(JSON.stringify([request, invitation, trail.items])).not.toContain(first.code)
    expect(got(await invite('a1', 'one-request-id'))).toEqual(first)
  })

  it('a citizen who has not signed in cannot join', async () => {
    const { code } = got(await invite())
    expect(await world.as(world.actor(null), routes, contract.joinAsAgent, { code })).toEqual({ ok: false, reason: 'sign-in-required' })
  })
})

const mine = async (name: string) => got(await world.as(world.actor(name), routes, contract.mine, {})).items
const read = (id: string, name: string) => world.as(world.actor(name), routes, contract.application, { id })

describe('an agent who joined', () => {
  it('finds the entity among their own and displays its code', async () => {
    got(await join(got(await invite()).code))
    const [line] = await mine('a2')
    expect(line).toMatchObject({ name: '松鹤餐饮（虚构）', state: 'assigned' })
    expect(got(await read(line?.id ?? '', 'a2')).code).toMatchObject({ status: 'in-force' })
  })

  it('sees no application that proved nothing: a draft or a rival claim stays its maker’s own', async () => {
    got(await join(got(await invite()).code))
    const rival = await applicantOf(world, world.actor('a3')).submitted()
    expect(await read(rival, 'a2')).toEqual({ ok: false, reason: 'not-found' })
    expect(await mine('a2')).toHaveLength(1)
  })
})

describe('removing an agent', () => {
  it('takes the code from who applied for it once, and leaves them what they signed', async () => {
    const [line] = await mine('a1')
    got(await join(got(await invite()).code))
    got(await remove('a1', 'a2'))
    const view = got(await read(line?.id ?? '', 'a1'))
    expect(view.commitment).toBeDefined()
    expect(view.code).toBeUndefined()
    const codeId = got(await read(line?.id ?? '', 'a2')).code?.id ?? ''
    const print = (name: string) => world.as(world.actor(name), printRoutes, printContract.printCode, { codeId, format: 'code-svg' })
    expect(await print('a1')).toEqual({ ok: false, reason: 'not-found' })
    expect(await print('a2')).toMatchObject({ ok: true })
    expect((await mine('a2')).map(one => one.id)).toEqual([line?.id])
  })

  it('ends what the agent may do at once', async () => {
    got(await join(got(await invite()).code))
    got(await remove('a1', 'a2'))
    expect(await list('a1')).toEqual({ ok: false, reason: 'not-found' })
    expect(await invite('a1')).toEqual({ ok: false, reason: 'not-found' })
  })

  it('the last one stays, so that somebody answers for the entity', async () => {
    expect(await remove('a1')).toEqual({ ok: false, reason: 'wrong-state' })
    expect(await namesOf()).toEqual(['a1'])
  })

  it('two who remove each other at the same moment do not leave the entity alone', async () => {
    got(await join(got(await invite()).code))
    await Promise.all([remove('a2', 'a1'), remove('a1', 'a2')])
    expect((await world.services.store.get('entities', uscc))?.body.agents).toHaveLength(1)
  })

  it('who is none cannot be removed', async () => {
    expect(await remove('a9')).toEqual({ ok: false, reason: 'not-found' })
  })
})
