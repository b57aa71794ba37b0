import { openApi } from '../../cloudfunctions/ingest/open-api'
import { ingestBytes } from '../../contract/ingest'
import { type IngestScope, ingestRefusals, ingestScopes } from '../../contract/vocabulary-ingest'
import written from '../../docs/openapi.json'
import { Conflict, type Store } from '../../server/ports/store'
import { type HeldKey, makeKey } from '../support/ingest-key'
import { flawsOf } from '../support/json-schema'
import { bound } from '../support/wrapped-store'
import { openHost, type TestHost } from './support/host'
import { type Answer, batchOf, commitmentRow, otherRow, type Sending, sendSigned, vehicleRow } from './support/ingest-client'

interface Response {
  readonly headers?: Readonly<Record<string, { readonly schema: object }>>
  readonly content: { readonly 'application/json': { readonly schema: Readonly<Record<string, unknown>> } }
}
interface Operation {
  readonly parameters: readonly { readonly name: string; readonly schema: { readonly pattern: string } }[]
  readonly requestBody: { readonly content: Response['content'] }
  readonly responses: Readonly<Record<string, Response>>
}

jest.setTimeout(60_000)

const scopes = Object.keys(ingestScopes) as IngestScope[]

let host: TestHost
let key: HeldKey
let fault: Error | undefined
const failing = (store: Store): Store => ({
  ...bound(store),
  transact: work => (fault ? Promise.reject(fault) : store.transact(work)),
})
beforeAll(async () => {
  host = await openHost({}, failing)
})
// one a test: each spends what a key may send in a minute
beforeEach(async () => {
  key = await makeKey(host.world, 'commerce', [...scopes])
})
afterAll(() => host.stop())

const document = async () => (await (await fetch(`${host.origin}/api/v1/openapi.json`)).json()) as typeof openApi
const operationOf = (path: string): Operation => (openApi.paths as unknown as Record<string, { post: Operation }>)[path]?.post as Operation
const posts = Object.entries(openApi.paths)
  .filter(([, item]) => 'post' in item)
  .map(([path]) => path)

/** All that an answer has against the document: its status, its headers, its body. */
const undocumented = (path: string, { status, headers, body }: Answer): string[] => {
  const response = operationOf(path).responses[String(status)]
  if (!response) return [`${status} is not documented`]
  const missing = Object.keys(response.headers ?? {}).filter(name => headers.get(name) === null)
  const type = headers.get('content-type') === 'application/json; charset=utf-8' ? [] : [`type ${headers.get('content-type')}`]
  return [...missing.map(name => `${name} is missing`), ...type, ...flawsOf(response.content['application/json'].schema, body)]
}

const codesFor = { sectorId: 'catering-commerce', districtCode: '230403' }
const personal = commitmentRow({ committerCategory: '自然人', committerCode: '11010519491231002X' })
interface Sample {
  readonly row: (n: number, fields?: Readonly<Record<string, unknown>>) => object
  /** a batch with rows of all kinds */
  readonly good: { readonly rows: readonly object[]; readonly codesFor?: object }
}
/** What each path takes. */
const samples: Readonly<Record<string, Sample>> = {
  '/api/v1/records': {
    row: otherRow,
    good: { ...batchOf(otherRow(1), otherRow(2, { uscc: '123' }), otherRow(3, { provider: 7 }), personal), codesFor },
  },
  '/api/v1/vehicles': {
    row: (n, fields) => vehicleRow(`黑H0000${n}`, fields),
    good: batchOf(vehicleRow('黑H00001'), vehicleRow('黑HI1234'), vehicleRow('黑H00003', { permit: 7 })),
  },
}
const sampleOf = (path: string): Sample => samples[path] as Sample
/** One way to each refusal, by its reason, and to both kinds of success. */
type Way = () => Promise<Answer>
const waysOf = (path: string): Readonly<Record<string, Way>> => {
  const { row, good } = sampleOf(path)
  const send = (body: unknown, sending: Sending = {}, who = key) => sendSigned(host.origin, who, body, { path, ...sending })
  const during = async (one: Error): Promise<Answer> => {
    fault = one
    return send(good).finally(() => {
      fault = undefined
    })
  }
  return {
    '200': () => send(good, { idempotencyKey: 'documented' }),
    'invalid-input': () => send(batchOf(row(1, { beside: 1 }))),
    ...(path === '/api/v1/records'
      ? {
          'unknown-sector': () => send(batchOf(commitmentRow({}))),
          'unknown-district': () => send({ ...batchOf(commitmentRow({})), codesFor: { ...codesFor, districtCode: '110101' } }),
        }
      : {}),
    'signature-invalid': () => send(good, { sentBody: '{}' }),
    'signature-stale': () => send(good, { at: 0 }),
    'not-permitted': async () => {
      const science = (active: boolean) =>
        host.world.services.store.transact(async tx => {
          const unit = await tx.get('units', 'science')
          if (unit) tx.replace('units', unit, unit.keys, { ...unit.body, active })
        })
      const resting = await makeKey(host.world, 'science', [...scopes])
      await science(false)
      return send(batchOf(row(1)), {}, resting).finally(() => science(true))
    },
    'request-reused': () => send(batchOf(row(9)), { idempotencyKey: 'documented' }),
    'too-large': () => send(' '.repeat(ingestBytes + 1)),
    'too-many-rows': () => send({ rows: Array.from({ length: 1001 }, () => ({})) }),
    'not-json': () => send(good, { headers: { 'content-type': 'text/plain' } }),
    busy: () => during(new Conflict('lost again')),
    unavailable: async () => {
      const log = jest.spyOn(console, 'error').mockImplementation(() => undefined)
      return during(new Error('disk')).finally(() => log.mockRestore())
    },
    'too-many': async () => {
      for (let i = 0; ; i++) {
        const answer = await send({})
        if (answer.status === 429 || i > 100) return answer
      }
    },
  }
}

