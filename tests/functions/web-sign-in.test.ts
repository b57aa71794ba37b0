import { accountIdOf } from '../../cloudfunctions/account/account-of'
import { account, review, session } from '../../contract'
import { type PrintedFile, printCode } from '../../contract/print'
import { applicantOf, got } from '../support/applicant'
import { browserOf } from './support/browser'
import { codedFor } from './support/coded'
import { fromTimer, openid, timerEvent } from './support/contexts'
import { here, withDeployment } from './support/deployed'
import { type HttpService, httpServiceDouble } from './support/http-service'
import { officerOn } from './support/person'
import { worldOf } from './support/world'

process.env.SILENCE = 'true'
jest.setTimeout(60_000)

withDeployment()
let ask: HttpService
beforeEach(async () => {
  ask = httpServiceDouble(here)
  got(await here.start('jobs').call(timerEvent, fromTimer()))
})

const signedOut = { ok: false, reason: 'sign-in-required' }
const queue = { state: 'submitted', order: 'oldest' } as const
/** one application that waits for the unit of commerce */
const submitted = () => applicantOf(worldOf(here.services), worldOf(here.services).actor('a1')).submitted()

describe('an officer at a desktop', () => {
  it('signs in by the number on the phone, decides on an application over HTTP, and signs out everywhere', async () => {
    const id = await submitted()
    const officer = await officerOn(here, 'officer', 'commerce')
    const page = browserOf(ask)
    const { question, number, state } = await officer.signIn(page)
    expect(question).toMatchObject({ from: 'Chrome · Windows · 203.0.*.*', choices: expect.arrayContaining([number]) })
    expect(state).toEqual({ state: 'signed-in' })
    expect(got(await page.do(session.home, {})).me.roles).toContainEqual(expect.objectContaining({ role: 'officer', unitId: 'commerce' }))
    const { items } = got(await page.do(review.queue, queue))
    expect(items).toMatchObject([{ id, state: 'submitted' }])
    got(await page.do(review.decide, { items: [{ id, rev: items[0]?.rev ?? 0 }], decision: 'approve', reason: '', fields: [] }))
    expect((await here.services.store.get('applications', id))?.body).toMatchObject({ state: 'approved' })

    const other = browserOf(ask)
    await officer.signIn(other)
    expect(await other.do(review.queue, queue)).toMatchObject({ ok: true })
    expect(await page.do(account.endSessions, {})).toMatchObject({ ok: true })
    for (const browser of [page, other]) expect(await browser.do(review.queue, queue)).toEqual(signedOut)
  })

  it('is offered to be signed in from the phone, with no app’s secret set', async () => {
    expect(got(await browserOf(ask).do(session.home, {})).me).toMatchObject({
      signedIn: false,
      wechat: false,
      desktop: true,
      ingest: false,
    })
  })

  it('holds the session in a cookie that no script reads and no other site sends, kept in the store as a hash alone', async () => {
    const officer = await officerOn(here, 'officer', 'commerce')
    const page = browserOf(ask)
    const { url, number } = got(await page.post<{ url: string; number: number }>('/session/desktop'))
    expect(url).toMatch(/^https:\/\/code\.example\/s\/[0-9A-Z]{26}$/)
    got(await officer.confirm(url.slice(-26), number))
    const taken = await page.send('/session/desktop/state', {})
    expect(taken.headers['set-cookie']).toMatch(/^__Host-sid=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=43200; Secure$/)
    const secret = page.cookies.get('__Host-sid') ?? ''
    const kept = await here.services.store.get('sessions', here.services.secrets.keyedHash('session', secret))
    expect(kept?.body).toMatchObject({ accountId: officer.accountId })
    expect(await here.services.store.get('sessions', secret)).toBeNull()
    expect(await page.post('/session/end')).toEqual({ ok: true, value: { signedIn: false } })
    expect(page.cookies.has('__Host-sid')).toBe(false)
    page.cookies.set('__Host-sid', secret)
    expect(await page.do(review.queue, queue)).toEqual(signedOut)
  })

  it('loses access the moment the account is disabled', async () => {
    const officer = await officerOn(here, 'officer', 'commerce')
    const page = browserOf(ask)
    await officer.signIn(page)
    expect(await page.do(review.queue, queue)).toMatchObject({ ok: true })
    await officer.disable()
    expect(await page.do(review.queue, queue)).toEqual(signedOut)
  })

  it('a wrong number ends it; a page that only knows the QR gets nothing; a session is taken up once', async () => {
    const officer = await officerOn(here, 'officer', 'commerce')
    const page = browserOf(ask)
    const { url, number } = got(await page.post<{ url: string; number: number }>('/session/desktop'))
    expect(got(await officer.confirm(url.slice(-26), number === 10 ? 11 : number - 1))).toEqual({ confirmed: false })
    expect(await page.post('/session/desktop/state')).toEqual({ ok: true, value: { state: 'over' } })

    const second = got(await page.post<{ url: string; number: number }>('/session/desktop'))
    got(await officer.confirm(second.url.slice(-26), second.number))
    const thief = browserOf(ask)
    thief.cookies.set('__Host-ask', `${second.url.slice(-26)}.${'0'.repeat(64)}`)
    expect(await thief.post('/session/desktop/state')).toEqual({ ok: false, reason: 'sign-in-over' })
    expect(await page.post('/session/desktop/state')).toEqual({ ok: true, value: { state: 'signed-in' } })
    expect(await page.post('/session/desktop/state')).toEqual({ ok: true, value: { state: 'over' } })
  })

  it('downloads what is put on paper from the same domain, by another function', async () => {
    const { codeId } = await codedFor(here, 'A')
    const unitId = (await here.services.store.get('codes', codeId))?.body.unitId ?? ''
    const page = browserOf(ask)
    await (await officerOn(here, 'officer', unitId)).signIn(page)
    const answer = await page.send('/api/print/code', { input: { codeId, format: 'poster' } })
    expect(answer.by).toBe('print')
    const file = got(JSON.parse(answer.text) as { ok: true; value: PrintedFile })
    expect(Buffer.from(file.base64, 'base64').toString('latin1')).toMatch(/^%PDF-[\s\S]*NotoSansSC/)
    expect(await browserOf(ask).do(printCode, { codeId, format: 'poster' })).toEqual(signedOut)
    expect(await page.post('/api/print/nothing')).toEqual({ ok: false, reason: 'unknown-action' })
  })

  it('the QR of a desktop, opened by another camera, says where to scan it', async () => {
    const { url } = got(await browserOf(ask).post<{ url: string }>('/session/desktop'))
    const page = await ask(new URL(url).pathname)
    expect([page.status, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
    expect(page.text).toContain('请在小程序中扫码')
  })
})

describe('who holds no session is a citizen', () => {
  const forged = {
    'x-wx-source': 'wx_client',
    'x-wx-openid': openid('officer'),
    'x-wx-from-openid': openid('officer'),
    'wx-openid': openid('officer'),
    authorization: `Bearer ${openid('officer')}`,
  }
  it('whatever openid is sent in headers, in the body or in the query', async () => {
    const officer = await officerOn(here, 'officer', 'commerce')
    const page = browserOf(ask)
    expect(await page.do(review.queue, queue, forged)).toEqual(signedOut)
    const claims = { openid: openid('officer'), userInfo: { openId: openid('officer') }, accountId: officer.accountId }
    for (const path of ['/api/department/queue', `/api/department/queue?openid=${openid('officer')}`])
      expect(await page.post(path, { ...claims, input: { ...queue, ...claims } }, forged)).toEqual(signedOut)
    expect(got(await page.post<{ me: { signedIn: boolean } }>('/api/citizen/home', { ...claims, input: {} }, forged)).me.signedIn).toBe(
      false,
    )
  })

  it('a session in a cookie of another name, which a neighbouring site could plant', async () => {
    const officer = await officerOn(here, 'officer', 'commerce')
    const page = browserOf(ask)
    await officer.signIn(page)
    const secret = page.cookies.get('__Host-sid') ?? ''
    for (const name of ['sid', '__host-sid', '__Secure-sid']) {
      const planted = browserOf(ask)
      planted.cookies.set(name, secret)
      expect(await planted.do(review.queue, queue)).toEqual(signedOut)
    }
  })

  it('a page of another origin posts nothing, with the session too', async () => {
    const officer = await officerOn(here, 'officer', 'commerce')
    const page = browserOf(ask)
    await officer.signIn(page)
    for (const origin of ['https://elsewhere.example', 'null', 'https://code.example.elsewhere.example', 'http://code.example'])
      expect(await page.do(review.queue, queue, { origin })).toEqual({ ok: false, reason: 'not-permitted' })
    expect(await page.do(review.queue, queue)).toMatchObject({ ok: true })
  })

  it('whoever asks makes no account', async () => {
    await browserOf(ask).do(review.queue, queue, forged)
    expect(await here.services.store.get('accounts', accountIdOf(here.services, openid('officer')))).toBeNull()
  })
})
