import { routes as admin } from '../cloudfunctions/admin/routes'
import { routes as entity } from '../cloudfunctions/entity/routes'
import { routes as office } from '../cloudfunctions/office/routes'
import { admin as adminContract, application as contract, office as officeContract } from '../contract'
import type { Action } from '../contract/action'
import { applicantOf, changeCode, creditOffice, got } from '../tests/support/applicant'
import { auditOf, usccNumber } from '../tests/support/application-fixture'
import { openWorld, type World } from '../tests/support/services'
import { perform } from './perform'
import type { Actor, Route } from './ports/use-case'

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.close())

const rooms = [...entity, ...office, ...admin]
const routeOf = (action: Action): Route => {
  const route = rooms.find(one => one.action === action)
  if (!route) throw new Error(`no route for ${action.name}`)
  return route
}
/** as the host calls it: the input is whatever JSON came */
const raw = (actor: Actor, action: Action, input: unknown, requestId: string) =>
  perform(world.services, routeOf(action), { actor, requestId, input })
const nested = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth))
const mine = async (accountId: string) => {
  const page = await world.services.store.query('applications', { index: 'byAccount', equal: { accountId }, limit: 100 })
  return page.items
}

describe('a write that is sent again', () => {
  it('has one effect, and every retry hears the first answer, also when all arrive at once', async () => {
    const agent = world.actor('a1')
    const input = { details: await applicantOf(world, agent).details() }
    const replies = await Promise.all(Array.from({ length: 8 }, () => raw(agent, contract.enrol, input, 'one-intent-1')))
    world.advance(3600_000)
    replies.push(await raw(agent, contract.enrol, input, 'one-intent-1'))
    expect(new Set(replies.map(reply => JSON.stringify(reply))).size).toBe(1)
    expect(await mine('a1')).toHaveLength(1)
    const id = (await mine('a1'))[0]?._id ?? ''
    expect(await auditOf(world, id)).toEqual(['entity/enrol ok'])
  })

  it('hears the first answer although the state has moved on meanwhile', async () => {
    const applicant = applicantOf(world, world.actor('a1'))
    const { code } = await applicant.coded()
    const rev = (await world.services.store.get('codes', code.id))?.rev ?? 0
    const input = { id: code.id, rev, change: 'suspend', reason: '现场不一致' }
    const first = await raw(creditOffice(world), officeContract.changeCode, input, 'suspend-once')
    got(await changeCode(world, code.id, 'resume'))
    expect(await raw(creditOffice(world), officeContract.changeCode, input, 'suspend-once')).toEqual(first)
    expect((await world.services.store.get('codes', code.id))?.body.state).toBe('active')
  })

  it('is refused when the same id comes with another body or another action', async () => {
    const agent = world.actor('a1')
    const details = await applicantOf(world, agent).details()
    got(await raw(agent, contract.enrol, { details }, 'one-intent-2'))
    const reused = { ok: false, reason: 'request-reused' }
    expect(await raw(agent, contract.enrol, { details: { ...details, uscc: usccNumber(2) } }, 'one-intent-2')).toEqual(reused)
    const id = (await mine('a1'))[0]?._id
    expect(await raw(agent, contract.withdraw, { id, rev: 1 }, 'one-intent-2')).toEqual(reused)
    expect(await mine('a1')).toMatchObject([{ rev: 1, body: { state: 'draft' } }])
  })

  it("does not see another account's requests: the same id is somebody else's own", async () => {
    const [one, other] = [world.actor('a1'), world.actor('a2')]
    for (const agent of [one, other])
      got(await raw(agent, contract.enrol, { details: await applicantOf(world, agent).details() }, 'the-same-id'))
    expect(await mine('a1')).toHaveLength(1)
    expect(await mine('a2')).toHaveLength(1)
  })

  it('after a refusal is tried anew: what was refused is not remembered', async () => {
    const agent = world.actor('a1')
    const id = await applicantOf(world, agent).signed()
    const consents = { publishName: true, publishAddress: true, publishPhoto: true }
    expect(await raw(agent, contract.submit, { id, rev: 1, consents }, 'try-again-1')).toMatchObject({ reason: 'changed-meanwhile' })
    expect(await raw(agent, contract.submit, { id, rev: 2, consents }, 'try-again-1')).toMatchObject({ ok: true })
  })

  it.each(['', 'short', 'x'.repeat(65), 'with space 1', 'a.b.c.d.e.f', '换一个请求编号吧'])(
    'needs a request id of the agreed form: %j',
    async requestId => {
      const details = await applicantOf(world, world.actor('a1')).details()
      expect(await raw(world.actor('a1'), contract.enrol, { details }, requestId)).toMatchObject({ ok: false, reason: 'invalid-input' })
    },
  )
})

