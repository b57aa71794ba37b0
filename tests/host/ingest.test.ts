import { workOnImports } from '../../cloudfunctions/imports/work'
import { imports as contract, records } from '../../contract'
import { got } from '../support/applicant'
import { usccNumber } from '../support/application-fixture'
import { type HeldKey, makeKey } from '../support/ingest-key'
import { openHost, type TestHost } from './support/host'
import { batchOf, otherRow, resultsOf, sendSigned } from './support/ingest-client'

jest.setTimeout(60_000)

let host: TestHost
let key: HeldKey
beforeEach(async () => {
  host = await openHost()
  key = await makeKey(host.world)
})
afterEach(() => host.stop())

const send = (body: unknown, idempotencyKey?: string) => sendSigned(host.origin, key, body, idempotencyKey ? { idempotencyKey } : {})
const store = () => host.world.services.store
const officer = () => host.as('demo-commerce')
const importOf = async (id: unknown) => got(await (await officer()).do(contract.importOf, { id: String(id) }))
const imports = (answer: Awaited<ReturnType<typeof send>>) => answer.body.imports as { sure?: string; doubtful?: string }
const listed = async () => got(await (await officer()).do(records.records, { form: 'others', state: 'published' })).items
const doubtful = otherRow(2, { uscc: usccNumber(2).slice(0, 17) + (usccNumber(2).endsWith('1') ? '2' : '1') })
const work = async () => {
  while ((await workOnImports(host.world.services, { limit: 50 })) > 0);
}

describe('a batch of the ingest API', () => {
  it('is taken in at once where nobody has to decide, and waits for an officer where somebody has', async () => {
    const answer = await send(batchOf(otherRow(1), doubtful, otherRow(3, { item: '' }), otherRow(1)))
    expect([answer.status, resultsOf(answer)]).toEqual([200, ['accepted', 'doubtful', 'refused', 'known']])
    expect(answer.body.counts).toEqual({ accepted: 1, doubtful: 1, refused: 1, known: 1 })
    const { sure, doubtful: waiting } = imports(answer)
    expect(await importOf(sure)).toMatchObject({ state: 'done', unitId: 'commerce', by: '数据接口', byKey: true, done: { created: 1 } })
    expect((await listed()).map(({ uscc }) => uscc)).toEqual([usccNumber(1)])
    expect(await importOf(waiting)).toMatchObject({ state: 'ready', undecided: 1, rows: 1, doubts: [{ reasons: ['code-check'], rows: 1 }] })
    const client = await officer()
    const list = got(await client.do(contract.imports, {})).items
    expect(list.map(({ id }) => id).sort()).toEqual([sure, waiting].sort())
    got(await client.do(contract.decideImport, { id: String(waiting), take: true, all: true }))
    got(await client.do(contract.commitImport, { id: String(waiting) }))
    await work()
    expect((await listed()).map(({ uscc }) => uscc).sort()).toEqual([usccNumber(1), doubtful.fields.uscc].sort())
  })

  it('says of each row what the screen says of a cell: the field, the reason and a sentence', async () => {
    const { body } = await send(batchOf(otherRow(1, { uscc: '123' })))
    expect((body.rows as object[])[0]).toEqual({
      row: 1,
      result: 'refused',
      findings: [{ field: 'uscc', reason: 'code-length', severity: 'refused', sentence: '统一社会信用代码应为 18 位，请核对。' }],
    })
  })

  it('is undone as one, by an officer of the unit', async () => {
    const { sure } = imports(await send(batchOf(otherRow(1), otherRow(2))))
    got(await (await officer()).do(contract.undoImport, { id: String(sure) }))
    await work()
    expect(await importOf(sure)).toMatchObject({ state: 'undone', done: { undone: 2 } })
    expect(await listed()).toEqual([])
  })

  it('sent again changes nothing: its rows are known', async () => {
    const rows = batchOf(otherRow(1), otherRow(2))
    await send(rows)
    expect(resultsOf(await send(rows))).toEqual(['known', 'known'])
    expect(await listed()).toHaveLength(2)
  })

  it('of another unit does not take over what one has collected, and says so', async () => {
    await send(batchOf(otherRow(1)))
    const other = await makeKey(host.world, 'market-supervision')
    const answer = await sendSigned(host.origin, other, batchOf(otherRow(1, { name: '改名店（虚构）' })))
    expect(answer.status).toBe(200)
    expect((await listed()).map(({ unitName }) => unitName)).toEqual(['市商务局'])
    const [row] = answer.body.rows as readonly { readonly findings: readonly object[] }[]
    expect(row).toMatchObject({ row: 1, result: 'refused' })
    expect(JSON.stringify(row?.findings)).toContain('other-unit')
  })

  it('leaves one row in the trail, in the name of its key', async () => {
    await send(batchOf(otherRow(1), otherRow(2), doubtful))
    await work()
    const page = await store().query('audit', { index: 'byActor', equal: { actorId: key.id }, limit: 10 })
    expect(page.items.map(({ body }) => [body.action, body.outcome, body.role])).toEqual([['ingest/records', 'ok', 'ingest']])
    expect((await store().get('ingestKeys', key.id))?.body.lastUsedAt).toBeGreaterThan(0)
  })

  it('of a thousand rows is taken in parts of 200 and answered whole; 1,001 are refused whole', async () => {
    const rows = Array.from({ length: 1001 }, (_, i) => otherRow(i + 1))
    const most = await send({ rows: rows.slice(0, 1000) })
    expect([most.status, most.body.counts]).toEqual([200, { accepted: 1000 }])
    const { sure } = imports(most)
    const parts = (await store().get('imports', String(sure)))?.body.chunks.length ?? 0
    for (let i = 0; i < parts; i++) expect((await store().get('importRows', `${sure}.${i}`))?.body.rows.length).toBeLessThanOrEqual(200)
    expect(await importOf(sure)).toMatchObject({ state: 'done', done: { created: 1000 } })
    const more = await send({ rows })
    expect([more.status, more.body.reason]).toEqual([413, 'too-many-rows'])
  }, 30_000)
})