describe('the document of the ingest API', () => {
  it('is served as it is kept in docs', async () => {
    expect(await document()).toEqual(JSON.parse(JSON.stringify(openApi)))
    expect(written).toEqual(JSON.parse(JSON.stringify(openApi)))
  })

  it.each(posts)(
    '%s: names each status that the host answers, in the shape in which it answers, and no other',
    async path => {
      const ways = waysOf(path)
      const reasons = Object.keys(ingestRefusals).filter(
        reason => reason !== 'unknown-path' && (path === '/api/v1/records' || !/^unknown-(sector|district)$/.test(reason)),
      )
      expect(Object.keys(ways).sort()).toEqual(['200', ...reasons].sort())
      const seen = new Set<string>()
      for (const [name, way] of Object.entries(ways)) {
        const answer = await way()
        expect([name, answer.body.reason ?? '200', undocumented(path, answer)]).toEqual([name, name, []])
        seen.add(String(answer.status))
      }
      expect([...seen].sort()).toEqual(Object.keys(operationOf(path).responses).sort())
    },
    20_000,
  )

  it.each(posts)('%s: lets the rows through that the host takes, and none that it refuses for their form', path => {
    const { schema } = operationOf(path).requestBody.content['application/json']
    const { row, good } = sampleOf(path)
    expect(flawsOf(schema, good)).toEqual([])
    const bad = [
      {},
      { rows: [] },
      batchOf({ ...row(1), fields: undefined }),
      batchOf(row(1, { beside: 'x' })),
      batchOf(row(1, { name: [] })),
      { ...good, beside: {} },
      [],
    ]
    for (const body of bad) expect([body, flawsOf(schema, body)]).not.toEqual([body, []])
  })

  it('describes headers as a signed request bears them', () => {
    const made = {
      'X-Ingest-Key': key.id,
      'X-Ingest-Timestamp': '1764050400',
      'X-Ingest-Signature': 'a'.repeat(64),
      'Idempotency-Key': 'batch-0001',
    }
    for (const path of posts)
      expect(
        operationOf(path).parameters.map(({ name, schema }) => [name, new RegExp(schema.pattern).test(made[name as keyof typeof made])]),
      ).toEqual(Object.keys(made).map(name => [name, true]))
  })

  it('names every path: whatever else lies there is none, by whichever method', async () => {
    for (const [path, method] of [
      ['/api/v1/nothing', 'GET'],
      ['/api/v1/', 'GET'],
      ...posts.flatMap(one => ['GET', 'PUT', 'DELETE'].map(verb => [one, verb])),
      ['/api/v1/openapi.json', 'POST'],
    ] as [string, string][]) {
      const response = await fetch(host.origin + path, { method })
      expect([path, method, response.status, await response.json()]).toEqual([
        path,
        method,
        404,
        { ok: false, reason: 'unknown-path', sentence: ingestRefusals['unknown-path'][1] },
      ])
    }
  })
})