describe('a read of what is personal', () => {
  it('leaves one row about the code itself, however it was typed, and none when it was refused', async () => {
    const agent = world.actor('a1')
    await applicantOf(world, agent).coded({ uscc: usccNumber(1) })
    const typed = `${usccNumber(1).slice(0, 9).toLowerCase()} \u200b${usccNumber(1).slice(9)}`
    got(await raw(agent, contract.agents, { uscc: typed }, ''))
    expect(await raw(world.actor('a2'), contract.agents, { uscc: typed }, '')).toMatchObject({ ok: false })
    expect(await auditOf(world, usccNumber(1))).toEqual(['entity/agents read'])
  })
})

describe('what is kept of a request', () => {
  it('lets nobody guess a phone number: its hash is keyed', async () => {
    const input = { role: 'auditor', displayName: '辛审计（虚构）', phone: '13000000001' }
    got(await raw(world.actor('admin-1', { role: 'admin' }), adminContract.invite, input, 'invite-once-1'))
    const { items } = await world.services.store.query('requests', { index: 'byTime', equal: { kind: 'request' }, limit: 10 })
    const elsewhere = await openWorld('another key of at least thirty-two characters')
    const route = routeOf(adminContract.invite)
    got(
      await perform(elsewhere.services, route, { actor: elsewhere.actor('admin-1', { role: 'admin' }), requestId: 'invite-once-1', input }),
    )
    const there = await elsewhere.services.store.query('requests', { index: 'byTime', equal: { kind: 'request' }, limit: 10 })
    expect(there.items[0]?.body.bodyHash).toHaveLength(64)
    expect(there.items[0]?.body.bodyHash).not.toBe(items[0]?.body.bodyHash)
    await elsewhere.close()
  })
})

describe('input that no client of ours sends', () => {
  it.each([
    ['a number that is none', { extra: Number.POSITIVE_INFINITY }],
    ['fifty thousand brackets', { extra: nested(50_000) }],
    ['names of the prototype', JSON.parse('{"__proto__":{"role":"office"},"constructor":{"prototype":{"isAdmin":true}}}')],
  ])('is dropped where no rule knows it: %s', async (_what, extra) => {
    const agent = world.actor('a1')
    const details = await applicantOf(world, agent).details()
    expect(await raw(agent, contract.enrol, { ...extra, details: { ...details, ...extra } }, 'hostile-1')).toMatchObject({ ok: true })
    expect(Object.keys((await mine('a1'))[0]?.body.entity ?? {}).sort()).toEqual(Object.keys(details).sort())
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined()
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY, -0, 0, -1, 1.5, 1e308, 2 ** 53, '1', null, [1], { valueOf: 1 }])(
    'as a revision is refused: %p',
    async rev => {
      const id = await applicantOf(world, world.actor('a1')).signed()
      const reply = await raw(world.actor('a1'), contract.withdraw, { id, rev }, 'hostile-2')
      expect(reply).toMatchObject({ ok: false })
      expect((await mine('a1'))[0]?.body.state).toBe('draft')
    },
  )

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'a.b', '..', '.'])('as an id is nobody: %s', async id => {
    expect(await raw(world.actor('a1'), contract.application, { id }, '')).toEqual({ ok: false, reason: 'not-found' })
    expect(await raw(world.actor('a1'), contract.withdraw, { id, rev: 1 }, 'hostile-3')).toEqual({ ok: false, reason: 'not-found' })
  })

  it('as a cursor is a refusal, whichever list it is for', async () => {
    const forge = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url')
    const cursors = [
      'x',
      '',
      '%',
      forge(),
      forge('byTime', 1),
      forge('nowhere', 1, 'a'),
      forge('__proto__', 1, 'a'),
      forge('byTime', {}, []),
    ]
    const office1 = creditOffice(world)
    for (const cursor of cursors) {
      expect(await raw(world.actor('a1'), contract.mine, { cursor }, '')).toEqual({
        ok: false,
        reason: 'invalid-input',
        fields: { cursor: 'invalid-input' },
      })
      const lists: [Actor, Action, object][] = [
        [office1, officeContract.allQueues, { state: 'submitted' }],
        [office1, officeContract.codes, { state: 'active' }],
        [office1, officeContract.mismatches, {}],
        [world.actor('admin-1', { role: 'admin' }), adminContract.officers, {}],
        [world.actor('auditor-1', { role: 'auditor' }), adminContract.auditTrail, {}],
      ]
      for (const [actor, action, input] of lists)
        expect([action.name, await raw(actor, action, { ...input, cursor }, '')]).toMatchObject([
          action.name,
          { ok: false, reason: 'invalid-input' },
        ])
    }
  })

  it.each(['nul\0', 'half\ud83d', '', '__proto__', 'x'.repeat(40)])('as a unit is a refusal: %j', async unitId => {
    const input = { role: 'officer', unitId, displayName: '丙审核（虚构）', phone: '13000000001' }
    const reply = await raw(world.actor('admin-1', { role: 'admin' }), adminContract.invite, input, 'hostile-4')
    expect(reply).toMatchObject({ ok: false, reason: 'invalid-input' })
  })
})
