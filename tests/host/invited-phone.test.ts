import { admin } from '../../contract'
import { doubleApp, startWeChatDouble, type WeChatDouble } from '../support/wechat-double'
import type { Client } from './support/client'
import { openHost, type TestHost } from './support/host'
import { weChatPerson } from './support/wechat-person'

const path = '/wxa/business/getuserphonenumber'
const phone = '13000000019'
let double: WeChatDouble
let host: TestHost
let invited: Client
let code: string
const invite = async () => {
  const administrator = await host.as('demo-admin')
  const reply = await administrator.do(admin.invite, { role: 'officer', unitId: 'commerce', displayName: '庚审核（虚构）', phone })
  if (!reply.ok) throw new Error(reply.reason)
  return reply.value.code
}
beforeEach(async () => {
  double = await startWeChatDouble()
  host = await openHost({ wechat: { ...doubleApp, origin: double.origin } })
  invited = await weChatPerson(host, double, 'openid-of-the-invited')
  code = await invite()
})
afterEach(async () => {
  await host.stop()
  await double.stop()
})
const tap = (number: string, name = 'tap-1') => {
  double.phoneCodes.set(name, number)
  return name
}
const accept = (input: object, requestId?: string) => invited.do(admin.acceptInvitation, { code, ...input }, requestId)
const refused = (reason: string) => ({ ok: false, reason })

describe('an invitation on a host with WeChat', () => {
  it('is taken up by whoever WeChat says has the phone that it was made for', async () => {
    expect(await accept({ phoneCode: tap(phone) })).toMatchObject({ ok: true, value: { role: 'officer' } })
  })

  it('is not taken up with a typed number, be it the right one, nor with a typed one beside a code', async () => {
    expect(await accept({ phone })).toEqual(refused('phone-code-required'))
    expect(await accept({})).toEqual(refused('phone-code-required'))
    expect(await accept({ phone, phoneCode: tap('13000000020') })).toEqual(refused('invitation-invalid'))
  })

  it('a code that was used, has run out or was made up is a sentence, and the invitation still stands', async () => {
    tap(phone)
    double.phoneCodes.delete('tap-1')
    expect(await accept({ phoneCode: 'tap-1' })).toEqual(refused('phone-code-invalid'))
    expect(await accept({ phoneCode: tap(phone, 'tap-2') })).toMatchObject({ ok: true })
  })

  it('a retry whose first answer was lost hears that answer, although the code is good only once', async () => {
    const input = { phoneCode: tap(phone) }
    const first = await accept(input, 'accept-once-1')
    expect([await accept(input, 'accept-once-1'), first.ok]).toEqual([first, true])
    expect(double.calls[path]).toBe(1)
  })

  it('two of the same request at once have one effect, and no one of them hears of the other', async () => {
    const input = { phoneCode: tap(phone) }
    const replies = await Promise.all([1, 2, 3].map(() => accept(input, 'accept-once-2')))
    const retried = await accept(input, 'accept-once-2')
    expect(retried.ok).toBe(true)
    for (const reply of replies)
      expect([JSON.stringify(retried), JSON.stringify(refused('phone-code-invalid'))]).toContain(JSON.stringify(reply))
    expect(replies.some(reply => reply.ok)).toBe(true)
  })

  it('an invitation that is none costs no call of WeChat', async () => {
    code = 'ABCDEFGHJKMNPQRS'
    expect(await accept({ phoneCode: tap(phone) })).toEqual(refused('invitation-invalid'))
    expect(double.calls[path]).toBeUndefined()
  })

  it.each([
    ['silence', 'unavailable'],
    ['html', 'unavailable'],
    [40001, 'unavailable'],
    [45009, 'too-many'],
    [48001, 'unavailable'],
  ] as const)(
    'WeChat answering with %s is a sentence, and the invitation can be taken up afterwards',
    async (how, reason) => {
      double.misbehave(path, how)
      expect(await accept({ phoneCode: tap(phone) })).toEqual(refused(reason))
      double.misbehave(path, undefined)
      expect(await accept({ phoneCode: tap(phone, 'tap-2') })).toMatchObject({ ok: true })
    },
    20_000,
  )

  it('the number is written nowhere', async () => {
    await accept({ phoneCode: tap(phone) })
    const { store } = host.world.services
    for (const kind of ['request', 'row'] as const) {
      const collection = kind === 'row' ? 'audit' : 'requests'
      const page = await store.query(collection, { index: 'byTime', equal: { kind }, limit: 100 })
      expect(page.items.length).toBeGreaterThan(0)
      expect(JSON.stringify(page.items)).not.toContain(phone)
    }
  })
})

it('without an app id the number is typed as ever, and a code of WeChat stands for none', async () => {
  const plain = await openHost()
  const administrator = await plain.as('demo-admin')
  const reply = await administrator.do(admin.invite, { role: 'auditor', displayName: '辛审计（虚构）', phone })
  const newcomer = await plain.as('demo-newcomer')
  const own = reply.ok ? reply.value.code : ''
  expect(await newcomer.do(admin.acceptInvitation, { code: own, phoneCode: 'tap-1' })).toMatchObject(refused('invalid-input'))
  expect(await newcomer.do(admin.acceptInvitation, { code: own, phone })).toMatchObject({ ok: true })
  await plain.stop()
})
