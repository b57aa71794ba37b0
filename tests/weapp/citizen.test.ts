import { randomBytes } from 'node:crypto'
import { formatSymbols, tokenFromBytes } from '../../domain/symbols'
import { demoCode, demoVehicle } from './support/demo-codes'
import { close, open, withDemoHost } from './support/opened'
import { attribute } from './support/screen'
import { arrives, rests, shows } from './support/wait'
import { newPhone } from './support/wx/double'
import { builtFor } from './support/wx/http'

const { host } = withDemoHost()
const credit = 'pages/credit/index'
/** well formed, made with another city's key */
const elsewhere = () => formatSymbols(tokenFromBytes(randomBytes(16)), randomBytes(32), '000000')
const asLink = (symbols: string) => `${builtFor}/c/${symbols}`

test.each([
  ['the scene of a mini-program code', (symbols: string) => `scene=${symbols}`, 1047],
  [
    'an encoded scene',
    (symbols: string) => `scene=${[...symbols].map(one => `%${one.charCodeAt(0).toString(16).toUpperCase()}`).join('')}`,
    1047,
  ],
  ['a plain link that WeChat caught', (symbols: string) => `q=${encodeURIComponent(asLink(symbols))}&scancode_time=1700000000`, 1011],
])('%s opens the credit page of a code in force', async (_way, query, scene) => {
  const { symbols, name } = await demoCode(host(), 'in-force')
  const app = open(newPhone(host().origin), { url: `${credit}?${query(symbols)}`, scene })
  await shows(app, '诚信码有效')
  expect(app.screen.text()).toContain(name)
  close(app)
})

test.each([
  ['suspended', '诚信码已暂停'],
  ['revoked', '诚信码已撤销'],
] as const)('a code that is %s says so and never that it is in force', async (stage, word) => {
  const { symbols } = await demoCode(host(), stage)
  const app = open(newPhone(host().origin), { url: `${credit}?scene=${symbols}` })
  await shows(app, word)
  expect(app.screen.text()).not.toContain('诚信码有效')
  close(app)
})

test.each([
  ['is in force with its company', 0, '车辆诚信码有效', '黑H·00001'],
  ['has no permit any more', 1, '营运许可已过期', '黑H·00002'],
] as const)('the code of a vehicle that %s says so, with plate and company', async (_state, at, word, plate) => {
  const { symbols, company } = await demoVehicle(host(), at)
  const app = open(newPhone(host().origin), { url: `${credit}?scene=${symbols}` })
  await shows(app, plate)
  for (const text of [word, company]) expect(app.screen.text()).toContain(text)
  if (at === 1) expect(app.screen.text()).not.toContain('车辆诚信码有效')
  close(app)
})

test('a code that this city did not issue is called that, with what to do', async () => {
  const app = open(newPhone(host().origin), { url: `${credit}?scene=${elsewhere()}` })
  await shows(app, '不是本市诚信码')
  expect(app.screen.controls().map(one => app.screen.nameOf(one))).toContain('重新扫码')
  close(app)
})

test.each([
  ['the path of a mini-program code', (symbols: string) => ({ path: `${credit}?scene=${symbols}` })],
  ['a path that the phone encoded', (symbols: string) => ({ path: `${credit}%3Fscene%3D${symbols}` })],
  ['a plain link', (symbols: string) => ({ result: asLink(symbols) })],
])('WeChat’s scanner opens %s', async (_form, scan) => {
  const { symbols, name } = await demoCode(host(), 'in-force')
  const phone = newPhone(host().origin)
  phone.scan = scan(symbols)
  const app = open(phone)
  await rests(app)
  app.screen.press('扫一扫')
  await arrives(app, credit)
  await shows(app, name)
  close(app)
})

test('a foreign code is named and never opened', async () => {
  const phone = newPhone(host().origin)
  phone.scan = { result: 'https://pay.example.org/c/1NNSYRNB1Y7JEYYBEXCF6ADY2HWCYJZP?amount=1' }
  const app = open(phone)
  await rests(app)
  app.screen.press('扫一扫')
  await shows(app, '这不是诚信码')
  expect(app.screen.text()).toContain('pay.example.org')
  await rests(app)
  expect(app.pages.top().path).toBe('pages/scan/index')
  expect(app.world.requests.map(({ url }) => url).filter(url => url.includes('scan'))).toEqual([])
  close(app)
})

test('whoever goes back from the scanner is told nothing wrong and can type the symbols', async () => {
  const { symbols, name } = await demoCode(host(), 'in-force')
  const app = open(newPhone(host().origin), { url: 'pages/scan/index' })
  await rests(app)
  expect(app.screen.text()).not.toContain('没有在照片里找到')
  app.screen.type('码上的 32 位字符', symbols.replace(/(.{4})/g, '$1 ').toLowerCase())
  app.screen.press('查询')
  await arrives(app, credit)
  await shows(app, name)
  close(app)
})

test('without network the last answer stands there, grey, with its time', async () => {
  const { symbols, name } = await demoCode(host(), 'in-force')
  const phone = newPhone(host().origin)
  const first = open(phone, { url: `${credit}?scene=${symbols}` })
  await shows(first, '诚信码有效')
  close(first)
  phone.host = undefined
  const later = open(phone, { url: `${credit}?scene=${symbols}` })
  await shows(later, '暂时无法核实')
  expect(later.screen.text()).toMatch(/离线：这是 .*\d{2}:\d{2}/)
  expect(later.screen.text()).toContain(name)
  expect(later.screen.all().some(node => later.screen.classOf(node).includes('band-in-force'))).toBe(false)
  close(later)
})

test('the answer whether the page fits the door reaches the host once', async () => {
  const { symbols } = await demoCode(host(), 'in-force')
  const app = open(newPhone(host().origin), { url: `${credit}?scene=${symbols}` })
  await shows(app, '与您眼前的店一致吗')
  app.screen.press('不一致')
  await shows(app, '已转信用办核实')
  expect(app.world.requests.filter(({ url }) => url.startsWith('/api/citizen/'))).toHaveLength(1)
  close(app)
})

test('roles, names and states reach the screen reader', async () => {
  const app = open(newPhone(host().origin), { url: 'pages/me/index' })
  await shows(app, '选择演示账号登录')
  const large = app.screen.control('大字号')
  expect(attribute(large, 'aria-role')).toBe('checkbox')
  expect(attribute(large, 'aria-checked')).toBe('false')
  app.screen.press('大字号')
  await rests(app)
  expect(attribute(app.screen.control('大字号'), 'aria-checked')).toBe('true')
  expect(app.screen.controls().filter(one => app.screen.nameOf(one) === '')).toEqual([])
  close(app)
})
