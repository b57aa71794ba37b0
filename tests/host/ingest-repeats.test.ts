import { routes as admin } from '../../cloudfunctions/admin/routes'
import { workOnImports } from '../../cloudfunctions/imports/work'
import { ingest } from '../../contract'
import { openLibsqlStore } from '../../server/adapters/libsql'
import { batchesAMinute } from '../../server/hosts/local/key-limiter'
import { Conflict, type Store } from '../../server/ports/store'
import { got } from '../support/applicant'
import { type HeldKey, makeKey } from '../support/ingest-key'
import { bound } from '../support/wrapped-store'
import { openHost, type TestHost, worldOn } from './support/host'
import { batchOf, otherRow, resultsOf, sendSigned } from './support/ingest-client'

jest.setTimeout(60_000)

let host: TestHost
let key: HeldKey
/** what the host's store does in place of its next transactions: `dies` works and is then cut off */
let ahead: ('works' | 'dies' | 'loses' | (() => Promise<unknown>))[] = []
const failing = (store: Store): Store => ({
  ...bound(store),
  transact: work => {
    const next = ahead.shift() ?? 'works'
    if (next === 'works') return store.transact(work)
    if (typeof next === 'function') return next().then(() => store.transact(work))
    if (next === 'loses') return Promise.reject(new Conflict('lost again'))
    return store.transact(work).then(() => Promise.reject(new Error('cut off: 1号店（虚构）')))
  },
})
beforeEach(async () => {
  ahead = []
  host = await openHost({}, failing)
  key = await makeKey(host.world)
})
afterEach(() => host.stop())

const send = (body: unknown, idempotencyKey?: string, who = key) =>
  sendSigned(host.origin, who, body, idempotencyKey ? { idempotencyKey } : {})
const store = () => host.world.services.store
const batches = () => store().count('imports', { index: 'byUnit', equal: { unitId: 'commerce' } })
const records = () =>
  store().count('records', { index: 'byUnitFormState', equal: { unitId: 'commerce', form: 'others', state: 'published' } })
const rows = batchOf(...Array.from({ length: 250 }, (_, i) => otherRow(i + 1)))

describe('an idempotency key', () => {
  it('gives the same answer to the same batch, though its rows are known by now', async () => {
    const first = await send(rows, 'batch-0001')
    expect(resultsOf(first)).toEqual(Array.from({ length: 250 }, () => 'accepted'))
    expect(await send(rows, 'batch-0001')).toMatchObject({ status: 200, body: first.body })
    expect(await batches()).toBe(1)
  })

  it('is refused with any other batch, which changes nothing', async () => {
    await send(batchOf(otherRow(1)), 'batch-0001')
    for (const other of [batchOf(otherRow(2)), 'no JSON', { rows: [] }])
      expect(await send(other, 'batch-0001')).toMatchObject({ status: 409, body: { ok: false, reason: 'request-reused' } })
    expect(await records()).toBe(1)
  })

  it("is a key's own: another key may use the same word", async () => {
    await send(batchOf(otherRow(1)), 'batch-0001')
    const other = await makeKey(host.world)
    expect(await send(batchOf(otherRow(2)), 'batch-0001', other)).toMatchObject({ status: 200 })
    expect(await records()).toBe(2)
  })

  it('has to be there, of 8 to 64 plain letters', async () => {
    for (const bad of ['short', 'x'.repeat(65), 'with space', '../../etc'])
      expect(await send(rows, bad)).toMatchObject({ status: 400, body: { fields: { 'Idempotency-Key': 'not-a-value' } } })
    expect(await batches()).toBe(0)
  })

  it('of a batch that was refused is still free', async () => {
    expect(await send({ rows: [{ form: 'others' }] }, 'batch-0001')).toMatchObject({ status: 400 })
    expect(await send(batchOf(otherRow(1)), 'batch-0001')).toMatchObject({ status: 200 })
  })
})

describe('a batch that is cut off', () => {
  it.each([1, 2, 3, 4, 5])('after its transaction %i is ended by asking again, and nothing is done twice', async at => {
    const log = jest.spyOn(console, 'error').mockImplementation(() => undefined)
    ahead = [...Array.from({ length: at - 1 }, () => 'works' as const), 'dies']
    const broken = await send(rows, 'batch-0001')
    expect(broken).toMatchObject({ status: 500, body: { ok: false, reason: 'unavailable', requestId: expect.any(String) } })
    expect(Object.keys(broken.body).sort()).toEqual(['ok', 'reason', 'requestId', 'sentence'])
    expect(JSON.stringify(broken.body)).not.toMatch(/虚构|cut off|\.ts/)
    log.mockRestore()
    const again = await send(rows, 'batch-0001')
    expect([again.status, again.body.counts]).toEqual([200, { accepted: 250 }])
    expect([await batches(), await records()]).toEqual([1, 250])
  })

  it('and not asked for again is ended by the job', async () => {
    const log = jest.spyOn(console, 'error').mockImplementation(() => undefined)
    ahead = ['dies']
    await send(rows)
    log.mockRestore()
    expect(await records()).toBe(0)
    while ((await workOnImports(host.world.services, { limit: 50 })) > 0);
    expect(await records()).toBe(250)
  })

  it('by others at the store is to be sent again, and says when', async () => {
    ahead = ['loses']
    const answer = await send(rows, 'batch-0001')
    expect([answer.status, answer.body.reason, answer.headers.get('retry-after')]).toEqual([429, 'busy', '1'])
    expect(await send(rows, 'batch-0001')).toMatchObject({ status: 200, body: { counts: { accepted: 250 } } })
  })
})

it('the same batch sent five times at once has one effect and one answer', async () => {
  const answers = await Promise.all(Array.from({ length: 5 }, () => send(rows, 'batch-0001')))
  expect(new Set(answers.map(({ status, body }) => JSON.stringify([status, body]))).size).toBe(1)
  expect([await batches(), await records()]).toEqual([1, 250])
})

it('a key that another process revokes is worth nothing at the next request, nor to one that is under way', async () => {
  const other = openLibsqlStore({ path: host.world.databasePath })
  const beside = worldOn({ ...host.world.services, store: other }, host.world.databasePath, () => undefined)
  const revoke = async ({ id }: HeldKey) =>
    got(await beside.as(beside.actor('key-maker', { role: 'admin' }), admin, ingest.revokeIngestKey, { id }))
  expect((await send(batchOf(otherRow(1)))).status).toBe(200)
  await revoke(key)
  expect(await send(batchOf(otherRow(2)))).toMatchObject({ status: 401, body: { reason: 'signature-invalid' } })
  const second = await makeKey(host.world)
  ahead = [() => revoke(second)]
  expect(await send(batchOf(otherRow(2)), undefined, second)).toMatchObject({ status: 401, body: { reason: 'signature-invalid' } })
  expect(await records()).toBe(1)
  await other.close()
})

it('a key may send so many batches a minute and no more, and hears when it may again', async () => {
  const sent = []
  for (let i = 0; i <= batchesAMinute; i++) sent.push(await send({ rows: [] }))
  expect(sent.slice(0, batchesAMinute).map(({ status }) => status)).toEqual(Array.from({ length: batchesAMinute }, () => 400))
  const last = sent.at(-1)
  expect([last?.status, last?.body.reason, last?.headers.get('retry-after')]).toEqual([429, 'too-many', '60'])
  expect((await send(batchOf(otherRow(1)), undefined, await makeKey(host.world))).status).toBe(200)
  host.world.advance(61_000)
  expect((await sendSigned(host.origin, key, batchOf(otherRow(1)), { at: host.world.services.clock() })).status).toBe(200)
})
