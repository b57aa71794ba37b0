import fc from 'fast-check'
import { account as contract } from '../../contract'
import { keptFor } from '../../domain/retention'
import { sessionStands } from '../../domain/session'
import type { SignInRequest } from '../../domain/sign-in-request'
import { collections } from '../../server/adapters/documents/collections'
import { openLibsqlStore } from '../../server/adapters/libsql'
import { openSession } from '../../server/hosts/local/session'
import { type OutboxMessage, removable, type Session } from '../../server/ports/collections'
import type { Doc, Store, Tx } from '../../server/ports/store'
import { applicantOf, got } from '../../tests/support/applicant'
import { putAccount } from '../../tests/support/application-fixture'
import { LibsqlDump } from '../../tests/support/dump'
import { openWorld, type World } from '../../tests/support/services'
import { bound, crashing } from '../../tests/support/wrapped-store'
import { askForDesktop } from '../account/desktop'
import { routes } from '../account/routes'
import { inviteFirstAdministrator } from '../admin/first-administrator'
import { clearAway } from './clear-away'

jest.setTimeout(30_000)

const hour = 3600_000
const day = 24 * hour

let world: World
beforeEach(async () => {
  world = await openWorld()
  await putAccount(world, 'officer', [{ role: 'officer', unitId: 'commerce' }])
})
afterEach(() => world.close())

/** A write of the officer's: it leaves a request id behind, and has the same effect however often it comes. */
const write = async (requestId?: string) =>
  got(await world.as(world.actor('officer', { role: 'officer', unitId: 'commerce' }), routes, contract.endSessions, {}, requestId))

/** Each as the running system writes it, at this moment. */
const begin = {
  sessions: () => openSession(world.services, 'officer'),
  signIns: () => askForDesktop(world.services, 'Edge · Windows'),
  requests: () => write(),
}
const kinds = ['sessions', 'signIns', 'requests'] as const
type Kind = (typeof kinds)[number]
const listed = { sessions: {}, signIns: { kind: 'desktop' }, requests: { kind: 'request' } } as const

const messageAt = (at: number): OutboxMessage => ({ accountId: 'a1', kind: 'submitted', applicationId: 'x', at, tries: 0 })

/** What is held of a kind, the eldest first. */
const held = async (kind: Kind): Promise<readonly Doc<unknown>[]> =>
  (await world.services.store.query(kind, { index: 'byTime', equal: listed[kind], limit: 100 })).items

const counts = async () => Promise.all(kinds.map(async kind => (await held(kind)).length))
const clear = (limit = 50) => clearAway(world.services, { limit })

const ago = async (ms: number, kind: Kind) => {
  world.advance(-ms)
  await begin[kind]()
  world.advance(ms)
}

