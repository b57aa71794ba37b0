import fc from 'fast-check'
import { pictureSize } from '../../../domain/picture'
import { doubleApp, startWeChatDouble, type WeChatDouble } from '../../../tests/support/wechat-double'
import type { WeChat } from '../../ports/wechat'
import { fitFields } from './fields'
import { createWeChat } from './index'

const tokenPath = '/cgi-bin/stable_token'
let double: WeChatDouble
let now: number
let wechat: WeChat
beforeEach(async () => {
  double = await startWeChatDouble()
  now = 1_000_000
  wechat = createWeChat({ ...doubleApp, origin: double.origin, patience: 300 }, () => now)
})
afterEach(() => double.stop())
const code = () => wechat.miniCode('1'.padEnd(32, '0'), 'pages/credit/index', 430)

describe('the access token', () => {
  it('is fetched once for a thousand calls at the same moment', async () => {
    wechat = createWeChat({ ...doubleApp, origin: double.origin, patience: 20_000 }, () => now)
    const replies = await Promise.all(Array.from({ length: 1000 }, code))
    expect(replies.every(reply => reply.ok)).toBe(true)
    expect(double.calls[tokenPath]).toBe(1)
  }, 20_000)

  it('is fetched anew, once, when it is about to end', async () => {
    wechat = createWeChat({ ...doubleApp, origin: double.origin, patience: 20_000 }, () => now)
    await code()
    now += (7200 - 299) * 1000
    await Promise.all(Array.from({ length: 1000 }, code))
    expect(double.calls[tokenPath]).toBe(2)
  }, 20_000)

  it('that ended early is replaced behind the scenes, once for all that notice', async () => {
    await code()
    double.endToken()
    const replies = await Promise.all(Array.from({ length: 20 }, code))
    expect(replies.every(reply => reply.ok)).toBe(true)
    expect(double.calls[tokenPath]).toBe(2)
  })

  it('is not asked for again and again when WeChat refuses every one', async () => {
    double.misbehave('/wxa/getwxacodeunlimit', 40001)
    expect(await code()).toEqual({ ok: false, reason: 'unavailable' })
    expect(double.calls['/wxa/getwxacodeunlimit']).toBe(2)
  })

  it('wrong secrets are a service that is not there, and nobody else hears which', async () => {
    wechat = createWeChat({ ...doubleApp, appSecret: 'wrong', origin: double.origin }, () => now)
    expect([await code(), await wechat.identityOf('any')]).toEqual(Array(2).fill({ ok: false, reason: 'unavailable' }))
  })
})

describe('signing in with WeChat', () => {
  it('a login code names its person once', async () => {
    double.loginCodes.set('code-1', 'openid-1')
    expect(await wechat.identityOf('code-1')).toEqual({ ok: true, value: { openid: 'openid-1' } })
    expect(await wechat.identityOf('code-1')).toEqual({ ok: false, reason: 'login-code-invalid' })
  })

  it('a phone code gives its number once', async () => {
    double.phoneCodes.set('tap-1', '13000000001')
    expect(await wechat.phoneOf('tap-1')).toEqual({ ok: true, value: '13000000001' })
    expect(await wechat.phoneOf('tap-1')).toEqual({ ok: false, reason: 'phone-code-invalid' })
  })

  it("a foreign number is never taken for the city's with the same digits", async () => {
    double.phoneCodes.set('tap-2', '+7 13000000001')
    expect(await wechat.phoneOf('tap-2')).toEqual({ ok: true, value: '+713000000001' })
  })
})

describe('the mini-program code', () => {
  it('is a picture for a scene of 32 symbols', async () => {
    const reply = await code()
    expect(reply.ok && pictureSize(reply.value)).toEqual({ width: 430, height: 430 })
    expect(double.last['/wxa/getwxacodeunlimit']).toMatchObject({ page: 'pages/credit/index', check_path: true, env_version: 'release' })
  })

  it('a JSON error instead of the picture is a refusal, never bytes', async () => {
    expect(await wechat.miniCode('百', 'pages/credit/index', 430)).toEqual({ ok: false, reason: 'invalid-input' })
    expect(await wechat.miniCode('1', '/pages/credit/index', 430)).toEqual({ ok: false, reason: 'invalid-input' })
    double.codesLeft = 0
    expect(await code()).toEqual({ ok: false, reason: 'too-many' })
  })
})

