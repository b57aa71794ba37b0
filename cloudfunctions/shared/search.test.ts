import { review as contract } from '../../contract'
import { applicantOf, got } from '../../tests/support/applicant'
import { officerOf, usccNumber } from '../../tests/support/application-fixture'
import { openWorld, type World } from '../../tests/support/services'
import { routes } from '../department/routes'

const names = ['ＡＢＣ酒吧（虚构）', '𠮷野家（虚构）', '<b>松鹤</b>（虚构）', `${'长'.repeat(190)}松江（虚构）`, '䶮记 老铺（虚构）']
let world: World
beforeAll(async () => {
  world = await openWorld()
  for (const [n, name] of names.entries()) await applicantOf(world, world.actor(`a${n}`)).submitted({ uscc: usccNumber(n), name })
})
afterAll(() => world.close())

const found = async (search: string) => {
  const page = got(await world.as(officerOf(world, 'commerce'), routes, contract.queue, { state: 'submitted', order: 'oldest', search }))
  return page.items.map(line => names.indexOf(line.name))
}

describe('a name that is unusual', () => {
  it.each([
    ['typed wide, searched narrow', 'abc酒', [0]],
    ['of characters outside the first plane', '𠮷野', [1]],
    ['that looks like HTML', '<B>松鹤', [2]],
    ['of two hundred characters, by its end', '松江', [3]],
    ['with a space that the searcher leaves out', '䶮记老铺', [4]],
    ['that is another', '松鹤江', []],
    ['by a pattern of SQL', '%_', []],
  ])('is found: %s', async (_what, search, expected) => {
    expect(await found(search)).toEqual(expected)
  })

  it.each([' ', '（）', '\u0000', '\ud842', '\ud842\ud842'])('a search for nothing that can be found is no fault: %j', async search => {
    expect(Array.isArray(await found(search))).toBe(true)
  })
})
