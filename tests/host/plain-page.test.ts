import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { office } from '../../contract'
import { publicStatuses } from '../../contract/vocabulary'
import appConfig from '../support/app-config'
import { applicantOf, changeCode, got } from '../support/applicant'
import { usccNumber } from '../support/application-fixture'
import { openHost, type TestHost } from './support/host'
import { nestingFlaw, read } from './support/page'

jest.setTimeout(60_000)

let host: TestHost
let serial = 0
beforeAll(async () => {
  host = await openHost()
})
afterAll(() => host.stop())

const coded = async (changed: Parameters<ReturnType<typeof applicantOf>['coded']>[0] = {}) => {
  serial += 1
  const it = applicantOf(host.world, host.world.actor('demo-agent'))
  return (await it.coded({ uscc: usccNumber(serial), name: `第${serial}号店（虚构）`, ...changed })).code
}
const page = async (symbols: string) => {
  const response = await host.citizen.ask(`/c/${symbols}`)
  return { response, html: await response.text() }
}
/** A page of each kind that the plain link can answer with. */
const everyPage = async (): Promise<[string, string][]> => {
  const [inForce, suspended, revoked, replaced] = [await coded(), await coded(), await coded(), await coded()]
  got(await changeCode(host.world, suspended.id, 'suspend'))
  got(await changeCode(host.world, revoked.id, 'revoke'))
  got(await changeCode(host.world, replaced.id, 'reissue'))
  const symbols = { 'in-force': inForce, suspended, revoked, replaced }
  const pages = await Promise.all(
    Object.entries(symbols).map(async ([status, code]) => [status, (await page(code.symbols)).html] as [string, string]),
  )
  const ahead = inForce.validUntil - host.world.services.clock()
  host.world.advance(ahead)
  pages.push(['expired', (await page(inForce.symbols)).html])
  host.world.advance(-ahead)
  pages.push(['not-ours', (await page('1'.repeat(32))).html])
  return pages
}

