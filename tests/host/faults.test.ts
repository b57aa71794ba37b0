import { Conflict, type Store } from '../../server/ports/store'
import { openHost, type TestHost } from './support/host'
import { wire } from './support/wire'

jest.setTimeout(60_000)

let host: TestHost
let fault: Error | null = null
const written: string[] = []
const failing = (store: Store): Store => ({
  get: (collection, id) => (fault ? Promise.reject(fault) : store.get(collection, id)),
  json: (collection, id) => (fault ? Promise.reject(fault) : store.json(collection, id)),
  query: (collection, query) => store.query(collection, query),
  count: (collection, query, limit) => store.count(collection, query, limit),
  transact: work => (fault ? Promise.reject(fault) : store.transact(work)),
  close: () => store.close(),
})

let spy: jest.SpyInstance
beforeAll(async () => {
  host = await openHost({}, failing)
})
beforeEach(() => {
  written.length = 0
  spy = jest.spyOn(console, 'error').mockImplementation((...words) => void written.push(words.join(' ')))
})
afterEach(() => {
  fault = null
  spy.mockRestore()
})
afterAll(() => host.stop())

const forged = Object.assign(new Error('disk I/O error\r\n{"level":"fault","forged":true}'), { code: 'SQLITE_IOERR' })

describe('a fault behind a request', () => {
  it('is told with a number alone, which the log has too, in one line, without what was asked', async () => {
    fault = forged
    const { symbols } = { symbols: host.world.services.secrets.symbolsOf('0123456789ABCDEFGHJKMNPQRW') }
    const response = await host.citizen.ask(`/api/scan/${symbols}`)
    const body = (await response.json()) as { requestId: string }
    expect([response.status, body]).toEqual([
      500,
      { ok: false, reason: 'unavailable', requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) },
    ])
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(written).toHaveLength(1)
    expect(written[0]).not.toMatch(/[\r\n]/)
    expect(JSON.parse(written[0] ?? '')).toMatchObject({ level: 'fault', requestId: body.requestId })
    expect(written[0]).not.toContain(symbols)
  })

  it('is told to a person at the door on a page that says neither yes nor no', async () => {
    fault = forged
    const response = await host.citizen.ask(`/c/${host.world.services.secrets.symbolsOf('0123456789ABCDEFGHJKMNPQRW')}`)
    const html = await response.text()
    expect([response.status, response.headers.get('content-type'), response.headers.get('etag')]).toEqual([
      500,
      'text/html; charset=utf-8',
      null,
    ])
    expect(html).toContain('服务暂时不可用')
    expect(html).not.toMatch(/I\/O|SQLITE|class="band in-force"|诚信码有效/)
    expect(response.headers.get('cache-control')).toBe('no-store')
  })

  it('that is only a crowd at the store is refused as busy, to be tried again', async () => {
    for (const crowd of [new Conflict('lost again'), Object.assign(new Error('database is locked'), { code: 'SQLITE_BUSY' })]) {
      fault = crowd
      expect(
        await host.citizen.post('/api/citizen/confirm-site', { requestId: '12345678', input: { symbols: 'x', matches: true } }),
      ).toEqual({
        ok: false,
        reason: 'busy',
      })
    }
  })

  it('closes the doors: who is calling cannot be known, and nobody is let in', async () => {
    const office = await host.as('demo-office')
    fault = forged
    for (const path of ['/api/office/jobs', '/api/admin/units', '/api/citizen/home'])
      expect(await office.post(path, { input: {} })).toMatchObject({ ok: false, reason: 'unavailable' })
    fault = null
    expect(await office.post('/api/office/jobs', { input: {} })).toMatchObject({ ok: true })
  })
})

describe('an address that is none', () => {
  it.each([
    '/%zz',
    '/c/%zz',
    '/app/%zz',
    '/app/../package.json',
    '/app/%2e%2e/%2e%2e/package.json',
    '/app/../beside.txt',
    '/app/%2e%2e/beside.txt',
    '/app/..%2fbeside.txt',
    '/app/..%5cbeside.txt',
    '/app/js',
    '/app/.hidden',
    '/.env',
    '/.git/config',
  ])('%s: is answered to a person with the page that says so', async path => {
    const heard = await wire(host.port, `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)
    expect(heard).toMatch(/^HTTP\/1\.1 404 [\s\S]*x-installation: demo[\s\S]*text\/html/)
    expect(heard).toContain('没有这个页面')
    expect(heard).not.toContain('not for the web')
    expect(written).toEqual([])
  })
})

describe('the web app', () => {
  it('may be kept for ever where its name tells its content, and is asked for anew where not', async () => {
    const [script, index] = await Promise.all(['/app/js/app.0a1b2c3d.js', '/app/'].map(path => host.citizen.ask(path)))
    expect(script?.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(index?.headers.get('cache-control')).toBe('no-cache')
    const etag = index?.headers.get('etag') ?? ''
    const again = await wire(host.port, `GET /app/ HTTP/1.1\r\nHost: x\r\nIf-None-Match: ${etag}\r\nConnection: close\r\n\r\n`)
    expect(again).toMatch(/^HTTP\/1\.1 304 /)
  })

  it('runs no script but its own files and stands in no frame', async () => {
    const policy = (await host.citizen.ask('/app/')).headers.get('content-security-policy') ?? ''
    expect(policy).toMatch(/script-src 'self' 'wasm-unsafe-eval';.*object-src 'none';.*frame-ancestors 'none'/)
  })

  it('is found from the bare address too', async () => {
    for (const path of ['/', '/app']) expect((await host.citizen.ask(path)).headers.get('location')).toBe('/app/')
  })

  it('answers HEAD as GET without the body', async () => {
    for (const path of ['/app/', '/healthz', '/c/1', '/api/scan/1']) {
      const [head, get] = [await host.citizen.ask(path, { method: 'HEAD' }), await host.citizen.ask(path)]
      expect([path, head.status, await head.text()]).toEqual([path, get.status, ''])
      expect(head.headers.get('content-length')).toBe(get.headers.get('content-length'))
    }
  })
})
