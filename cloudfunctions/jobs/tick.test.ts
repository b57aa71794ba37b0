import { office as contract } from '../../contract'
import { openLibsqlStore } from '../../server/adapters/libsql'
import type { Services } from '../../server/ports/services'
import { creditOffice, got } from '../../tests/support/applicant'
import { approvedApplications, auditOf, codesOf, noticesTo, putAccount, usccNumber } from '../../tests/support/application-fixture'
import { openWorld, type World } from '../../tests/support/services'
import { crashing } from '../../tests/support/wrapped-store'
import { routes } from '../office/routes'
import { tick } from './tick'

let world: World
beforeEach(async () => {
  world = await openWorld()
  await putAccount(world, 'credit-office', [{ role: 'office', unitId: 'business-environment' }])
})
afterEach(() => world.close())

const start = async (ids?: string[]) => got(await world.as(creditOffice(world), routes, contract.assignBatch, ids ? { ids } : {}))
const job = async (id: string) => got(await world.as(creditOffice(world), routes, contract.job, { id }))
const codesUpTo = async (count: number) =>
  Promise.all(Array.from({ length: count }, async (_, i) => (await codesOf(world, usccNumber(i + 1))).length))

describe('a job', () => {
  it('assigns everything that is approved and tells its starter how it went', async () => {
    const ids = await approvedApplications(world, 5)
    const { id, total } = await start()
    expect(total).toBe(5)
    expect(await tick(world.services, { limit: 3 })).toBe(3)
    expect(await job(id)).toMatchObject({ state: 'running', done: 3, failed: [] })
    expect(await tick(world.services, { limit: 50 })).toBe(2)
    expect(await job(id)).toMatchObject({ state: 'done', done: 5, failed: [], finishedAt: world.services.clock() })
    expect(await codesUpTo(5)).toEqual([1, 1, 1, 1, 1])
    expect(await noticesTo(world, 'account:credit-office')).toEqual(['批量赋码已完成：成功 5 个，未成 0 个。'])
    expect(await auditOf(world, ids[0] ?? '')).toContain('jobs/assign assigned')
    expect(await tick(world.services, { limit: 50 })).toBe(0)
  })

  it('keeps what could not be assigned with its name and reason, and goes on', async () => {
    const ids = await approvedApplications(world, 2)
    const { id } = await start([ids[0] ?? '', 'no-such-id', ids[0] ?? '', ids[1] ?? ''])
    got(await world.as(creditOffice(world), routes, contract.assign, { id: ids[1] ?? '', rev: await revOf(ids[1]) }))
    await tick(world.services, { limit: 50 })
    expect(await job(id)).toMatchObject({
      state: 'done',
      total: 3,
      failed: [
        { applicationId: 'no-such-id', name: '', reason: 'not-found' },
        { applicationId: ids[1], name: '第2号店（虚构）', reason: 'already-has-code' },
      ],
    })
    expect(await codesUpTo(2)).toEqual([1, 1])
  })

  it('an entity that two applications name gets one code', async () => {
    const [id = ''] = await approvedApplications(world, 1)
    await world.services.store.transact(async tx => {
      const doc = await tx.get('applications', id)
      if (doc) tx.insert('applications', 'twin', doc.keys, doc.body)
    })
    const batch = await start([id, 'twin'])
    await tick(world.services, { limit: 50 })
    expect((await job(batch.id)).failed).toEqual([{ applicationId: 'twin', name: '第1号店（虚构）', reason: 'already-has-code' }])
    expect(await codesUpTo(1)).toEqual([1])
  })

  it('stopped by the office assigns nothing more', async () => {
    await approvedApplications(world, 3)
    const { id } = await start()
    await tick(world.services, { limit: 1 })
    expect(got(await world.as(creditOffice(world), routes, contract.cancelJob, { id }))).toMatchObject({ state: 'cancelled', done: 1 })
    expect(await tick(world.services, { limit: 50 })).toBe(0)
    expect(await codesUpTo(3)).toEqual([1, 0, 0])
    expect(await world.as(creditOffice(world), routes, contract.cancelJob, { id })).toEqual({ ok: false, reason: 'wrong-state' })
  })

  it('stops when its starter is disabled, and what waits behind it goes on', async () => {
    const ids = await approvedApplications(world, 2)
    await putAccount(world, 'leaver', [{ role: 'office', unitId: 'business-environment' }])
    const leaver = world.actor('leaver', { role: 'office', unitId: 'business-environment' })
    const first = got(await world.as(leaver, routes, contract.assignBatch, { ids: [ids[0] ?? ''] }))
    world.advance(1000)
    const second = await start([ids[1] ?? ''])
    await world.services.store.transact(async tx => {
      const doc = await tx.get('accounts', 'leaver')
      if (doc) tx.replace('accounts', doc, doc.keys, { ...doc.body, disabled: true })
    })
    expect(await tick(world.services, { limit: 50 })).toBe(0)
    expect(await job(first.id)).toMatchObject({ state: 'cancelled', done: 0 })
    expect(await auditOf(world, first.id)).toContain('jobs/assign cancelled')
    expect(await tick(world.services, { limit: 50 })).toBe(1)
    expect(await job(second.id)).toMatchObject({ state: 'done' })
    expect(await codesUpTo(2)).toEqual([0, 1])
  })

  it('whose starter is no longer of the credit office assigns nothing', async () => {
    await approvedApplications(world, 1)
    const { id } = await start()
    await world.services.store.transact(async tx => {
      const doc = await tx.get('accounts', 'credit-office')
      if (doc) tx.replace('accounts', doc, doc.keys, { ...doc.body, memberships: [{ role: 'officer', unitId: 'commerce' }] })
    })
    await tick(world.services, { limit: 50 })
    expect((await job(id)).failed).toMatchObject([{ reason: 'not-permitted' }])
    expect(await codesUpTo(1)).toEqual([0])
  })
})

describe('a job that is interrupted', () => {
  it('by a crash in the middle of an item loses nothing and repeats nothing', async () => {
    await approvedApplications(world, 4)
    const { id } = await start()
    const crashed: Services = { ...world.services, store: crashing(world.services.store, 3) }
    await expect(tick(crashed, { limit: 50 })).rejects.toThrow('crash')
    expect(await job(id)).toMatchObject({ state: 'running', done: 2 })
    expect(await codesUpTo(4)).toEqual([1, 1, 0, 0])
    expect(await tick(world.services, { limit: 50 })).toBe(2)
    expect(await job(id)).toMatchObject({ state: 'done', done: 4, failed: [] })
    expect(await codesUpTo(4)).toEqual([1, 1, 1, 1])
  })

  it('two processes that work on it at once never assign twice', async () => {
    await approvedApplications(world, 20)
    const { id } = await start()
    const other = openLibsqlStore({ path: world.databasePath })
    const done = await Promise.all([
      tick(world.services, { limit: 50 }),
      tick({ ...world.services, store: other }, { limit: 50 }),
      tick(world.services, { limit: 50 }),
    ])
    await other.close()
    expect(done.reduce((sum, one) => sum + one, 0)).toBe(20)
    expect(await job(id)).toMatchObject({ state: 'done', done: 20, failed: [] })
    expect(await codesUpTo(20)).toEqual(Array.from({ length: 20 }, () => 1))
    expect(await noticesTo(world, 'account:credit-office')).toHaveLength(1)
  })
})

const revOf = async (id = '') => (await world.services.store.get('applications', id))?.rev ?? 0
