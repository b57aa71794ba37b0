import { decodeImage } from '../support/decode'
import type { MiniProgram } from './support/mini-program'
import { close, open, withDemoHost } from './support/opened'
import { takePicture } from './support/picture'
import { attribute, type Point } from './support/screen'
import { arrives, rests, shows } from './support/wait'
import { newPhone, type Phone } from './support/wx/double'

const { host } = withDemoHost()
const shop = '鹤岗市小程序走查餐馆（虚构）'
/** passes GB 32100; no registrar has this number */
const uscc = '91350100M000100Y43'
let phone: Phone

const line = (from: Point, to: Point): Point[] =>
  Array.from({ length: 12 }, (_, i) => ({ x: from.x + ((to.x - from.x) * i) / 11, y: from.y + ((to.y - from.y) * i) / 11 }))

/** Each person has a phone of their own. */
const signIn = async (label: string): Promise<MiniProgram> => {
  phone = newPhone(host().origin)
  const app = open(phone)
  await shows(app, '登录与设置')
  app.screen.press('登录与设置')
  await shows(app, '选择演示账号登录')
  app.screen.press(label)
  await shows(app, '账号与设置')
  return app
}

const press = async (app: MiniProgram, name: string, then: string): Promise<void> => {
  app.screen.press(name)
  await shows(app, then)
  await rests(app)
}

let scanned = ''

test('a shopkeeper enrols, reads to the end, signs by hand, previews and hands in', async () => {
  const app = await signIn('尚未申请的店主')
  await press(app, '申请', '申请诚信码')
  await arrives(app, 'packages/entity/pages/mine')
  await rests(app)
  app.screen.press('申请诚信码')
  await arrives(app, 'packages/entity/pages/enrol')
  await shows(app, '统一社会信用代码')
  app.screen.type('统一社会信用代码', uscc)
  app.screen.type('名称', shop)
  app.screen.press('法人及非法人组织')
  app.screen.choose('行业领域', '餐饮')
  app.screen.choose('辖区', '工农区')
  app.screen.type('地址', '工农区走查路 1 号（虚构）')
  await rests(app)
  await press(app, '下一步：照片与经办人', '门头照片')

  await takePicture(phone, 'licence')
  await press(app, '拍摄或选择营业执照', '移除营业执照')
  await takePicture(phone, 'shop')
  await press(app, '拍摄或选择门头照片', '移除门头照片')
  app.screen.press('本人')
  await rests(app)
  app.screen.press('保存，去签署承诺')
  await arrives(app, 'packages/entity/pages/commitment')
  await shows(app, '承诺人“')
  await rests(app)
  // the pane measures itself once layout has settled
  await new Promise(resolve => setTimeout(resolve, 400))
  expect(app.screen.isOff('请先把承诺书读到末尾')).toBe(true)
  app.screen.scroll(40)
  await rests(app)
  expect(app.screen.isOff('请先把承诺书读到末尾')).toBe(true)
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
  expect(app.world.pens.flat().filter(one => one.startsWith('quadraticCurveTo')).length).toBeGreaterThan(10)
  app.screen.press('签署并预览')
  await arrives(app, 'packages/entity/pages/preview')
  await shows(app, '违约责任')
  expect(app.screen.text()).toContain(shop)
  await press(app, '同意公开门头照片', '提交申请')
  await press(app, '提交申请', '已提交')
  await press(app, '查看申请进展', '待审核')
  close(app)
})

test('the officer of the responsible unit finds it in the queue, opens it and approves', async () => {
  const app = await signIn('市商务局')
  await press(app, '进入审核工作台', shop)
  app.screen.press(shop)
  await shows(app, '通过')
  await rests(app)
  expect(app.screen.text()).toContain('走查路 1 号')
  await press(app, '通过', '确认通过')
  app.screen.press('确认通过')
  await rests(app)
  close(app)
})

test('the credit office assigns the code', async () => {
  const app = await signIn('信用办')
  await press(app, '进入信用办工作台', shop)
  app.screen.press(`${shop}刚刚`)
  await shows(app, '走查路 1 号')
  await rests(app)
  await press(app, '赋码', '确认赋码')
  app.screen.press('确认赋码')
  await rests(app)
  close(app)
})

test('the shopkeeper shows the code, drawn without what a phone lacks', async () => {
  const app = await signIn('尚未申请的店主')
  await press(app, '申请诚信码', shop)
  await press(app, shop, '已赋码')
  const seen = app.world.requests.length
  await press(app, '亮码', '扫一扫，查看信用承诺')
  expect(app.world.requests.length).toBeGreaterThan(seen)
  expect(app.screen.has(`${shop}的诚信码`)).toBe(true)
  expect(app.world.calls.map(({ api }) => api)).toContain('setKeepScreenOn')
  const [code] = app.screen.all('image').filter(one => app.screen.nameOf(one).includes('的诚信码'))
  const svg = decodeURIComponent((code && attribute(code, 'src')?.split(',')[1]) ?? '')
  scanned = (await decodeImage(Buffer.from(svg), 900))[0] ?? ''
  expect(scanned).toMatch(/\/c\/[0-9A-Z]{32}$/)
  close(app)
})

test('a citizen scans it and sees that it is in force', async () => {
  const citizen = newPhone(host().origin)
  citizen.scan = { result: scanned }
  const app = open(citizen)
  await rests(app)
  app.screen.press('扫一扫')
  await shows(app, '诚信码有效')
  expect(app.screen.text()).toContain(shop)
  close(app)
})
