import type { World } from '../../tests/support/services'

const day = 24 * 3600_000

/** The same program over another pack: modules are loaded anew, and only what names the installed pack says something else. */
const installed = () => {
  jest.resetModules()
  const { anotherCity } = jest.requireActual<typeof import('../../tests/fixtures/another-city')>('../../tests/fixtures/another-city')
  jest.doMock('../../city/hegang', () => ({ hegang: anotherCity }))
  const { openWorld } = jest.requireActual<typeof import('../../tests/support/services')>('../../tests/support/services')
  const { applicantOf, got } = jest.requireActual<typeof import('../../tests/support/applicant')>('../../tests/support/applicant')
  const { itemsOf, scanned } = jest.requireActual<typeof import('../../tests/support/items')>('../../tests/support/items')
  const { officerOf } = jest.requireActual<typeof import('../../tests/support/application-fixture')>(
    '../../tests/support/application-fixture',
  )
  const { creditPageHtml } = jest.requireActual<typeof import('../web/credit-page')>('../web/credit-page')
  return { openWorld, applicantOf, got, itemsOf, scanned, officerOf, creditPageHtml }
}

let world: World | undefined
afterEach(async () => {
  await world?.close()
  jest.dontMock('../../city/hegang')
  jest.resetModules()
})

it('a sector that a city adds as data shows its own section: the entity fills it in, its unit confirms, the public reads, and it expires', async () => {
  const { openWorld, applicantOf, got, itemsOf, scanned, officerOf, creditPageHtml } = installed()
  const opened = await openWorld()
  world = opened
  const agent = opened.actor('a1')
  const { code } = await applicantOf(opened, agent).coded({ sectorId: 'apiary', name: '云岭蜂业（虚构）' })
  const items = itemsOf(opened, agent)

  const offered = await items.own()
  expect([offered.sectorName, offered.sections.map(({ title }) => title)]).toEqual(['养蜂', ['蜂场登记', '自愿注册']])
  const fields = { place: '北坡', number: 'yl-0007', validUntil: '2026年12月31日' }
  const wrong = await items.save({ sectionId: 'hives', fields: { ...fields, number: '0007' } })
  expect(wrong).toEqual({ ok: false, reason: 'invalid-input', fields: { number: 'invalid-input' } })
  const picture = await items.picture()
  const { id } = got(await items.save({ sectionId: 'hives', fields, pictures: [picture] }))
  expect((await scanned(opened, code.symbols)).sections).toBeUndefined()

  got(await items.decide(id, 'confirm', officerOf(opened, 'agriculture')))
  const page = await scanned(opened, code.symbols)
  const validUntil = Date.parse('2027-01-01T00:00:00+08:00')
  const lines = [
    { label: '蜂场地点', value: '北坡' },
    { label: '登记号', value: 'YL-0007' },
    { label: '有效期至', value: '2026/12/31' },
  ]
  expect(page.sections).toEqual([{ id: 'hives', title: '蜂场登记', items: [{ id, lines, pictures: [`/files/${picture}`], validUntil }] }])
  const html = creditPageHtml(page, code.symbols, opened.services.clock())
  expect(html).toContain('<dt>登记号</dt><dd>YL-0007</dd>')
  expect([html.includes('item old'), creditPageHtml(page, code.symbols, validUntil).includes('item old')]).toEqual([false, true])
  opened.advance(60 * day)
  expect((await items.own()).items).toMatchObject([{ state: 'published', shown: true, expired: true }])
})