describe('clearing away', () => {
  it.each<[string, Kind, number]>([
    ['a session goes twelve hours after it began', 'sessions', 12 * hour],
    ['a sign-in request goes an hour after it was made', 'signIns', hour],
    ['a request id goes after seven days', 'requests', 7 * day],
  ])('%s, and not a moment before', async (_rule, kind, ms) => {
    await begin[kind]()
    world.advance(ms - 1)
    expect(await clear()).toBe(0)
    world.advance(1)
    expect(await clear()).toBe(1)
    expect(await held(kind)).toEqual([])
  })

  it('a request that is sent again within seven days still has no second effect', async () => {
    await write('one-intent')
    const before = await world.services.store.get('accounts', 'officer')
    world.advance(7 * day - 1)
    await clear()
    await write('one-intent')
    expect(await world.services.store.get('accounts', 'officer')).toEqual(before)
  })

  it('nothing else ever goes: neither codes, applications nor invitations, nor a row of the audit', async () => {
    await applicantOf(world, world.actor('a1')).coded()
    await inviteFirstAdministrator(world.services, { displayName: '管理员（虚构）', phone: '19900000001' }, false)
    for (const kind of kinds) await begin[kind]()
    const dump = new LibsqlDump(world.databasePath)
    const staying = collections.filter(name => !removable.some(one => one === name))
    const texts = () => Object.fromEntries(staying.map(name => [name, dump.textOf(name)]))
    const before = texts()
    world.advance(10 * 365 * day)
    while ((await clear()) > 0);
    expect(await counts()).toEqual([0, 0, 0])
    expect(texts()).toEqual(before)
    dump.close()
  })

  it('does a few at a time, the eldest first', async () => {
    for (let i = 0; i < 25; i += 1) await ago(day + i, 'sessions')
    for (let i = 0; i < 3; i += 1) await ago(day, 'signIns')
    const eldest = (await held('sessions')).slice(0, 20).map(doc => doc._id)
    expect([await clear(20), await counts()]).toEqual([20, [5, 3, 0]])
    expect((await held('sessions')).some(doc => eldest.includes(doc._id))).toBe(false)
    expect([await clear(6), await counts(), await clear(6)]).toEqual([6, [0, 2, 0], 2])
  })

  it('costs one read for each kind when nothing is due, however much there is', async () => {
    for (let i = 0; i < 5; i += 1) for (const kind of kinds) await begin[kind]()
    const store = openLibsqlStore({ path: world.databasePath })
    expect(await clearAway({ ...world.services, store }, { limit: 50 })).toBe(0)
    expect(store.reads).toBe(4)
    await store.close()
  })

  it.each<[string, (tx: Tx) => Promise<void>]>([
    [
      'began anew under an old id',
      async tx => {
        const at = world.services.clock()
        tx.insert('outbox', 'm', { kind: 'message', doneAt: at }, messageAt(at))
      },
    ],
    [
      'is to be sent after all',
      async tx => {
        const at = world.services.clock()
        tx.insert('outbox', 'm', { kind: 'message', dueAt: at }, messageAt(at))
      },
    ],
  ])('what %s, just when it was to go, stays', async (_what, begin) => {
    const at = world.services.clock() - 8 * day
    const { store } = world.services
    await store.transact(async tx => tx.insert('outbox', 'm', { kind: 'message', doneAt: at }, messageAt(at)))
    const renewing: Store = {
      ...bound(store),
      query: async (collection, query) => {
        const page = await store.query(collection, query)
        if (page.items.length === 0) return page
        await store.transact(async tx => {
          const doc = await tx.get('outbox', 'm')
          if (doc) tx.remove('outbox', doc)
        })
        await store.transact(begin)
        return page
      },
    }
    expect(await clearAway({ ...world.services, store: renewing }, { limit: 50 })).toBe(0)
    expect(await store.get('outbox', 'm')).not.toBeNull()
  })

  it('what is not yet due is never removed, and what is due always is', async () => {
    const ages = fc.oneof(
      fc.integer({ min: 0, max: 9 * day }),
      ...Object.values(keptFor).map(ms => fc.integer({ min: ms - 2, max: ms + 2 })),
    )
    const documents = fc.array(fc.record({ kind: fc.constantFrom(...kinds), age: ages }), { maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(documents, fc.integer({ min: 1, max: 20 }), async (some, limit) => {
        for (const { kind, age } of some) await ago(age, kind)
        const now = world.services.clock()
        const before = await Promise.all(kinds.map(held))
        while ((await clear(limit)) > 0);
        const [sessions = [], signIns = [], requests = []] = before
        const needed = [
          sessions.filter(doc => sessionStands({ createdAt: (doc.body as Session).createdAt, seenAt: now }, now)),
          signIns.filter(doc => now - (doc.body as SignInRequest).createdAt < hour),
          requests.filter(doc => now - (doc.body as { at: number }).at < 7 * day),
        ]
        expect(await Promise.all(kinds.map(held))).toEqual(needed)
      }),
      { numRuns: 30 },
    )
  })
})

describe('clearing away that is disturbed', () => {
  const fill = async () => {
    for (let i = 0; i < 40; i += 1) await ago(8 * day + i, kinds[i % 3] ?? 'sessions')
    for (const kind of kinds) await begin[kind]()
  }

  it('by a second process removes each document once', async () => {
    await fill()
    const other = openLibsqlStore({ path: world.databasePath })
    const removed = await Promise.all([clear(), clearAway({ ...world.services, store: other }, { limit: 50 }), clear()])
    await other.close()
    expect(removed.reduce((sum, one) => sum + one, 0)).toBe(40)
    expect(await counts()).toEqual([1, 1, 1])
  })

  it('by a crash goes on where it stopped', async () => {
    await fill()
    const crashed = { ...world.services, store: crashing(world.services.store, 3) }
    await expect(clearAway(crashed, { limit: 50 })).rejects.toThrow('crash')
    // fourteen sessions in two transactions were done
    expect(await clear()).toBe(40 - 14)
    expect(await counts()).toEqual([1, 1, 1])
  })
})
