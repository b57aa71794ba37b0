import { admin } from '../../contract'
import { openHost, type TestHost } from '../host/support/host'
import { applicantOf, got } from '../support/applicant'
import { doubleApp, startWeChatDouble, type WeChatDouble } from '../support/wechat-double'
import type { MiniProgram } from './support/mini-program'
import { close, open } from './support/opened'
import { attribute } from './support/screen'
import { rests, shows } from './support/wait'
import { newPhone, type Phone } from './support/wx/double'
import { builtFor } from './support/wx/http'

jest.setTimeout(60_000)
const phoneNumber = '13000000019'
let double: WeChatDouble
let host: TestHost
beforeAll(async () => {
  double = await startWeChatDouble()
  host = await openHost({ publicOrigin: builtFor, wechat: { ...doubleApp, origin: double.origin } })
})
afterAll(async () => {
  await host.stop()
  await double.stop()
})
const phoneOf = async (name: string): Promise<Phone> => {
  const phone = newPhone(host.origin)
  phone.storage.set('integrity-code.session', JSON.stringify((await host.as(name)).cookie))
  return phone
}
/** The person answers WeChat's own question, which the button alone may bring up. */
const answerPhone = (app: MiniProgram, code?: string) => {
  const button = app.screen.all('button').find(one => attribute(one, 'open-type') === 'getPhoneNumber')
  if (!button) throw new Error(`no button for the phone number on: ${app.screen.text().slice(0, 400)}`)
  const detail = code ? { errMsg: 'getPhoneNumber:ok', code } : { errMsg: 'getPhoneNumber:fail user deny' }
  app.screen.emit(button, 'getphonenumber', detail)
}

test('an invitation is taken up with the number that WeChat gives; a no and a dead code each leave the invitation typed in', async () => {
  const administrator = await host.as('demo-admin')
  const invited = { role: 'officer', unitId: 'commerce', displayName: '庚审核（虚构）', phone: phoneNumber } as const
  const { code } = got(await administrator.do(admin.invite, invited))
  const app = open(await phoneOf('demo-newcomer'), { url: 'pages/me/index' })
  await shows(app, '接受岗位邀请')
  expect(app.screen.all('button')).toEqual([])
  expect(app.screen.text()).not.toContain('11 位手机号')
  app.screen.type('邀请码', code)
  await rests(app)
  answerPhone(app)
  await shows(app, '没有取得手机号')
  answerPhone(app, 'long-gone')
  await shows(app, '邀请码不用重填')
  double.phoneCodes.set('tap-1', phoneNumber)
  answerPhone(app, 'tap-1')
  await shows(app, '已加入：部门审核员')
  close(app)
})

test('a poster with both codes reaches the phone; without an answer of WeChat it bears the plain one and says so', async () => {
  const agent = host.world.actor('demo-agent')
  const { id } = await applicantOf(host.world, agent).coded()
  const app = open(await phoneOf('demo-agent'), { url: `packages/entity/pages/code/index?id=${id}` })
  await shows(app, '海报、台卡、圆形贴上印哪种码')
  double.misbehave('/wxa/getwxacodeunlimit', 'html')
  app.screen.press('下载A4 海报（PDF）')
  await shows(app, '微信暂时没有给出小程序码')
  double.misbehave('/wxa/getwxacodeunlimit', undefined)
  app.screen.press('下载台卡（PDF）')
  await shows(app, '已取得“松鹤餐饮（虚构）-台卡.pdf”')
  expect(app.screen.text()).not.toContain('微信暂时没有给出小程序码')
  close(app)
})
