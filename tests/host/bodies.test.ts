import { application } from '../../contract'
import type { Client } from './support/client'
import { flawOf } from './support/closed-shape'
import { openHost, type TestHost } from './support/host'
import { wire } from './support/wire'

jest.setTimeout(60_000)

let host: TestHost
let agent: Client
beforeAll(async () => {
  host = await openHost()
  agent = await host.as('demo-agent')
})
afterAll(() => host.stop())

const sent = async (
  body: string | undefined,
  headers: Record<string, string> = { 'content-type': 'application/json' },
  path = '/api/entity/enrol',
) => {
  const response = await agent.ask(path, { method: 'POST', headers, body })
  const text = await response.text()
  expect(flawOf(response.status, response.headers.get('content-type'), text)).toBeNull()
  return { status: response.status, reply: JSON.parse(text) as { ok: boolean; reason?: string; fields?: Record<string, string> } }
}

describe('a body that is not a request', () => {
  const bodies: Readonly<Record<string, string>> = {
    nothing: '',
    'not JSON': '{"requestId": "12345678", ',
    'a single quote': "{'requestId':'12345678'}",
    'a number': '7',
    text: '"enrol"',
    null: 'null',
    'an array': '[1,2,3]',
    'an empty object': '{}',
    'input as text': '{"requestId":"12345678","input":"details"}',
    'input as array': '{"requestId":"12345678","input":[]}',
    'input as null': '{"requestId":"12345678","input":null}',
    'a request id that is an object': '{"requestId":{"toString":"x"},"input":{}}',
    'a byte order mark': '\uFEFF{"input":{}}',
    __proto__: '{"requestId":"12345678","__proto__":{"admin":true},"input":{}}',
    '__proto__ inside': '{"requestId":"12345678","input":{"details":{"__proto__":{"uscc":"x"}}}}',
    'constructor.prototype': '{"requestId":"12345678","input":{"constructor":{"prototype":{"admin":true}}}}',
    'deep nesting': `{"requestId":"12345678","input":${'['.repeat(40_000)}${']'.repeat(40_000)}}`,
    'deep objects': `{"requestId":"12345678","input":{"details":${'{"a":'.repeat(15_000)}1${'}'.repeat(15_000)}}}`,
    'a number beyond all numbers': '{"requestId":"12345678","input":{"id":1e999,"rev":1e999}}',
  }
  it.each(Object.entries(bodies))('%s: is refused as invalid input', async (_what, body) => {
    const { status, reply } = await sent(body)
    expect([status, reply.ok, reply.reason]).toEqual([200, false, 'invalid-input'])
    expect(({} as Record<string, unknown>).admin).toBeUndefined()
  })

  it.each(Object.keys(bodies))('%s: no other door falls over it', async what => {
    for (const path of ['/session/demo', '/session/end', '/files', '/api/citizen/scan', '/api/citizen/home'])
      await sent(bodies[what], { 'content-type': 'application/json' }, path)
    // /session/end has ended the session
    agent = await host.as('demo-agent')
  })

  it.each([
    'text/plain',
    'application/xml',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonp',
    'x',
  ])('of the type %s is refused', async type => {
    const { reply } = await sent('{"requestId":"12345678","input":{}}', { 'content-type': type })
    expect(reply).toEqual({ ok: false, reason: 'invalid-input' })
  })

  it('that is too large is refused as too large, with HTTP 200, and the next request is served', async () => {
    const large = await sent(JSON.stringify({ requestId: '12345678', input: { details: 'x'.repeat(100 * 1024) } }))
    expect([large.status, large.reply]).toEqual([200, { ok: false, reason: 'too-large' }])
    const many = await sent(`{"requestId":"12345678","input":{},"pad":"${'诚'.repeat(40_000)}"}`)
    expect(many.reply).toEqual({ ok: false, reason: 'too-large' })
    expect((await sent(JSON.stringify({ requestId: '12345678', input: {} }))).reply.reason).toBe('invalid-input')
  })
})

