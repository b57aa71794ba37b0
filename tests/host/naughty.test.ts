import fc from 'fast-check'
import { sampleSymbols } from '../../server/demo/sample'
import { seedDemonstration } from '../../server/demo/seed'
import { allRoutes } from '../../server/hosts/local/all-routes'
import type { Client } from './support/client'
import { flawOf } from './support/closed-shape'
import { openHost, type TestHost } from './support/host'
import { naughtyTexts, naughtyValue, naughtyValues } from './support/naughty'
import { changedAt, pathsOf, wellFormed } from './support/well-formed'

jest.setTimeout(60_000)

let host: TestHost
const clients: Record<string, Client> = {}
const known: Record<string, unknown> = {}

beforeAll(async () => {
  host = await openHost()
  await seedDemonstration(host.world.services)
  for (const name of ['agent', 'commerce', 'office', 'admin', 'auditor']) clients[name] = await host.as(`demo-${name}`)
  const { store } = host.world.services
  const [draft] = (await store.query('applications', { index: 'byState', equal: { state: 'draft' }, limit: 1 })).items
  const [code] = (await store.query('codes', { index: 'byState', equal: { state: 'active' }, limit: 1 })).items
  Object.assign(known, {
    id: draft?._id,
    rev: draft?.rev,
    applicationId: code?.body.applicationId,
    codeId: code?._id,
    symbols: await sampleSymbols(host.world.services),
    uscc: code?.body.uscc,
    hash: 'a'.repeat(64),
    accountId: 'demo-district',
    phone: '13000000009',
    districtCode: '230403',
    sectorId: 'catering-commerce',
    unitId: 'commerce',
    templateId: 'catering',
    state: 'active',
    cursor: undefined,
    licencePhoto: undefined,
    shopPhoto: undefined,
    authorisation: undefined,
  })
}, 60_000)
afterAll(() => host.stop())

const clientFor = (audience: string, name: string): Client =>
  name === 'audit-trail'
    ? who('auditor')
    : audience === 'department'
      ? who('commerce')
      : ['office', 'admin'].includes(audience)
        ? who(audience)
        : who('agent')
const who = (name: string): Client => {
  const client = clients[name]
  if (!client) throw new Error(`nobody is ${name}`)
  return client
}

let serial = 0
/** What is wrong with the host's answer to this input: null when it is a reply like any other. */
const flaw = async (audience: string, name: string, input: unknown): Promise<string | null> => {
  serial += 1
  // a minute on, so that the limiter of misses does not slow the test
  if (serial % 50 === 0) host.world.advance(60_000)
  const response = await clientFor(audience, name).ask(`/api/${audience}/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ requestId: `naughty-${serial}`, input }),
  })
  return flawOf(response.status, response.headers.get('content-type'), await response.text())
}

// states differ from room to room: what a queue may be asked for is no state of a code
const inputFor = (schema: Parameters<typeof wellFormed>[0], audience: string, name: string) =>
  wellFormed(schema, {
    ...known,
    ...(name === 'codes' ? {} : { state: 'submitted' }),
    ...(audience === 'office' && name === 'change-code' ? { id: known.codeId, rev: 1 } : {}),
  })

const actions = allRoutes.map(({ action }) => [`${action.audience}/${action.name}`, action] as const)

describe('whatever stands in whichever field of whichever action', () => {
  it.each(actions)(
    '%s answers with a reply of the closed shape, and tells nothing of its inside',
    async (_name, { audience, name, input }) => {
      const good = inputFor(input, audience, name)
      expect(await flaw(audience, name, good)).toBeNull()
      const paths = pathsOf(good).filter(path => path.length > 0)
      for (const path of paths)
        for (const value of naughtyValues)
          expect([path.join('.'), value, await flaw(audience, name, changedAt(good, path, value))]).toEqual([path.join('.'), value, null])
      if (paths.length === 0) return
      const property = fc.asyncProperty(
        fc.constantFrom(...paths),
        naughtyValue,
        fc.option(fc.constantFrom(...paths)),
        naughtyValue,
        async (one, value, other, another) => {
          const changed = changedAt(good, one, value)
          const twice =
            other === null || other.join() === one.join() || other.join().startsWith(`${one.join()},`)
              ? changed
              : changedAt(changed, other, another)
          expect(await flaw(audience, name, twice)).toBeNull()
        },
      )
      await fc.assert(property, { numRuns: 40 })
    },
    60_000,
  )

  it('and in whichever address', async () => {
    const places = ['/c/', '/api/scan/', '/files/', '/app/', '/api/', '/api/citizen/', '/session/', '/', '/files?kind=']
    for (const place of places) {
      host.world.advance(60_000)
      for (const text of naughtyTexts) {
        const path = place + encodeURIComponent(text.replace(/[\uD800-\uDFFF]/g, '')).slice(0, 4000)
        const response = await host.citizen.ask(path)
        const answer = await response.text()
        expect([path, response.status < 500, /node_modules|\bat .+:\d+:\d+/.test(answer)]).toEqual([path, true, false])
      }
    }
  }, 60_000)

  it('as a request id', async () => {
    for (const requestId of naughtyValues) {
      const response = await who('agent').ask('/api/citizen/confirm-site', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ requestId, input: { symbols: known.symbols, matches: true } }),
      })
      const text = await response.text()
      expect([requestId, flawOf(response.status, response.headers.get('content-type'), text)]).toEqual([requestId, null])
    }
  })
})
