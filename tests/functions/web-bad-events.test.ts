import { randomBytes } from 'node:crypto'
import { refusalReasons } from '../../contract/vocabulary'
import { tokenFromBytes } from '../../domain/symbols'
import type { HttpAnswer } from '../../server/hosts/cloudbase/http/answer'
import { contextOf, fromHttp, fromWeChat, openid, timerEvent } from './support/contexts'
import { here, withDeployment } from './support/deployed'
import { type Asked, httpEvent } from './support/http-service'
import type { Instance } from './support/instance'

process.env.SILENCE = 'true'
jest.setTimeout(60_000)

withDeployment()
let web: Instance
beforeEach(async () => {
  web = here.start('web')
})

const json = { 'content-type': 'application/json' }
const call = async (event: unknown, context: unknown = fromHttp()) => (await web.call(event, context)) as unknown as HttpAnswer
const ask = (url: string, asked?: Asked) => call(httpEvent(url, asked))
const post = (url: string, body: string | Buffer, headers: Readonly<Record<string, string>> = json) =>
  ask(url, { method: 'POST', headers, body })
const unknownCode = () => here.services.secrets.symbolsOf(tokenFromBytes(randomBytes(16)))

/** lines of a stack, paths of a machine, what a library says */
const insides = /\bat .+:\d+:\d+|node_modules|index\.js|Error:|Unexpected token/
const isRefusal = (value: { ok?: unknown; reason?: unknown }) =>
  value.ok === false && (refusalReasons as readonly unknown[]).includes(value.reason)

describe('what is no request over HTTP', () => {
  it.each([
    ['no event', null, 'unknown-action'],
    ['an event that is a text', 'GET /healthz', 'unknown-action'],
    ['an event that is a list', [{ path: '/healthz' }], 'unknown-action'],
    ['an action, as callFunction would send it', { action: 'queue', input: {} }, 'unknown-action'],
    ['a path that is no text', { httpMethod: 'GET', path: ['/healthz'] }, 'unknown-action'],
    ['a method that is no text', { httpMethod: null, path: '/healthz' }, 'unknown-action'],
    ['a timer', timerEvent, 'unknown-action'],
  ])('%s is refused', async (_what, event, reason) => {
    expect(await call(event)).toEqual({ ok: false, reason })
    expect(await web.end()).toBe('')
  })

  it.each([
    ['the mini-program', fromWeChat('A')],
    ['the mini-program without an openid', contextOf({ TCB_SOURCE: 'wx_client' })],
    ['the mini-program through another function', contextOf({ TCB_SOURCE: 'wx_client,scf', WX_OPENID: openid('A') })],
    ['DevTools', contextOf({ TCB_SOURCE: 'wx_devtools', WX_OPENID: openid('A') })],
  ])('%s that calls the function with the event of a request is refused', async (_who, context) => {
    for (const event of [httpEvent('/healthz'), httpEvent(`/c/${unknownCode()}`), httpEvent('/session/desktop', { method: 'POST' })])
      expect(await call(event, context)).toEqual({ ok: false, reason: 'not-permitted' })
    expect(here.wire.calls).toEqual([])
    const print = here.start('print')
    expect(await print.call(httpEvent('/api/print/code', { method: 'POST' }), context)).toEqual({ ok: false, reason: 'not-permitted' })
  })

  it('an openid in the context of a request makes nobody of the caller', async () => {
    const context = () => fromHttp({ WX_OPENID: openid('A'), WX_APPID: 'wx0000000000000000' })
    const event = httpEvent('/api/entity/mine', { method: 'POST', headers: json, body: '{"input":{}}' })
    expect(JSON.parse((await call(event, context())).body)).toEqual({ ok: false, reason: 'sign-in-required' })
  })
})