describe('extra fields', () => {
  it('whose: role, unit, state, account in the input are dropped, never believed', async () => {
    const details = {
      uscc: '91350100M000100Y43',
      name: '松鹤餐饮（虚构）',
      category: 'organisation',
      districtCode: '230403',
      sectorId: 'catering-commerce',
      address: '工农区某路1号',
      state: 'approved',
      unitId: 'business-environment',
      accountId: 'demo-office',
    }
    const lies = {
      role: 'office',
      unit: 'commerce',
      state: 'approved',
      accountId: 'demo-office',
      memberships: [{ role: 'admin' }],
      actor: {},
    }
    const response = await agent.ask('/api/entity/enrol', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-account': 'demo-office', 'x-role': 'office' },
      body: JSON.stringify({ requestId: 'extra-fields-1', input: { details, ...lies }, ...lies }),
    })
    const { value } = (await response.json()) as { value: { id: string } }
    const stored = await host.world.services.store.get('applications', value.id)
    expect(stored?.body).toMatchObject({ state: 'draft', unitId: 'commerce', accountId: 'demo-agent' })
    expect(JSON.stringify(stored)).not.toMatch(/demo-office|memberships/)
    expect(await agent.do(application.mine, { accountId: 'demo-office' } as never)).toMatchObject({
      ok: true,
      value: { items: [{ id: value.id }] },
    })
  })

  it.each([
    ['nested deep', '['.repeat(45_000) + ']'.repeat(45_000)],
    ['a number beyond all numbers', '1e999'],
    ['half a surrogate pair', '"\\ud800"'],
  ])('of any kind (%s) neither make a fault of a write nor another request of its retry', async (_what, extra) => {
    const call = (more: string) => `{"requestId":"extra-${_what.length}-0001","input":{"symbols":"x","matches":true${more}}}`
    const path = '/api/citizen/confirm-site'
    expect((await sent(call(`,"extra":${extra}`), undefined, path)).reply).toEqual({ ok: false, reason: 'not-found' })
    const details = {
      uscc: '91350100M000100Y43',
      name: '甲店（虚构）',
      category: 'organisation',
      districtCode: '230403',
      sectorId: 'catering-commerce',
      address: 'x',
    }
    const other = await host.as('demo-newcomer')
    const enrol = async (more: string) => {
      const body = `{"requestId":"enrol-${_what.length}-0001","input":{"details":${JSON.stringify(details)}${more}}}`
      const response = await other.ask('/api/entity/enrol', { method: 'POST', headers: { 'content-type': 'application/json' }, body })
      return response.text()
    }
    const first = await enrol(`,"extra":${extra}`)
    expect(flawOf(200, 'application/json', first)).toBeNull()
    expect(await enrol('')).toBe(first)
  })

  it('do not make an allowed role of a forbidden one', async () => {
    const { reply } = await sent(
      JSON.stringify({ requestId: '12345678', role: 'admin', input: { role: 'admin' } }),
      undefined,
      '/api/admin/units',
    )
    expect(reply).toEqual({ ok: false, reason: 'not-permitted' })
  })
})

describe('an action', () => {
  it.each(['/api/entity/nothing', '/api/nobody/enrol', '/api/entity/__proto__', '/api/constructor/toString', '/api/entity/enrol%00'])(
    'that does not exist (%s) is unknown',
    async path => {
      expect((await sent('{"input":{}}', undefined, path)).reply).toEqual({ ok: false, reason: 'unknown-action' })
    },
  )

  it.each(['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('is not answered to %s', async method => {
    const response = await agent.ask('/api/citizen/home', { method })
    expect([response.status, await response.json()]).toEqual([404, { ok: false, reason: 'unknown-action' }])
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
  })
})

describe('what is not HTTP at all', () => {
  it.each([
    ['a bare line', 'hello\r\n\r\n'],
    ['two lengths', 'POST /api/citizen/home HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nContent-Length: 5\r\n\r\n{}'],
    [
      'a length and chunks',
      'POST /api/citizen/home HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    ['a header with a bare line feed', 'GET /healthz HTTP/1.1\r\nHost: x\r\nX: a\nSet-Cookie: y\r\n\r\n'],
    ['a header of 32 KB', `GET /healthz HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(32_768)}\r\n\r\n`],
    ['no host', 'GET /healthz HTTP/1.1\r\n\r\n'],
  ])('%s: is refused as a bad request, and the host goes on', async (_what, bytes) => {
    const heard = await wire(host.port, bytes)
    expect(heard).toMatch(/^HTTP\/1\.1 4\d\d /)
    expect(heard).not.toMatch(/node_modules|\bat .+:\d+:\d+/)
    expect((await host.citizen.ask('/healthz')).status).toBe(200)
  })

  it('CR and LF in a path or a query reach neither a header nor a log line', async () => {
    const written: string[] = []
    const spy = jest.spyOn(console, 'error').mockImplementation((...words) => void written.push(words.join(' ')))
    for (const path of [
      '/c/%0d%0aSet-Cookie:%20x=1',
      '/api/scan/%0d%0aX-Evil:%201',
      '/files/%0d%0aX-Evil:1',
      '/files?kind=%0d%0aX-Evil:1',
      '/%0d%0aX-Evil:1',
    ]) {
      const response = await host.citizen.ask(path)
      expect([...response.headers.keys()].filter(name => name === 'x-evil' || name === 'set-cookie')).toEqual([])
      expect(response.status).toBeLessThan(500)
    }
    spy.mockRestore()
    expect(written).toEqual([])
  })
})