describe('a subscribed message', () => {
  const message = {
    openid: 'o',
    templateId: 't',
    page: 'packages/entity/pages/application/index?id=1',
    fields: { thing1: '松鹤餐饮'.repeat(20), phrase2: '审核已经通过了', date3: '2026年11月24日', thing4: ' ' },
  }

  it('to nobody, of no template, or with a word that WeChat forbids is refused, not tried again', async () => {
    const replies = []
    for (const code of [40003, 40037, 45168]) {
      double.misbehave('/cgi-bin/message/subscribe/send', code)
      replies.push(await wechat.send(message))
    }
    expect(replies).toEqual(Array(3).fill({ ok: false, reason: 'invalid-input' }))
  })

  it('is cut to what its fields hold, and sent once for each yes', async () => {
    double.subscribed.add('o t')
    expect(await wechat.send(message)).toEqual({ ok: true, value: { sent: true } })
    expect(await wechat.send(message)).toEqual({ ok: true, value: { sent: false } })
    expect(double.last['/cgi-bin/message/subscribe/send']?.data).toMatchObject({ phrase2: { value: '审核已经通' }, thing4: { value: '—' } })
  })

  it('whatever is said, no field is longer than the platform takes, and none is empty', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), text => {
        const { thing1, phrase1, character_string1 } = fitFields({ thing1: text, phrase1: text, character_string1: text })
        const lengths = [thing1, phrase1, character_string1].map(value => [...(value ?? '')].length)
        expect(lengths.every(length => length > 0)).toBe(true)
        expect(phrase1).toMatch(/^\p{Script=Han}+$/u)
        expect(character_string1).toMatch(/^[\x20-\x7e]+$/)
        expect(lengths.every((length, i) => length <= ([20, 5, 32][i] ?? 0))).toBe(true)
      }),
    )
  })
})

describe('checking a text', () => {
  it('passes on what WeChat thinks of it', async () => {
    expect(await wechat.checkText('菜很好吃', 'o', 'comment')).toEqual({ ok: true, value: 'pass' })
    expect(await wechat.checkText('违禁', 'o', 'comment')).toEqual({ ok: true, value: 'risky' })
    expect(await wechat.checkText('长'.repeat(2501), 'o', 'comment')).toEqual({ ok: false, reason: 'too-large' })
  })
})

describe('WeChat in trouble', () => {
  it.each([
    ['silent', 'silence', 'unavailable'],
    ['with a maintenance page', 'html', 'unavailable'],
    ['over its quota', 45009, 'too-many'],
    ['without the permission', 48001, 'unavailable'],
    ['busy', -1, 'unavailable'],
  ] as const)('%s is a refusal that says what to do, not a fault', async (_what, how, reason) => {
    double.loginCodes.set('code-1', 'openid-1')
    for (const path of ['/sns/jscode2session', '/wxa/getwxacodeunlimit', '/wxa/msg_sec_check']) double.misbehave(path, how)
    const replies = await Promise.all([wechat.identityOf('code-1'), code(), wechat.checkText('好', 'o', 'comment')])
    expect(replies).toEqual(Array(3).fill({ ok: false, reason }))
  })

  it('no token at all is a refusal too', async () => {
    double.misbehave(tokenPath, 'html')
    expect(await code()).toEqual({ ok: false, reason: 'unavailable' })
  })
})

describe('whoever runs the installation', () => {
  const told: unknown[] = []
  const open = (more: object = {}) =>
    createWeChat({ ...doubleApp, origin: double.origin, patience: 300, tell: one => told.push(one), ...more }, () => now)
  beforeEach(() => {
    told.length = 0
  })

  it('hears by its code what only they can mend, once a minute however many meet it, and nothing else', async () => {
    wechat = open({ appSecret: 'wrong' })
    for (let i = 0; i < 5; i++) expect(await wechat.identityOf('code-1')).toEqual({ ok: false, reason: 'unavailable' })
    await code()
    const both = [
      { path: '/sns/jscode2session', code: 40125 },
      { path: tokenPath, code: 40125 },
    ]
    expect(told).toEqual(both)
    now += 60_000
    await wechat.identityOf('code-1')
    expect(told).toEqual([...both, both[0]])
  })

  it('hears of an interface that is not open, a wrong secret and no answer', async () => {
    wechat = open()
    double.misbehave('/wxa/getwxacodeunlimit', 48001)
    await code()
    for (const how of [40001, 'html'] as const) {
      double.misbehave('/sns/jscode2session', how)
      await wechat.identityOf('code-1')
    }
    expect(told.map(one => (one as { code: unknown }).code)).toEqual([48001, 40001, 'no-answer'])
  })

  it('is left in peace by used codes, ended tokens and people who say no', async () => {
    wechat = open()
    await wechat.identityOf('never-was-one')
    await wechat.phoneOf('never-was-one')
    await code()
    double.endToken()
    expect((await code()).ok).toBe(true)
    const message = { openid: 'o', templateId: 't', page: 'p', fields: {} }
    expect(await wechat.send(message)).toEqual({ ok: true, value: { sent: false } })
    expect(told).toEqual([])
  })
})