describe('a request that makes no sense', () => {
  it.each([
    ['another method', () => ask('/healthz', { method: 'DELETE' })],
    ['a method nobody knows', () => ask('/healthz', { method: 'CONSTRUCTOR' })],
    ['a path that climbs', () => ask('/../../etc/passwd')],
    ['a path that climbs from a page', () => ask('/s/../../etc/passwd/%2e%2e', { method: 'POST' })],
    ['a path of no encoding', () => ask('/%')],
    ['a path with a zero', () => ask('/healthz%00')],
    ['a path without its slash', () => ask('healthz')],
    ['an empty path', () => ask('')],
    ['a name that every object has', () => ask('/__proto__')],
    ['a path that is huge', () => ask(`/c/${'1'.repeat(100_000)}`)],
  ])('%s gets a page that says there is none', async (_what, asked) => {
    const answer = await asked()
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8'])
    expect(answer.body).toContain('没有这个页面')
    expect(answer.body).not.toMatch(insides)
    expect(await web.end()).toBe('')
  })

  const base64 = (body: string) => ({ ...httpEvent('/api/citizen/home', { method: 'POST', headers: json }), body, isBase64Encoded: true })
  it.each([
    ['a body that is no JSON', () => post('/api/citizen/home', '{"input":')],
    ['a body that is no object', () => post('/api/citizen/home', '[]')],
    ['a body that is null', () => post('/api/citizen/home', 'null')],
    ['no body', () => post('/api/citizen/home', '')],
    ['a body of another kind', () => post('/api/citizen/home', 'input=1', { 'content-type': 'application/x-www-form-urlencoded' })],
    ['a text', () => post('/api/citizen/home', '{"input":{}}', { 'content-type': 'text/plain' })],
    ['a body of no kind', () => post('/api/citizen/home', '{"input":{}}', {})],
    ['base64 that is none', () => call(base64('{"input":{}}'))],
    ['base64 that is cut off', () => call(base64('eyJpbnB1dCI6e3'))],
    ['a body that is no text', () => call({ ...httpEvent('/api/citizen/home', { method: 'POST', headers: json }), body: { input: {} } })],
    ['the prototype as an action', () => post('/api/citizen/__proto__', '{"input":{}}')],
    ['another room’s action', () => post('/api/citizen/queue', '{"input":{}}')],
    ['a room that has a function of its own', () => post('/api/print/code', '{"input":{}}')],
    ['a sign-in of the demonstration', () => post('/session/demo', '{"name":"demo-commerce"}')],
    ['an unknown path for programs', () => ask('/api/nothing')],
  ])('%s is refused in the form that a program reads', async (_what, asked) => {
    const answer = await asked()
    expect([200, 404]).toContain(answer.statusCode)
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8')
    expect(isRefusal(JSON.parse(answer.body))).toBe(true)
    expect(answer.body).not.toMatch(insides)
    expect(answer.headers).not.toHaveProperty('set-cookie')
    expect(await web.end()).toBe('')
  })

  it('a body above 100 KB is too large, however little of it is asked for', async () => {
    const answer = await post('/api/citizen/home', `{"input":{}}${' '.repeat(100 * 1024)}`)
    expect(JSON.parse(answer.body)).toEqual({ ok: false, reason: 'too-large' })
  })

  it('base64 with a sign that is none of its own is refused and not read without it', async () => {
    const body = Buffer.from('{"input":{}}').toString('base64')
    for (const broken of [`${body.slice(0, 4)}*${body.slice(4)}`, `${body}=`, `${body}\n`, body.slice(0, -1)])
      expect(JSON.parse((await call(base64(broken))).body)).toEqual({ ok: false, reason: 'invalid-input' })
  })

  it('a JSON body as base64, said as a truth value or as a text, is read', async () => {
    for (const isBase64Encoded of [true, 'true']) {
      const answer = await call({ ...base64(Buffer.from('{"input":{}}').toString('base64')), isBase64Encoded })
      expect(JSON.parse(answer.body)).toMatchObject({ ok: true, value: { me: { signedIn: false } } })
    }
  })

  it('without headers and query it is answered all the same', async () => {
    for (const more of [{}, { headers: null, queryStringParameters: null, body: null }, { headers: 'x', queryStringParameters: [1] }]) {
      expect((await call({ httpMethod: 'GET', path: '/healthz', ...more }, null)).body).toBe('{"ok":true,"city":"230400"}')
      expect((await call({ httpMethod: 'GET', path: `/c/${unknownCode()}`, ...more }, {})).statusCode).toBe(404)
    }
  })
})

describe('a fault', () => {
  const faults = (said: string) => said.split('\n').filter(line => line.startsWith('{"level":"fault"'))

  it('is told by its number alone: to people on a page, to programs as a reply, to the log in one line', async () => {
    const symbols = unknownCode()
    await here.wire.stop()
    const [page, reply] = [fromHttp(), fromHttp()]
    const shown = await call(httpEvent(`/c/${symbols}`), page)
    expect([shown.statusCode, shown.headers['content-type'], shown.headers['cache-control']]).toEqual([
      500,
      'text/html; charset=utf-8',
      'no-store',
    ])
    expect(shown.body).toContain(page.request_id)
    const told = await call(httpEvent(`/api/scan/${symbols}`), reply)
    expect([told.statusCode, JSON.parse(told.body)]).toEqual([500, { ok: false, reason: 'unavailable', requestId: reply.request_id }])
    expect(`${shown.body}${told.body}`).not.toMatch(insides)
    const said = await web.end()
    expect(faults(said)).toHaveLength(2)
    expect(said).not.toContain(symbols)
    expect(said).not.toContain(here.env.MASTER_KEY)
  })

  it('of a setting that is missing is told the same way, and the log names the setting', async () => {
    const bare = here.start('web', { MASTER_KEY: '' })
    const answer = (await bare.call(httpEvent('/healthz'), fromHttp())) as unknown as HttpAnswer
    expect(answer.statusCode).toBe(500)
    expect(answer.body).not.toContain('MASTER_KEY')
    expect(await bare.end()).toContain('MASTER_KEY')
  })
})

describe('guessing', () => {
  const missing = async (headers: () => Readonly<Record<string, string>>, context: () => unknown) => {
    const since = performance.now()
    for (let i = 0; i < 64; i++) await call(httpEvent(`/api/scan/${unknownCode()}`, { headers: headers() }), context())
    return performance.now() - since
  }
  /** what 61 to 64 have to wait at least: 50 + 100 + 150 + 200 */
  const slowed = 500

  it('is slowed by the address that the platform names, whatever the request says of it', async () => {
    let n = 0
    const pretending = () => {
      n += 1
      return { 'x-forwarded-for': `198.51.100.${n}`, 'x-real-ip': `198.51.100.${n}`, 'x-client-ip': `198.51.100.${n}` }
    }
    const one = await missing(pretending, () => fromHttp())
    let m = 0
    const many = await missing(
      () => ({}),
      () => {
        m += 1
        return fromHttp({ TCB_SOURCE_IP: `198.51.100.${m}` })
      },
    )
    expect(one).toBeGreaterThanOrEqual(slowed)
    expect(one - many).toBeGreaterThanOrEqual(slowed / 2)
  })
})
