import { randomBytes } from 'node:crypto'
import { city } from '../../city'
import { printFormats } from '../../contract/print'
import { got } from '../support/applicant'
import { readBuild } from './support/build'
import { withFunctions } from './support/cloud'
import { askedOf, fillFirstStep, mineEvent, nextStep, press, shop } from './support/cloud-enrol'
import type { MiniProgram } from './support/mini-program'
import { close } from './support/opened'
import { takePicture } from './support/picture'
import { attribute, type Point } from './support/screen'
import { arrives, rests, shows } from './support/wait'
import type { Phone } from './support/wx/double'

const installation = withFunctions()
const credit = 'pages/credit/index'

const line = (from: Point, to: Point): Point[] =>
  Array.from({ length: 12 }, (_, i) => ({ x: from.x + ((to.x - from.x) * i) / 11, y: from.y + ((to.y - from.y) * i) / 11 }))

const write = (input: object, action: string) => ({ action, requestId: randomBytes(12).toString('hex'), input })

test('each mini-program has its own way inside, and nothing of the other', () => {
  const scriptsOf = (folder: string) => [...readBuild(folder)].flatMap(([path, text]) => (/^(?:taro|vendors)\.js/.test(path) ? [] : text))
  const found = (folder: string, words: readonly string[]) => words.filter(word => scriptsOf(folder).some(text => text.includes(word)))
  const functions = ['callFunction', 'traceUser', 'getRandomValues']
  const host = ['/healthz', 'x-installation', 'downloadFile', '127.0.0.1']
  expect([found('dist/weapp', functions), found('dist/weapp', host)]).toEqual([[], host])
  expect([found('dist/weapp-cloud', functions), found('dist/weapp-cloud', host)]).toEqual([functions, []])
})

const enrol = async (app: MiniProgram, phone: Phone): Promise<void> => {
  await fillFirstStep(app)
  await press(app, nextStep, '门头照片')
  await takePicture(phone, 'licence')
  await press(app, '拍摄或选择营业执照', '移除营业执照')
  await takePicture(phone, 'shop')
  await press(app, '拍摄或选择门头照片', '移除门头照片')
  app.screen.press('本人')
  await rests(app)
}

const sign = async (app: MiniProgram): Promise<void> => {
  await arrives(app, 'packages/entity/pages/commitment')
  await shows(app, '承诺人“')
  await rests(app)
  // the pane measures itself once layout has settled
  await new Promise(resolve => setTimeout(resolve, 400))
  app.screen.scroll(100_000)
  await shows(app, '我已读完，去签署')
  await press(app, '我已读完，去签署', '签署人姓名')
  app.screen.press('可向社会公开')
  await rests(app)
  app.screen.type('签署人姓名', '王某（虚构）')
  await rests(app)
  app.screen.draw('手写签名区', line({ x: 40, y: 60 }, { x: 280, y: 70 }))
  app.screen.draw('手写签名区', line({ x: 150, y: 20 }, { x: 160, y: 180 }))
  await shows(app, '已写 2 笔')
}

test('a shopkeeper signs in without a code of WeChat’s, enrols with photos, signs and hands in', async () => {
  const phone = installation().phone('keeper')
  const app = installation().open(phone)
  await shows(app, '申请诚信码')
  await press(app, '申请诚信码', '微信登录')
  app.screen.press('微信登录')
  await arrives(app, 'packages/entity/pages/mine')
  await rests(app)
  app.screen.press('申请诚信码')
  await enrol(app, phone)
  const pictures = app.world.requests.filter(one => one.api === 'cloud.uploadFile').map(one => one.url)
  expect(pictures).toEqual([expect.stringMatching(/^incoming\/[0-9a-f]{32}\.png$/), expect.stringMatching(/^incoming\/[0-9a-f]{32}\.png$/)])
  expect([...installation().here.wire.files.keys()].every(path => path.startsWith('files/'))).toBe(true)
  app.screen.press('保存，去签署承诺')
  await sign(app)
  app.screen.press('签署并预览')
  await arrives(app, 'packages/entity/pages/preview')
  await shows(app, '违约责任')
  await press(app, '同意公开门头照片', '提交申请')
  await press(app, '提交申请', '已提交')
  expect(app.world.requests.map(({ api }) => api)).not.toContain('request')
  close(app)
})

let symbols = ''

