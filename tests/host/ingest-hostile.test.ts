import { imports as contract, records as recordContract } from '../../contract'
import { ingestBytes } from '../../contract/ingest'
import { got } from '../support/applicant'
import { usccNumber } from '../support/application-fixture'
import { LibsqlDump } from '../support/dump'
import { publishedIdentity } from '../support/identity-number'
import { type HeldKey, makeKey } from '../support/ingest-key'
import { openHost, type TestHost } from './support/host'
import { batchOf, commitmentRow, otherRow, resultsOf, type Sending, sendSigned } from './support/ingest-client'
import { naughtyTexts, naughtyValues } from './support/naughty'

jest.setTimeout(60_000)

let host: TestHost
let key: HeldKey
const said: string[] = []
const consoles = (['log', 'warn', 'error'] as const).map(
  name => () => jest.spyOn(console, name).mockImplementation((...words) => void said.push(words.join(' '))),
)
beforeEach(async () => {
  host = await openHost()
  key = await makeKey(host.world, 'science')
  said.length = 0
  for (const silence of consoles) silence()
})
afterEach(async () => {
  jest.restoreAllMocks()
  await host.stop()
})

const send = (body: unknown, sending: Sending = {}) => sendSigned(host.origin, key, body, sending)
const count = () => host.world.services.store.count('imports', { index: 'byUnit', equal: { unitId: 'science' } })
describe('whatever stands in a row', () => {
  it('is judged row by row, never a fault, and is written to no log', async () => {
    for (const field of ['name', 'uscc', 'item', 'provider', 'collectedOn']) {
      const rows = naughtyTexts.map((text, i) => otherRow(i + 1, { [field]: text }))
      const answer = await send({ rows })
      expect([field, answer.status, resultsOf(answer).length]).toEqual([field, 200, rows.length])
    }
    expect(said).toEqual([])
  })

  it('that is no text, number or nothing refuses the batch whole, and says where', async () => {
    const odd = naughtyValues.filter(value => typeof value === 'object' && value !== null)
    for (const value of [...odd, true, 'x'.repeat(32_768)])
      expect(await send(batchOf(otherRow(1), otherRow(2, { item: value })))).toMatchObject({
        status: 400,
        body: { reason: 'invalid-input', fields: { 'rows.1.fields.item': 'not-a-value' } },
      })
    expect(await count()).toBe(0)
  })

  it('like a formula is kept as it is, and leaves the house inert', async () => {
    const texts = ['=HYPERLINK("http://x")', '+1+1', '-1', '@SUM(A1)']
    const answer = await send({ rows: texts.map((item, i) => otherRow(i + 1, { item })) })
    expect([answer.status, resultsOf(answer)]).toEqual([200, texts.map(() => 'accepted')])
    const kept = await Promise.all(
      texts.map((_, i) => host.world.services.store.query('records', { index: 'byUscc', equal: { uscc: usccNumber(i + 1) }, limit: 2 })),
    )
    expect(kept.map(({ items }) => items[0]?.body.fields.item)).toEqual(texts)
  })

  it('under a name of the prototype is an unknown field, and nothing is polluted by it', async () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      const body = JSON.stringify(batchOf(otherRow(1))).replace('"item"', `"${name}":{"polluted":1},"item"`)
      expect(await send(body)).toMatchObject({ status: 400, body: { fields: { [`rows.0.fields.${name}`]: 'unknown-field' } } })
      expect(await send(`{"rows":[{"form":"${name}","fields":{}}]}`)).toMatchObject({
        status: 400,
        body: { fields: { 'rows.0.form': 'not-in-list' } },
      })
    }
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })

  it('of a name that no field has is not dropped in silence, and is not repeated', async () => {
    const { status, body } = await send(batchOf(otherRow(1, { 'itme ': 'x', '<script>': 'y' })))
    expect([status, body.fields]).toEqual([400, { 'rows.0.fields.?': 'unknown-field' }])
  })
})

