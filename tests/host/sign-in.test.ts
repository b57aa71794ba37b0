import { account, session } from '../../contract'
import { doubleApp, startWeChatDouble, type WeChatDouble } from '../support/wechat-double'
import { type Client, clientOf } from './support/client'
import { openHost, type TestHost } from './support/host'

let double: WeChatDouble
let host: TestHost
beforeEach(async () => {
  double = await startWeChatDouble()
  host = await openHost({ wechat: { ...doubleApp, origin: double.origin } })
})
afterEach(async () => {
  await host.stop()
  await double.stop()
})

const json = (body: unknown) => ({ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
/** Posts and gives back the reply with the cookies that it set. */
const exchange = async (path: string, body: unknown, cookie = '', headers: Record<string, string> = {}) => {
  const init = json(body)
  const response = await fetch(host.origin + path, { ...init, headers: { ...init.headers, ...headers, ...(cookie ? { cookie } : {}) } })
  const set = response.headers.getSetCookie().map(one => one.split(';')[0] ?? '')
  return { reply: (await response.json()) as { ok: boolean; reason?: string; value?: Record<string, unknown> }, set }
}
const withCookie = (set: readonly string[], name: string): string =>
  set.find(one => one.startsWith(`${name}=`) && one.length > name.length + 1) ?? ''
const meOf = async (client: Client) => {
  const reply = await client.do(session.home, {})
  if (!reply.ok) throw new Error(reply.reason)
  return reply.value.me
}
const signInWith = async (code: string, openid: string): Promise<Client> => {
  double.loginCodes.set(code, openid)
  const { set } = await exchange('/session/wechat', { code })
  return clientOf(host.origin, withCookie(set, 'sid'))
}

describe('signing in with WeChat', () => {
  it('makes one account for one person, however often they come, and tells nobody their openid', async () => {
    const first = await signInWith('code-0001', 'openid-of-somebody')
    const again = await signInWith('code-0002', 'openid-of-somebody')
    const other = await signInWith('code-0003', 'openid-of-another')
    const names = await Promise.all([first, again, other].map(async client => (await meOf(client)).displayName))
    expect(names[0]).toBe(names[1])
    expect(names[2]).not.toBe(names[0])
    const people = await host.world.services.store.query('accounts', { index: 'byName', equal: { kind: 'person' }, limit: 100 })
    expect(people.items.filter(doc => doc._id.startsWith('wx-'))).toHaveLength(2)
    expect(JSON.stringify(people.items)).not.toContain('openid-of')
  })

  it('two first visits at once make one account', async () => {
    for (const i of [1, 2, 3, 4]) double.loginCodes.set(`code-000${i}`, 'one-person')
    const replies = await Promise.all([1, 2, 3, 4].map(i => exchange('/session/wechat', { code: `code-000${i}` })))
    expect(replies.every(({ reply }) => reply.ok)).toBe(true)
    expect(await host.world.services.store.count('accounts', { index: 'byName', equal: { kind: 'person' } })).toBe(3)
  })

  it('a code that was used, has ended or never was is refused, and what the phone says of itself is never believed', async () => {
    await signInWith('code-0001', 'someone')
    for (const body of [
      { code: 'code-0001' },
      { code: 'never-was-one' },
      { code: 'code-0009', openid: 'someone', accountId: 'demo-office' },
    ]) {
      const { reply, set } = await exchange('/session/wechat', body)
      expect([reply, set]).toEqual([{ ok: false, reason: 'login-code-invalid' }, []])
    }
    for (const code of ['', 7, null, 'x'.repeat(500), '../..'])
      expect((await exchange('/session/wechat', { code })).reply).toEqual({ ok: false, reason: 'invalid-input' })
  })

  it.each([
    ['silence', 'unavailable'],
    ['html', 'unavailable'],
    [45011, 'too-many'],
  ] as const)(
    'WeChat answering with %s is a sentence for the person',
    async (how, reason) => {
      double.misbehave('/sns/jscode2session', how)
      expect((await exchange('/session/wechat', { code: 'code-0001' })).reply).toEqual({ ok: false, reason })
    },
    20_000,
  )

  it('is not offered where no app id is set', async () => {
    const plain = await openHost()
    const response = await fetch(`${plain.origin}/session/wechat`, json({ code: 'code-0001' }))
    expect(response.status).toBe(404)
    await plain.stop()
  })

  it('a disabled person gets no session', async () => {
    const client = await signInWith('code-0001', 'someone')
    const { store } = host.world.services
    const people = await store.query('accounts', { index: 'byName', equal: { kind: 'person' }, limit: 100 })
    const id = people.items.find(doc => doc._id.startsWith('wx-'))?._id ?? ''
    await store.transact(async tx => {
      const doc = await tx.get('accounts', id)
      if (doc) tx.replace('accounts', doc, doc.keys, { ...doc.body, disabled: true })
    })
    expect((await meOf(client)).signedIn).toBe(false)
    double.loginCodes.set('code-0002', 'someone')
    expect((await exchange('/session/wechat', { code: 'code-0002' })).reply).toEqual({ ok: false, reason: 'account-disabled' })
  })
})

const chrome = { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36' }
const askDesktop = async () => {
  const { reply, set } = await exchange('/session/desktop', {}, '', chrome)
  const { url = '', number = 0 } = reply.value as { url?: string; number?: number }
  return { ticket: url.slice(url.lastIndexOf('/') + 1), number, cookie: withCookie(set, 'ask') }
}
const over = { ok: false, reason: 'sign-in-over' }

describe('signing a desktop in from the phone', () => {
  it('the officer sees who asks, picks the number, and the page becomes theirs, once', async () => {
    const phone = await host.as('demo-commerce')
    const page = await askDesktop()
    expect((await exchange('/session/desktop/state', {}, page.cookie)).reply).toEqual({ ok: true, value: { state: 'waiting' } })
    const question = await phone.do(account.signInRequest, { ticket: page.ticket })
    expect(question).toMatchObject({ ok: true, value: { from: 'Chrome · Windows · 127.0.*.*' } })
    expect(question.ok && question.value.choices).toContain(page.number)
    expect(await phone.do(account.confirmSignIn, { ticket: page.ticket, number: page.number })).toEqual({
      ok: true,
      value: { confirmed: true },
    })
    const taken = await exchange('/session/desktop/state', {}, page.cookie)
    expect(taken.reply).toEqual({ ok: true, value: { state: 'signed-in' } })
    const desktop = clientOf(host.origin, withCookie(taken.set, 'sid'))
    expect((await meOf(desktop)).roles).toContainEqual(expect.objectContaining({ role: 'officer', unitId: 'commerce' }))
    const twice = await exchange('/session/desktop/state', {}, page.cookie)
    expect([twice.reply, withCookie(twice.set, 'sid')]).toEqual([{ ok: true, value: { state: 'over' } }, ''])
  })

  it('a wrong number ends it, for the right one too', async () => {
    const phone = await host.as('demo-commerce')
    const page = await askDesktop()
    const wrong = page.number === 10 ? 11 : page.number - 1
    expect(await phone.do(account.confirmSignIn, { ticket: page.ticket, number: wrong })).toEqual({ ok: true, value: { confirmed: false } })
    expect(await phone.do(account.confirmSignIn, { ticket: page.ticket, number: page.number })).toEqual(over)
    expect((await exchange('/session/desktop/state', {}, page.cookie)).reply).toEqual({ ok: true, value: { state: 'over' } })
  })

  it('is over after two minutes', async () => {
    const page = await askDesktop()
    host.world.advance(120_000)
    const phone = await host.as('demo-commerce')
    expect(await phone.do(account.signInRequest, { ticket: page.ticket })).toEqual(over)
    expect(await phone.do(account.confirmSignIn, { ticket: page.ticket, number: page.number })).toEqual(over)
  })

  it('whoever has only seen the QR gets no session, and whoever is not signed in confirms nothing', async () => {
    const phone = await host.as('demo-commerce')
    const page = await askDesktop()
    expect(await host.citizen.do(account.confirmSignIn, { ticket: page.ticket, number: page.number })).toEqual({
      ok: false,
      reason: 'sign-in-required',
    })
    await phone.do(account.confirmSignIn, { ticket: page.ticket, number: page.number })
    const forged = `ask=${page.ticket}.${'0'.repeat(64)}`
    for (const cookie of ['', forged, (await askDesktop()).cookie]) {
      const { set } = await exchange('/session/desktop/state', {}, cookie)
      expect(withCookie(set, 'sid')).toBe('')
    }
    const { store } = host.world.services
    const kept = await store.query('signIns', { index: 'byTime', equal: { kind: 'desktop' }, limit: 10 })
    expect(JSON.stringify(kept.items)).not.toContain(page.ticket)
  })

  it('a browser that calls itself anything slips nothing into the question', async () => {
    const { reply } = await exchange('/session/desktop', {}, '', { 'user-agent': '<b>the credit office</b> press 42' })
    const ticket = String(reply.value?.url).split('/').pop() ?? ''
    const phone = await host.as('demo-commerce')
    expect(await phone.do(account.signInRequest, { ticket })).toMatchObject({ value: { from: '浏览器 · 未知系统 · 127.0.*.*' } })
  })
})

describe('signing out everywhere', () => {
  it('ends every session of the account at once, and of nobody else; signing in again works', async () => {
    const [one, other, colleague] = [await host.as('demo-commerce'), await host.as('demo-commerce'), await host.as('demo-market')]
    host.world.advance(10)
    expect(await one.do(account.endSessions, {})).toEqual({ ok: true, value: { ended: true } })
    const signedIn = async (client: Client) => (await meOf(client)).signedIn
    expect([await signedIn(one), await signedIn(other), await signedIn(colleague)]).toEqual([false, false, true])
    host.world.advance(10)
    expect(await signedIn(await host.as('demo-commerce'))).toBe(true)
  })

  it('ends what the phone has just confirmed and no desktop has taken up yet; what it confirms afterwards stands', async () => {
    const phone = await host.as('demo-commerce')
    const [before, after] = [await askDesktop(), await askDesktop()]
    await phone.do(account.confirmSignIn, { ticket: before.ticket, number: before.number })
    host.world.advance(10)
    await phone.do(account.endSessions, {})
    host.world.advance(10)
    const takenUp = async ({ cookie }: typeof before) =>
      withCookie((await exchange('/session/desktop/state', {}, cookie)).set, 'sid') !== ''
    expect(await takenUp(before)).toBe(false)
    const again = await host.as('demo-commerce')
    await again.do(account.confirmSignIn, { ticket: after.ticket, number: after.number })
    expect(await takenUp(after)).toBe(true)
  })
})