describe('the page of the plain link', () => {
  it('is valid HTML, whole without script, says its status in words, and green is only what is in force', async () => {
    for (const [status, html] of await everyPage()) {
      const document = read(html)
      expect([status, nestingFlaw(html)]).toEqual([status, null])
      expect(html.startsWith('<!doctype html><html lang="zh-CN">')).toBe(true)
      expect(document.querySelectorAll('script, link, iframe, object, [onclick], [onerror], [onload], [style]')).toHaveLength(0)
      const band = document.querySelector('header.band')
      expect(band?.classList.contains(status)).toBe(true)
      expect(band?.querySelector('h1')?.textContent).toBe(publicStatuses[status as keyof typeof publicStatuses])
      expect(band?.querySelector('svg')).not.toBeNull()
      expect(document.title).toContain(publicStatuses[status as keyof typeof publicStatuses])
    }
    const colours = [...read((await page('1')).html).querySelectorAll('style')].map(style => style.textContent ?? '').join()
    expect(colours.match(/\.band\.[a-z-]+\{background:var\(--ok\)\}/g)).toEqual(['.band.in-force{background:var(--ok)}'])
  })

  it('is one request of at most 20 KB zipped, which loads nothing but a picture of this host and needs no network to be read', async () => {
    const { symbols } = await coded()
    const { response, html } = await page(symbols)
    expect(gzipSync(html).length).toBeLessThanOrEqual(20 * 1024)
    const loads = [...html.matchAll(/(?:\b(?:src|href)=|url\()["']?([^"')\s>]+)/g)].map(found => found[1] ?? '')
    for (const address of loads) expect(address).toMatch(/^(\/(app|files)\/|\?lang=(zh|en|ru)$)/)
    const policy = response.headers.get('content-security-policy') ?? ''
    const style = /<style>([\s\S]*)<\/style>/.exec(html)?.[1] ?? ''
    expect(policy).toContain(`style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`)
    expect(policy).toMatch(/^default-src 'none';.*frame-ancestors 'none'$/)
    expect(policy).not.toMatch(/unsafe|script-src|\*/)
  })

  it('shows its symbols to nobody else: they stand in links to this host alone, and no referrer is sent', async () => {
    const { symbols } = await coded()
    const { response, html } = await page(symbols)
    expect(response.headers.get('referrer-policy')).toBe('no-referrer')
    const around = [...html.matchAll(new RegExp(`.{40}${symbols}`, 'g'))].map(found => found[0])
    expect(around.length).toBeGreaterThan(0)
    for (const text of around) expect(text).toMatch(/href="\/app\/#\/pages\/credit\/index\?s=/)
    expect([...response.headers].filter(([, value]) => value.includes(symbols))).toEqual([])
  })

  it('leads into the app at pages that the app has', async () => {
    const routes = [...appConfig.pages, ...appConfig.subPackages.flatMap(one => one.pages.map(path => `${one.root}/${path}`))]
    const pages = [...(await everyPage()).map(([, html]) => html), await (await host.citizen.ask('/nowhere')).text()]
    const links = pages.flatMap(html => [...read(html).querySelectorAll('a:not([hreflang])')].map(link => link.getAttribute('href') ?? ''))
    expect(links.length).toBeGreaterThan(10)
    for (const link of links) {
      const route = /^\/app\/(?:#\/([\w/-]+)(?:\?[a-z]=[0-9A-Za-z]+)?)?$/.exec(link)
      expect([link, route !== null, route?.[1] === undefined || routes.includes(route[1])]).toEqual([link, true, true])
    }
  })

  it('holds nothing of the applicant that was not agreed to be published', async () => {
    const it = applicantOf(host.world, host.world.actor('demo-agent'))
    const consents = { publishName: true, publishAddress: false, publishPhoto: false }
    serial += 1
    const details = { uscc: usccNumber(serial), name: '不公开地址的店（虚构）', address: '某小区某单元（虚构）', addressIsHome: true }
    const { code } = await it.coded(details, consents)
    for (const path of [`/c/${code.symbols}`, `/api/scan/${code.symbols}`]) {
      const text = await (await host.citizen.ask(path)).text()
      expect(text).toContain('不公开地址的店（虚构）')
      expect(text).not.toMatch(/某小区|demo-agent|甲经办|王某|\/files\/|strokes|"points"/)
    }
  })
})

describe('a hostile name', () => {
  const hostile = [
    '<script>alert(1)</script>店',
    '"><img src=x onerror=alert(1)>店',
    "'-alert(1)-'店",
    '</style><script>x</script>',
    '&lt;b&gt;店',
    '{{店}}#{店}',
  ]
  it.each(hostile)('(%s) is text on the page and nothing else', async name => {
    const code = await coded({ name, address: name })
    const { html } = await page(code.symbols)
    const document = read(html)
    expect(document.querySelector('.name')?.textContent).toBe(name)
    expect(document.querySelectorAll('script')).toHaveLength(0)
    expect(document.querySelectorAll('img')).toHaveLength(1)
    expect(document.querySelectorAll('style')).toHaveLength(1)
    expect(nestingFlaw(html)).toBeNull()
  })

  it.each(['店👍（虚构）', '店\u202E)构虚(', '店\u200B铺', '店\u0000铺', 'x'.repeat(201), ' ', '店'])(
    '(%j) that no door could carry is refused at the application',
    async name => {
      const agent = await host.as('demo-agent')
      const details = {
        uscc: usccNumber(900),
        name,
        category: 'organisation',
        districtCode: '230403',
        sectorId: 'catering-commerce',
        address: '某路1号',
      }
      expect(
        await agent.post('/api/entity/enrol', { requestId: `hostile-${name.length}-${name.charCodeAt(1)}`, input: { details } }),
      ).toMatchObject({
        ok: false,
        reason: 'name-not-accepted',
      })
    },
  )

  it('of two hundred characters stays readable on the page', async () => {
    const name = `${'店'.repeat(196)}（虚构）`
    const { html } = await page((await coded({ name })).symbols)
    expect(read(html).querySelector('.name')?.textContent).toBe(name)
  })

  it('in a reason for revocation is text as well', async () => {
    const code = await coded()
    const client = await host.as('demo-office')
    got(await client.do(office.changeCode, { id: code.id, rev: 1, change: 'revoke', reason: '<script>alert(1)</script>' }))
    const document = read((await page(code.symbols)).html)
    expect(document.querySelectorAll('script')).toHaveLength(0)
    expect(document.body.textContent).toContain('<script>alert(1)</script>')
  })
})
