import { createHmac } from 'node:crypto'
import { routes as admin } from '../../cloudfunctions/admin/routes'
import { signatureOf } from '../../cloudfunctions/ingest/signature'
import { ingest } from '../../contract'
import { canonicalText } from '../../domain/ingest/signing'
import { got } from '../support/applicant'
import { type HeldKey, makeKey } from '../support/ingest-key'
import { openHost, type TestHost } from './support/host'
import { batchOf, otherRow, type Sending, sendSigned } from './support/ingest-client'

jest.setTimeout(60_000)

let host: TestHost
let key: HeldKey
beforeAll(async () => {
  host = await openHost()
  key = await makeKey(host.world)
})
afterAll(() => host.stop())

const minute = 60_000
const send = (sending: Sending, who = key) => sendSigned(host.origin, who, batchOf(otherRow(1)), sending)
const administrator = () => host.world.actor('key-maker', { role: 'admin' })
const refused = {
  status: 401,
  body: { ok: false, reason: 'signature-invalid', sentence: '签名不被接受：请核对接口密钥、签名方法，并确认密钥没有停用。' },
}
const written = async () =>
  (await host.world.services.store.query('imports', { index: 'byState', equal: { state: 'done' }, limit: 100 })).items.length

describe('the signature', () => {
  it('is HMAC-SHA256 over five lines', () => {
    const signing = { method: 'POST', path: '/api/v1/records', timestamp: '1764050400', idempotencyKey: 'batch-00000001', bodyHash: 'e3b0' }
    expect(canonicalText(signing)).toBe('POST\n/api/v1/records\n1764050400\nbatch-00000001\ne3b0')
    expect(signatureOf('secret', signing)).toBe(createHmac('sha256', 'secret').update(canonicalText(signing)).digest('hex'))
  })

  const forged: Readonly<Record<string, Sending>> = {
    'with a body that was altered after signing': { sentBody: JSON.stringify(batchOf(otherRow(2))) },
    'with one more space in the body': { sentBody: `${JSON.stringify(batchOf(otherRow(1)))} ` },
    'for another idempotency key': { headers: { 'idempotency-key': 'somebody-elses' } },
    'for another time': { headers: { 'x-ingest-timestamp': String(Math.floor(Date.now() / 1000) + 7) } },
    'that is made up': { headers: { 'x-ingest-signature': 'a'.repeat(64) } },
    'that is too short': { headers: { 'x-ingest-signature': 'ab' } },
    'in capital letters': { headers: { 'x-ingest-signature': 'A'.repeat(64) } },
    'that is missing': { headers: { 'x-ingest-signature': null } },
    'without a time': { headers: { 'x-ingest-timestamp': null } },
    'without a key': { headers: { 'x-ingest-key': null } },
    'by a key that nobody made': { headers: { 'x-ingest-key': `ingest-${'0'.repeat(26)}` } },
    'by the name of an account': { headers: { 'x-ingest-key': 'demo-commerce' } },
    'by a name of a prototype': { headers: { 'x-ingest-key': '__proto__' } },
  }
  it.each(Object.keys(forged))('%s is refused like every other', async name => {
    const before = await written()
    expect(await send(forged[name] ?? {})).toMatchObject(refused)
    expect(await written()).toBe(before)
  })

  it("made with another key's secret is refused alike", async () => {
    const other = await makeKey(host.world, 'market-supervision')
    const answer = await send({}, { id: key.id, secret: other.secret })
    expect([answer.status, answer.body]).toEqual([refused.status, refused.body])
  })

  it('does not fit another path', async () => {
    const answer = await fetch(`${host.origin}/api/v1/nothing`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    })
    expect([answer.status, (await answer.json()) as object]).toMatchObject([404, { ok: false, reason: 'unknown-path' }])
  })

  it('is good for five minutes either way, and whoever could make it hears that it is stale', async () => {
    for (const ms of [-4.9 * minute, 4.9 * minute]) expect((await send({ at: Date.now() + ms })).status).toBe(200)
    for (const ms of [-5.1 * minute, 5.1 * minute])
      expect(await send({ at: Date.now() + ms })).toMatchObject({ status: 401, body: { ok: false, reason: 'signature-stale' } })
  })

  it('that was recorded and sent again has no second effect, and none at all after five minutes', async () => {
    const replayed: Sending = { idempotencyKey: 'recorded-batch', at: Date.now() }
    const first = await send(replayed)
    const before = await written()
    expect((await send(replayed)).body).toEqual(first.body)
    expect(await written()).toBe(before)
    host.world.advance(6 * minute)
    expect(await send(replayed)).toMatchObject({ status: 401, body: { reason: 'signature-stale' } })
    host.world.advance(-6 * minute)
  })
})

describe('a key that was revoked', () => {
  it('is refused at the next request, like one that never was; another of the unit goes on', async () => {
    const revoked = await makeKey(host.world)
    expect((await send({}, revoked)).status).toBe(200)
    got(await host.world.as(administrator(), admin, ingest.revokeIngestKey, { id: revoked.id }))
    const answer = await send({}, revoked)
    expect([answer.status, answer.body]).toEqual([refused.status, refused.body])
    expect((await send({})).status).toBe(200)
  })
})
