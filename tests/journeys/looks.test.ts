import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { application, review } from '../../contract'
import { asks } from './support/asks'
import { journey } from './support/journey'
import { desktop, type Looks, type Person } from './support/person'

const day = journey()
const inspect = readFileSync(join(__dirname, 'support/inspect-page.js'), 'utf8')

/** Opens each, waits until it has its answer, and gives what is wrong with it. */
const wrongOn = async (person: Person, paths: readonly string[]): Promise<string[]> => {
  const wrong: string[] = []
  for (const path of paths) {
    await person.open(path)
    await person.page.locator('.frame').first().waitFor()
    await person.page.locator('.skeleton').first().waitFor({ state: 'detached' })
    for (const problem of (await person.page.evaluate(inspect)) as string[]) wrong.push(`${path}: ${problem}`)
  }
  return wrong
}

const citizenPages = () => [
  '/pages/home/index',
  `/pages/credit/index?s=${day.sample}`,
  '/pages/credit/index',
  '/pages/scan/index',
  '/pages/proof/index',
  '/pages/me/index',
  '/pages/about/index',
]

const entityPages = async (agent: Person) => {
  const { items } = await asks(agent, application.mine, {})
  const first = (state: string) => items.find(item => item.state === state)?.id ?? ''
  const entity = (page: string) => `/packages/entity/pages/${page}`
  return [
    entity('mine/index'),
    entity('enrol/index'),
    entity(`enrol/index?id=${first('draft')}&step=2`),
    entity(`commitment/index?id=${first('draft')}`),
    entity(`application/index?id=${first('returned')}`),
    entity(`enrol/index?id=${first('returned')}`),
    entity(`preview/index?id=${first('returned')}`),
    entity(`code/index?id=${first('assigned')}`),
    entity('agents/index'),
  ]
}

const small: Looks = { width: 320, height: 568, elder: true }

describe('large type on a small phone', () => {
  for (const scheme of ['light', 'dark'] as const) {
    it(`a citizen meets nothing that is cut off, too small to hit, nameless or faint (${scheme})`, async () => {
      expect(await wrongOn(await day.arrives(null, { ...small, scheme }), citizenPages())).toEqual([])
    })

    it(`neither does a shop owner (${scheme})`, async () => {
      const agent = await day.arrives('demo-agent', { ...small, scheme })
      expect(await wrongOn(agent, await entityPages(agent))).toEqual([])
    })
  }

  it('the plain link neither, in both lights', async () => {
    for (const scheme of ['light', 'dark'] as const) {
      const stranger = await day.arrives(null, { width: 320, height: 568, scheme })
      await stranger.page.goto(`${day.host.origin}/c/${day.sample}`)
      expect(await stranger.page.evaluate(inspect)).toEqual([])
    }
  })
})

describe('the desk', () => {
  const department = '/packages/department/pages/queue/index'
  const collected = '/packages/department/pages/records/index'
  const officePage = (page: string) => `/packages/office/pages/${page}`

  for (const [name, looks] of [
    ['on a desktop', desktop],
    ['on a desktop in the dark, in large type', { ...desktop, scheme: 'dark', elder: true }],
    ['on a small phone in large type', small],
  ] as const satisfies readonly (readonly [string, Looks])[]) {
    it(`has nothing cut off, too small to hit, nameless or faint ${name}`, async () => {
      const officer = await day.arrives('demo-commerce', looks)
      const { items } = await asks(officer, review.queue, { state: 'submitted', order: 'oldest' })
      const wrong = await wrongOn(officer, [
        department,
        `${department}?view=rejected`,
        collected,
        `/packages/department/pages/detail/index?id=${items[0]?.id ?? ''}`,
      ])
      const credit = await day.arrives('demo-office', looks)
      wrong.push(
        ...(await wrongOn(credit, [
          officePage('assign/index?view=assign'),
          officePage('assign/index?view=queues'),
          officePage('codes/index?view=codes'),
          officePage('codes/index?view=mismatches'),
          officePage('jobs/index'),
          collected,
        ])),
      )
      const admin = await day.arrives('demo-admin', looks)
      wrong.push(...(await wrongOn(admin, [officePage('admin/index?view=units'), officePage('admin/index?view=officers')])))
      const auditor = await day.arrives('demo-auditor', looks)
      wrong.push(...(await wrongOn(auditor, [officePage('audit/index')])))
      expect(wrong).toEqual([])
    })
  }
})
