import { session } from '../../contract'
import { openSession } from '../../server/hosts/local/session'
import { clientOf } from './support/client'
import { openHost, type TestHost } from './support/host'

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
  const guesses = Array.from({ length: 64 }, (_, i) => `${i}`.padStart(32, '1'))
  const timed = async (work: () => Promise<unknown>) => {
    const since = performance.now()
    await work()
    return performance.now() - since
  }
  const scanFrom = (address: string, symbols: string) =>
    host.citizen.ask(`/api/scan/${symbols}`, { headers: { 'x-forwarded-for': address } })

  it('is slowed after sixty misses from one address, whichever door is tried, and nobody else is', async () => {
    for (const guess of guesses.slice(0, 30)) await scanFrom('203.0.113.7', guess)
    for (const guess of guesses.slice(30, 60))
      await host.citizen.ask('/api/citizen/scan', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': '203.0.113.7' },
        body: JSON.stringify({ input: { symbols: guess } }),
      })
    const doors: readonly [string, RequestInit?][] = [
      ['/api/scan/1'],
      ['/c/1'],
      ['/api/citizen/scan', { method: 'POST', body: '{"input":{"symbols":"1"}}' }],
      ['/api/citizen/confirm-site', { method: 'POST', body: '{"requestId":"12345678","input":{"symbols":"1","matches":true}}' }],
      ['/api/citizen/verify-proof', { method: 'POST', body: `{"input":{"hash":"${'0'.repeat(64)}"}}` }],
    ]
    for (const [i, [path, init = {}]] of doors.entries()) {
      const headers = { 'content-type': 'application/json', 'x-forwarded-for': '203.0.113.7' }
      expect([path, (await timed(() => host.citizen.ask(path, { ...init, headers }))) >= (i + 1) * 50 - 5]).toEqual([path, true])
    }
    expect(await timed(() => scanFrom('203.0.113.8', '1'))).toBeLessThan(50)
  })

  it('is told by the address that the proxy saw, not by one that the caller wrote', async () => {
    for (let i = 0; i < 60; i += 1) await scanFrom(`198.51.100.${i}, 192.0.2.9`, '1')
    expect(await timed(() => scanFrom('198.51.100.99, 192.0.2.9', '1'))).toBeGreaterThanOrEqual(45)
  })

  it('from all of one IPv6 network counts as one', async () => {
    for (let i = 0; i < 60; i += 1) await scanFrom(`2001:db8:1:2::${i.toString(16)}`, '1')
    expect(await timed(() => scanFrom('2001:db8:1:2:aaaa:bbbb:cccc:dddd', '1'))).toBeGreaterThanOrEqual(45)
    expect(await timed(() => scanFrom('2001:db8:1:3::1', '1'))).toBeLessThan(45)
  })
})
