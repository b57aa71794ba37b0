import { session } from '../../contract'
import { openSession } from '../../server/hosts/local/session'
import { applicantOf } from '../support/applicant'
import { clientOf } from './support/client'
import { openHost, type TestHost } from './support/host'

jest.setTimeout(60_000)

let host: TestHost
beforeAll(async () => {
  host = await openHost({ mode: 'production', publicOrigin: 'https://code.example', proxies: ['loopback'] })
})
afterAll(() => host.stop())

describe('a production host', () => {
  it('has no demo sign-in: the path does not exist', async () => {
    for (const method of ['POST', 'GET']) {
      const response = await host.citizen.ask('/session/demo', {
        method,
        headers: { 'content-type': 'application/json' },
        ...(method === 'POST' ? { body: '{"name":"demo-office"}' } : {}),
      })
      expect([response.status, await response.json()]).toEqual([404, { ok: false, reason: 'unknown-action' }])
    }
  })

  it('says with every answer that it is production', async () => {
    for (const path of ['/healthz', '/', '/app/', '/c/x', '/api/scan/x', '/nowhere', '/api/nothing/at-all', '/%zz'])
      expect([path, (await host.citizen.ask(path)).headers.get('x-installation')]).toEqual([path, 'production'])
  })

  it('lists no demo account and bears no banner', async () => {
    const home = await host.citizen.do(session.home, {})
    expect(home).toMatchObject({ ok: true, value: { me: { demo: false, demoAccounts: [] } } })
    expect(await (await host.citizen.ask('/c/x')).text()).not.toContain('演示')
  })

  it('takes a session from a cookie of this very host alone', async () => {
    const secret = await openSession(host.world.services, 'demo-office')
    const who = async (cookie: string) => {
      const home = await clientOf(host.origin, cookie).do(session.home, {})
      return home.ok && home.value.me.signedIn
    }
    expect([await who(`__Host-sid=${secret}`), await who(`sid=${secret}`)]).toEqual([true, false])
    const end = await clientOf(host.origin, `__Host-sid=${secret}`).ask('/session/end', { method: 'POST' })
    expect(end.headers.get('set-cookie')).toBe('__Host-sid=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0; Secure')
    expect(await who(`__Host-sid=${secret}`)).toBe(false)
  })

  it('takes POSTs from its public origin alone', async () => {
    const ask = async (origin: string) =>
      (
        await host.citizen.ask('/api/citizen/home', {
          method: 'POST',
          headers: { 'content-type': 'application/json', origin },
          body: '{"input":{}}',
        })
      ).json()
    expect(await ask('https://code.example')).toMatchObject({ ok: true })
    for (const origin of [host.origin, 'http://code.example', 'https://code.example:8443', 'https://x.code.example'])
      expect([origin, await ask(origin)]).toEqual([origin, { ok: false, reason: 'not-permitted' }])
  })
})

describe('guessing of codes', () => {
  /** misses before the one that is timed: it then has to wait for a second and more, which no busy machine can be taken for */
  const many = 80
  const slowed = 1000
  const timed = async (work: () => Promise<unknown>) => {
    const since = performance.now()
    await work()
    return performance.now() - since
  }
  const scanFrom = (address: string) => host.citizen.ask('/api/scan/1', { headers: { 'x-forwarded-for': address } })
  const missFrom = (address: (i: number) => string) => Promise.all(Array.from({ length: many }, (_, i) => scanFrom(address(i))))

  it.each<[string, RequestInit?]>([
    ['/api/scan/1'],
    ['/c/1'],
    ['/api/citizen/scan', { method: 'POST', body: '{"input":{"symbols":"1"}}' }],
    ['/api/citizen/confirm-site', { method: 'POST', body: '{"requestId":"12345678","input":{"symbols":"1","matches":true}}' }],
    ['/api/citizen/verify-proof', { method: 'POST', body: `{"input":{"hash":"${'0'.repeat(64)}"}}` }],
  ])(
    'by %s is counted and slowed like by any other door after sixty misses from one address, and nobody else is',
    async (path, init = {}) => {
      const headers = { 'content-type': 'application/json', 'x-forwarded-for': `203.0.113.${path.length}` }
      const ask = () => host.citizen.ask(path, { ...init, headers })
      await Promise.all(Array.from({ length: many }, ask))
      expect(await timed(ask)).toBeGreaterThanOrEqual(slowed)
      expect(await timed(() => scanFrom('203.0.113.200'))).toBeLessThan(slowed)
    },
  )

  it('is told by the address that the proxy saw, not by one that the caller wrote', async () => {
    await missFrom(i => `198.51.100.${i}, 192.0.2.9`)
    expect(await timed(() => scanFrom('198.51.100.99, 192.0.2.9'))).toBeGreaterThanOrEqual(slowed)
  })

  it('from all of one IPv6 network counts as one', async () => {
    await missFrom(i => `2001:db8:1:2::${i.toString(16)}`)
    expect(await timed(() => scanFrom('2001:db8:1:2:aaaa:bbbb:cccc:dddd'))).toBeGreaterThanOrEqual(slowed)
    expect(await timed(() => scanFrom('2001:db8:1:3::1'))).toBeLessThan(slowed)
  })

  it('never counts a hit', async () => {
    const { code } = await applicantOf(host.world, host.world.actor('demo-agent')).coded()
    const hit = () => host.citizen.ask(`/api/scan/${code.symbols}`, { headers: { 'x-forwarded-for': '203.0.113.99' } })
    await Promise.all(Array.from({ length: 2 * many }, hit))
    expect(await timed(() => scanFrom('203.0.113.99'))).toBeLessThan(slowed)
  })
})
