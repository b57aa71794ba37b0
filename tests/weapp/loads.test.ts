import { mkdirSync, writeFileSync } from 'node:fs'
import { application } from '../../contract'
import { pagesOf, readBuild } from './support/build'
import { demoCode } from './support/demo-codes'
import { oddities } from './support/look'
import { close, open, withDemoHost } from './support/opened'
import { readAs, signedInAs } from './support/sign-in'
import { rests, shows } from './support/wait'
import { newPhone } from './support/wx/double'

const { host } = withDemoHost()
const pages = pagesOf(readBuild())
const figures: Record<string, number> = {}
const kilobytes = (bytes: number) => Math.round((bytes / 1024) * 10) / 10

/** Who opens the pages of a package. */
const visitorOf = (path: string): string => {
  if (path.startsWith('packages/entity')) return 'demo-agent'
  if (path.startsWith('packages/department')) return 'demo-commerce'
  if (path.endsWith('admin/index')) return 'demo-admin'
  if (path.endsWith('audit/index')) return 'demo-auditor'
  return path.startsWith('packages/office') ? 'demo-office' : 'demo-newcomer'
}

/** In which state an application shows most of a page. */
const stateFor: Readonly<Record<string, string>> = { commitment: 'draft', preview: 'returned', detail: 'submitted' }

const idFor = async (path: string): Promise<string> => {
  const { items } = await readAs(host(), 'demo-agent', application.mine, {})
  const wanted = stateFor[path.split('/').slice(-2)[0] ?? ''] ?? 'assigned'
  return items.find(({ state }) => state === wanted)?.id ?? ''
}

/** Whose page shows most: an entity that has a code. */
const usccInForce = async (): Promise<string> => {
  const { entity } = await readAs(host(), 'demo-agent', application.application, { id: await idFor('packages/entity/pages/code/index') })
  return entity.uscc
}

/** The ticket of a desktop that asks to be signed in. */
const askedTicket = async (): Promise<string> => {
  const response = await fetch(`${host().origin}/session/desktop`, { method: 'POST' })
  const { value } = (await response.json()) as { value: { url: string } }
  return value.url.slice(value.url.lastIndexOf('/') + 1)
}

const urlOf = async (path: string): Promise<string> => {
  if (path === 'pages/confirm/index') return `${path}?t=${await askedTicket()}`
  if (path === 'pages/credit/index') return `${path}?scene=${(await demoCode(host(), 'in-force')).symbols}`
  if (path === 'packages/entity/pages/items/index') return `${path}?uscc=${await usccInForce()}`
  return /(application|commitment|preview|code|detail)\/index$/.test(path) ? `${path}?id=${await idFor(path)}` : path
}

test.each(pages)('%s loads, says something, and nothing in it complains or looks odd', async path => {
  const phone = newPhone(host().origin)
  await signedInAs(phone, host(), visitorOf(path))
  const app = open(phone, { url: await urlOf(path) })
  await rests(app)
  expect(app.screen.text().length).toBeGreaterThan(20)
  expect(app.screen.text()).not.toMatch(/请先登录|此页面供|再试一次|undefined|NaN|\[object/)
  expect(oddities(app)).toEqual([])
  const nodes = app.screen.all().length
  figures['weapp.most_nodes'] = Math.max(figures['weapp.most_nodes'] ?? 0, nodes)
  expect(nodes).toBeLessThan(1000)
  close(app)
})

test('home needs one request', async () => {
  const app = open(newPhone(host().origin))
  await shows(app, '申请诚信码')
  await rests(app)
  figures['weapp.home_requests'] = app.world.requests.length
  expect(app.world.requests.map(({ url }) => url)).toEqual(['/api/citizen/home'])
  close(app)
})

test('the credit page needs one request and sets at most 32 KB', async () => {
  const { symbols } = await demoCode(host(), 'in-force')
  const app = open(newPhone(host().origin), { url: `pages/credit/index?scene=${symbols}`, scene: 1047 })
  await shows(app, '诚信码有效')
  await rests(app)
  const sizes = app.setData.map(({ bytes }) => bytes)
  figures['weapp.credit_requests'] = app.world.requests.length
  figures['weapp.credit_setdata_kb'] = kilobytes(sizes.reduce((sum, one) => sum + one, 0))
  figures['weapp.credit_setdata_largest_kb'] = kilobytes(Math.max(...sizes))
  expect(app.world.requests.map(({ url }) => url)).toEqual([`/api/scan/${symbols}`])
  expect(figures['weapp.credit_setdata_kb']).toBeGreaterThan(1)
  expect(figures['weapp.credit_setdata_kb']).toBeLessThanOrEqual(32)
  close(app)
})

afterAll(() => {
  mkdirSync('tests/output', { recursive: true })
  writeFileSync('tests/output/weapp-figures.json', `${JSON.stringify(figures, null, 2)}\n`)
})