test('an officer sees the photographs and approves, the office assigns, and the keeper shows the code', async () => {
  const { appoint, call, phone, open } = installation()
  await appoint('officer', { role: 'officer', unitId: 'commerce' })
  await appoint('office', { role: 'office', unitId: city.creditOfficeId })
  const officer = open(phone('officer'))
  await shows(officer, '进入审核工作台')
  await press(officer, '进入审核工作台', shop)
  officer.screen.press(shop)
  await shows(officer, '通过')
  await rests(officer)
  const seen = officer.screen.all('image').map(image => attribute(image, 'src'))
  const addresses = seen.map(String).filter(src => src.startsWith('http'))
  expect(addresses).toHaveLength(2)
  for (const address of addresses) expect((await fetch(address)).status).toBe(200)
  await press(officer, '通过', '确认通过')
  officer.screen.press('确认通过')
  await rests(officer)
  close(officer)
  const mine = got(await call<{ items: { id: string }[] }>('keeper', 'entity', mineEvent))
  const id = mine.items[0]?.id ?? ''
  const { rev } = got(await call<{ rev: number }>('keeper', 'entity', { action: 'application', input: { id } }))
  got(await call('office', 'office', write({ id, rev }, 'assign')))
  const app = open(phone('keeper'), { url: `packages/entity/pages/code/index?id=${id}` })
  await shows(app, '扫一扫，查看信用承诺')
  const { code } = got(await call<{ code: { id: string; url: string } }>('keeper', 'entity', { action: 'application', input: { id } }))
  symbols = /\/c\/(\w{32})/.exec(code.url)?.[1] ?? ''
  expect(symbols).toHaveLength(32)
  close(app)
})

const everyLetter = (text: string) => [...text].map(one => `%${one.charCodeAt(0).toString(16).toUpperCase()}`).join('')
const asLink = () => `https://code.example/c/${symbols}`

test.each([
  ['a plain link that WeChat caught, encoded', () => `q=${encodeURIComponent(asLink())}&scancode_time=1700000000`, 1011],
  ['a plain link that WeChat caught, plain', () => `q=${asLink()}`, 1011],
  ['the scene of a mini-program code, encoded', () => `scene=${everyLetter(symbols)}`, 1047],
  ['the scene of a mini-program code, plain', () => `scene=${symbols}`, 1047],
])('%s: a citizen whom nobody knows sees that the code is in force, with its shop front', async (_way, query, scene) => {
  const { open, phone, here } = installation()
  const app = open(phone('citizen'), { url: `${credit}?${query()}`, scene })
  await shows(app, '诚信码有效')
  expect(app.screen.text()).toContain(shop)
  await rests(app)
  expect(app.screen.all('image').some(image => app.screen.nameOf(image).includes('门头'))).toBe(true)
  const citizens = (await here.services.store.query('accounts', { index: 'byName', equal: { kind: 'person' }, limit: 50 })).items
  expect(citizens).toHaveLength(3)
  close(app)
})

test('the page is asked for with what is held of it, and is not sent a second time', async () => {
  const { open, phone } = installation()
  const app = open(phone('citizen'), { url: `${credit}?scene=${symbols}` })
  await shows(app, '诚信码有效')
  while (askedOf(app, 'citizen/scan').length < 2) await new Promise(resolve => setTimeout(resolve, 100))
  await rests(app)
  const [first, second] = askedOf(app, 'citizen/scan').map(({ data }) => (data as { input: object }).input)
  expect(first).toEqual({ symbols })
  expect(second).toEqual({ symbols, ifRev: expect.any(Number) })
  expect(app.screen.text()).toContain('诚信码有效')
  close(app)
})

test('the scanner opens a link of the public origin, and names a foreign one without opening it', async () => {
  const { open, phone } = installation()
  const mine = phone('citizen')
  mine.scan = { result: asLink() }
  const app = open(mine)
  await rests(app)
  app.screen.press('扫一扫')
  await arrives(app, credit)
  await shows(app, shop)
  close(app)
  mine.scan = { result: asLink().replace('code.example', 'pay.example') }
  const other = open(mine)
  await rests(other)
  other.screen.press('扫一扫')
  await shows(other, '这不是诚信码')
  close(other)
})

test('a poster and a picture of the code reach the phone as whole files', async () => {
  const { open, phone, call } = installation()
  const mine = phone('keeper')
  const { items } = got(await call<{ items: { id: string }[] }>('keeper', 'entity', mineEvent))
  const app = open(mine, { url: `packages/entity/pages/code/index?id=${items[0]?.id}` })
  await shows(app, '下载张贴')
  await rests(app)
  app.screen.press(`下载${printFormats.poster}`)
  await shows(app, '已取得')
  const opened = app.world.calls.find(one => one.api === 'openDocument')?.options as { readonly filePath: string }
  expect(opened.filePath).toMatch(/^http:\/\/usr\//)
  expect(Buffer.from(mine.files.get(opened.filePath) ?? []).toString('latin1')).toMatch(/^%PDF/)
  close(app)
})

test('the account page offers no way out that does nothing, and signs out the desktops', async () => {
  const { open, phone } = installation()
  const app = open(phone('keeper'), { url: 'pages/me/index' })
  await shows(app, '您的微信账号就是登录身份')
  const names = app.screen.controls().map(one => app.screen.nameOf(one))
  expect(names).not.toContain('退出登录')
  await press(app, '退出所有电脑上的登录', '已退出所有电脑上的登录。')
  expect(app.screen.text()).toContain('您的微信账号就是登录身份')
  close(app)
})