it("a natural person's number is in no document, no answer and no log", async () => {
  const row = commitmentRow({ committerCategory: '自然人', committerCode: publishedIdentity })
  const answer = await send({ ...batchOf(row), codesFor: { sectorId: 'training-science', districtCode: '230403' } })
  expect(resultsOf(answer)).toEqual(['accepted'])
  expect((answer.body.rows as object[])[0]).toMatchObject({ left: { reason: 'natural-person' } })
  expect(JSON.stringify(answer.body)).not.toMatch(/虚构|1101051949/)
  const dump = new LibsqlDump(host.world.databasePath)
  for (const collection of ['imports', 'importRows', 'records', 'requests', 'audit', 'notices'] as const)
    expect([collection, dump.textOf(collection).includes(publishedIdentity)]).toEqual([collection, false])
  for (const collection of ['ingestKeys', 'requests', 'audit'] as const) expect(dump.textOf(collection)).not.toContain(key.secret)
  dump.close()
  expect(said).toEqual([])
})

it('a number that somebody wrote into a text is a doubt for an officer, and comes back in no answer', async () => {
  const answer = await send(batchOf(otherRow(2, { item: `联系人 ${publishedIdentity}` })))
  expect(resultsOf(answer)).toEqual(['doubtful'])
  expect(JSON.stringify(answer.body)).not.toMatch(/联系人|1101051949/)
  expect(said).toEqual([])
})

describe('a body that is none', () => {
  const bodies: readonly (readonly [what: string, body: string, place: string])[] = [
    ['nothing', '', ''],
    ['half of JSON', '{"rows":[', ''],
    ['a number', '7', 'rows'],
    ['null', 'null', 'rows'],
    ['a list', '[]', 'rows'],
    ['no rows', '{"rows":[]}', 'rows'],
    ['rows that are none', '{"rows":[null,7,[]]}', 'rows.0'],
    ['something beside', '{"rows":[{"form":"others","fields":{}}],"unitId":"commerce"}', 'unitId'],
    ['a thousand brackets', '['.repeat(100_000), ''],
  ]
  it.each(bodies)('%s: is refused with its place', async (_what, body, place) => {
    const answer = await send(body)
    expect([answer.status, answer.body.reason, Object.keys(answer.body.fields as object)[0]]).toEqual([400, 'invalid-input', place])
  })

  it('over 2 MB, or of another kind, is refused with its status before anything of it is read', async () => {
    expect(await send(' '.repeat(ingestBytes + 1))).toMatchObject({ status: 413, body: { ok: false, reason: 'too-large' } })
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', null])
      expect(await send(batchOf(otherRow(1)), { headers: { 'content-type': type } })).toMatchObject({
        status: 415,
        body: { ok: false, reason: 'not-json' },
      })
    expect(await count()).toBe(0)
  })
})

describe('the unit of a key', () => {
  it('is the key’s, whatever the body says: an officer of another unit sees nothing of the batch', async () => {
    const { body } = await send(batchOf(otherRow(1)))
    const { sure } = body.imports as { sure: string }
    const other = await host.as('demo-commerce')
    expect(await other.do(contract.importOf, { id: sure })).toEqual({ ok: false, reason: 'not-found' })
    expect(got(await other.do(recordContract.records, { form: 'others', state: 'published' })).items).toEqual([])
  })

  it('opens only what the key is for', async () => {
    const { store } = host.world.services
    await store.transact(async tx => {
      const doc = await tx.get('ingestKeys', key.id)
      if (doc) tx.replace('ingestKeys', doc, doc.keys, { ...doc.body, scopes: [] })
    })
    expect(await send(batchOf(otherRow(1)))).toMatchObject({ status: 403, body: { reason: 'not-permitted' } })
    expect(await count()).toBe(0)
  })

  it('that rests takes nothing in', async () => {
    const { store } = host.world.services
    await store.transact(async tx => {
      const unit = await tx.get('units', 'science')
      if (unit) tx.replace('units', unit, unit.keys, { ...unit.body, active: false })
    })
    expect(await send(batchOf(otherRow(1)))).toMatchObject({ status: 403, body: { reason: 'not-permitted' } })
    expect(await count()).toBe(0)
  })
})
