import { review as contract } from '../../contract'
import type { InputOf } from '../../contract/action'
import { applicantOf, fictionalUscc, got } from '../../tests/support/applicant'
import { officerOf, usccNumber } from '../../tests/support/application-fixture'
import { openWorld, type World } from '../../tests/support/services'
import { applicationKeys } from '../shared/application'
import { routes } from './routes'

let world: World
beforeAll(async () => {
  world = await openWorld()
  await submitted(1, { name: '松鹤餐饮（虚构）', uscc: fictionalUscc })
  await submitted(2, { name: '松鹤家政（虚构）', sectorId: 'housekeeping' })
  await submitted(3, { name: '云上小馆（虚构）', districtCode: '230404' })
  await submitted(4, { name: 'abc茶社（虚构）' })
  await submitted(5, { name: '鹤岗住宿（虚构）', sectorId: 'lodging' })
  await applicantOf(world, world.actor('drafter')).signed({ uscc: usccNumber(6) })
  await submitted(7, { name: '其他一家（虚构）', sectorId: 'other' })
})
afterAll(() => world.close())

const submitted = async (n: number, changed: { name: string; uscc?: string; sectorId?: string; districtCode?: string }) => {
  world.advance(1000)
  return applicantOf(world, world.actor(`agent-${n}`)).submitted({ uscc: usccNumber(n), ...changed })
}
const queue = (filter: Partial<InputOf<typeof contract.queue>> = {}, unitId = 'commerce') =>
  world.as(officerOf(world, unitId), routes, contract.queue, { state: 'submitted', order: 'oldest', ...filter })
const names = async (filter: Partial<InputOf<typeof contract.queue>> = {}, unitId = 'commerce') =>
  got(await queue(filter, unitId)).items.map(line => line.name.replace('（虚构）', ''))

describe("a unit's queue", () => {
  it('holds what was submitted to the unit, oldest first, and nothing of others', async () => {
    expect(await names()).toEqual(['松鹤餐饮', '松鹤家政', '云上小馆', 'abc茶社'])
    expect(await names({ order: 'newest' })).toEqual(['abc茶社', '云上小馆', '松鹤家政', '松鹤餐饮'])
    expect(await names({}, 'market-supervision')).toEqual(['鹤岗住宿'])
    expect(await names({}, 'transport')).toEqual([])
    expect(got(await queue()).total).toBe(4)
  })

  it('is narrowed by sector, by district, or by both', async () => {
    expect(await names({ sectorId: 'housekeeping' })).toEqual(['松鹤家政'])
    expect(await names({ districtCode: '230404' })).toEqual(['云上小馆'])
    expect(await names({ sectorId: 'catering-commerce', districtCode: '230404' })).toEqual(['云上小馆'])
    expect(await names({ sectorId: 'housekeeping', districtCode: '230404' })).toEqual([])
  })

  it('is narrowed to what was submitted between two moments', async () => {
    const [, second, third] = got(await queue()).items
    const [from, to] = [second?.submittedAt, third?.submittedAt]
    expect(await names({ from, to })).toEqual(['松鹤家政', '云上小馆'])
    expect(await names({ from: to, order: 'newest' })).toEqual(['abc茶社', '云上小馆'])
    expect(await names({ to: (from ?? 0) - 1, search: '松鹤' })).toEqual(['松鹤餐饮'])
    expect(got(await queue({ from, to })).total).toBe(2)
  })

  it('is searched by any part of a name or by a whole code, however it is typed', async () => {
    expect(await names({ search: '鹤餐' })).toEqual(['松鹤餐饮'])
    expect(await names({ search: '松鹤家政（虚构' })).toEqual(['松鹤家政'])
    expect(await names({ search: 'ＡＢＣ茶' })).toEqual(['abc茶社'])
    expect(await names({ search: fictionalUscc.toLowerCase() })).toEqual(['松鹤餐饮'])
    expect(await names({ search: '鹤岗' })).toEqual([])
    expect(await names({ search: '松鹤饭店' })).toEqual([])
  })

  it("a district's officers see what lies in their district, whichever unit decides", async () => {
    expect(await names({}, 'nanshan')).toEqual(['云上小馆'])
    expect(await names({ sectorId: 'lodging' }, 'gongnong')).toEqual(['鹤岗住宿'])
  })

  it('of the credit office holds what no department claims', async () => {
    const office = world.actor('o1', { role: 'office', unitId: 'business-environment' })
    const lines = got(await world.as(office, routes, contract.queue, { state: 'submitted', order: 'oldest' })).items
    expect(lines.map(line => line.unitName)).toEqual(['市营商局'])
  })

  it('never shows drafts or what was withdrawn', async () => {
    for (const state of ['draft', 'withdrawn'] as const) expect(await queue({ state })).toEqual({ ok: false, reason: 'not-permitted' })
  })

  it('is read twenty at a time, each line once', async () => {
    const source = (
      await world.services.store.query('applications', {
        index: 'byStateUnit',
        equal: { state: 'submitted', unitId: 'commerce' },
        limit: 1,
      })
    ).items[0]
    if (!source) throw new Error('nothing submitted')
    await world.services.store.transact(async tx => {
      for (let n = 0; n < 45; n++) {
        // all at one moment: equal sort keys must not lose or repeat a line
        const body = { ...source.body, unitId: 'science', accountId: `many-${n}`, submittedAt: 5000 }
        tx.insert('applications', `many-${n}`, applicationKeys(body), body)
      }
    })
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = got(await queue({ cursor }, 'science'))
      expect(page.items.length).toBeLessThanOrEqual(20)
      expect(page.total).toBe(45)
      seen.push(...page.items.map(line => line.id))
      cursor = page.cursor
    } while (cursor)
    expect(seen).toHaveLength(45)
    expect(new Set(seen).size).toBe(45)
  })
})
