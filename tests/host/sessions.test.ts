import { admin, session } from '../../contract'
import type { Reply } from '../../contract/reply'
import { clientOf } from './support/client'
import { openHost, type TestHost } from './support/host'

jest.setTimeout(60_000)

let host: TestHost
beforeEach(async () => {
  host = await openHost()
})
afterEach(() => host.stop())

const nameOf = async (cookie: string): Promise<string> => {
  const home = await clientOf(host.origin, cookie).do(session.home, {})
  return home.ok && home.value.me.signedIn ? home.value.me.displayName : 'nobody'
}
const signInFrom = (headers: Record<string, string>) =>
  host.citizen.ask('/session/demo', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ name: 'demo-office' }),
  })

describe('a session', () => {
  it('is a cookie that no script reads and no other site sends, stored only as a keyed hash', async () => {
    const response = await signInFrom({})
    const cookie = response.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/^sid=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=43200$/)
    expect(response.headers.get('cache-control')).toBe('no-store')
    const stored = await host.world.services.store.query('sessions', { index: 'byAccount', equal: { accountId: 'demo-office' }, limit: 10 })
    expect(JSON.stringify(stored)).not.toContain(cookie.slice(4, 47))
  })

  it('is believed by its whole secret alone', async () => {
    const { cookie } = await host.as('demo-office')
    const secret = cookie.slice(4)
    const flipped = (secret[10] === 'A' ? 'B' : 'A') + secret.slice(11)
    const forged = [
      `sid=${secret.slice(0, 10)}${flipped}`,
      `sid=${secret.slice(0, 42)}`,
      `sid=${secret}A`,
      `sid=${secret.toLowerCase()}`,
      'sid=',
      `sid="${secret}"`,
      `xsid=${secret}`,
      `a=sid=${secret}`,
      'sid=demo-office',
      `__Host-sid=${secret}`,
      `sid=${'A'.repeat(43)}`,
      `sid=../../${secret}`,
    ]
    for (const cookieText of forged) expect([cookieText, await nameOf(cookieText)]).toEqual([cookieText, 'nobody'])
    expect(await nameOf(`a=b; sid=${secret}; c=d`)).toBe('己信用办（虚构）')
  })

  it('ends at once when it is ended, and another of the same person does not', async () => {
    const [one, other] = [await host.as('demo-office'), await host.as('demo-office')]
    expect(await one.post('/session/end', {})).toEqual({ ok: true, value: { signedIn: false } })
    expect([await nameOf(one.cookie), await nameOf(other.cookie)]).toEqual(['nobody', '己信用办（虚构）'])
  })

  it('is replaced by the next sign-in of the same browser', async () => {
    const one = await host.as('demo-office')
    const next = await one.signIn('demo-agent')
    expect([await nameOf(one.cookie), await nameOf(next.cookie)]).toEqual(['nobody', '甲经办（虚构）'])
  })

  it('ends after two hours of rest, and after twelve hours in all whatever is done', async () => {
    const { cookie } = await host.as('demo-office')
    host.world.advance(2 * 3600_000 + 1000)
    expect(await nameOf(cookie)).toBe('nobody')
    const busy = await host.as('demo-office')
    for (let hour = 0; hour < 11; hour += 1) {
      host.world.advance(3600_000)
      expect(await nameOf(busy.cookie)).toBe('己信用办（虚构）')
    }
    host.world.advance(3600_000)
    expect(await nameOf(busy.cookie)).toBe('nobody')
  })

  it('ends at the next request once the account is disabled, writes included', async () => {
    const officer = await host.as('demo-office')
    const administrator = await host.as('demo-admin')
    const account = await host.world.services.store.get('accounts', 'demo-office')
    expect(
      await administrator.do(admin.setOfficerDisabled, { accountId: 'demo-office', rev: account?.rev ?? 0, disabled: true }),
    ).toMatchObject({ ok: true })
    expect(await nameOf(officer.cookie)).toBe('nobody')
    expect(await officer.post('/api/office/jobs', { input: {} })).toEqual({ ok: false, reason: 'sign-in-required' })
    expect(await (await signInFrom({})).json()).toEqual({ ok: false, reason: 'not-permitted' })
  })
})

describe('a POST from another site', () => {
  it.each([
    'https://evil.example',
    'null',
    'http://127.0.0.1.evil.example',
    'https://code.example.evil.example',
    'http://127.0.0.1:1',
    'file://',
    '',
  ])('(origin %p) is refused before anything is done', async origin => {
    const response = await signInFrom({ origin })
    expect([response.status, await response.json(), response.headers.get('set-cookie')]).toEqual([
      200,
      { ok: false, reason: 'not-permitted' },
      null,
    ])
  })

  it('is refused under a name that somebody bound to loopback', async () => {
    const response = await new Promise<string>((resolve, reject) => {
      const { request } = jest.requireActual<typeof import('node:http')>('node:http')
      const headers = {
        host: `rebound.example:${host.port}`,
        origin: `http://rebound.example:${host.port}`,
        'content-type': 'application/json',
      }
      const asked = request({ port: host.port, host: '127.0.0.1', path: '/session/demo', method: 'POST', headers }, answer => {
        let text = ''
        answer.on('data', data => {
          text += data
        })
        answer.on('end', () => resolve(text))
      })
      asked.on('error', reject)
      asked.end('{"name":"demo-office"}')
    })
    expect(JSON.parse(response)).toEqual({ ok: false, reason: 'not-permitted' })
  })

  it('is not what the own page and clients without an origin send', async () => {
    for (const headers of [{}, { origin: host.origin }] as Record<string, string>[]) {
      const answer = (await (await signInFrom(headers)).json()) as Reply<unknown>
      expect(answer).toEqual({ ok: true, value: { signedIn: true } })
    }
  })
})

describe('demo sign-in', () => {
  it.each([
    {},
    { name: 7 },
    { name: 'demo-nobody' },
    { name: '../demo-office' },
    { name: ['demo-office'] },
    { name: 'demo-office\u0000' },
    { name: 'demo-'.repeat(50) },
  ])('refuses %j', async body => {
    expect(await host.citizen.post('/session/demo', body)).toMatchObject({ ok: false })
  })
})
