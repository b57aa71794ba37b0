import { city } from '../city'
import type { CityPack } from '../city/pack'
import { currentTemplate } from '../cloudfunctions/shared/template'
import { openWorld, type World } from '../tests/support/services'
import { installCity } from './install-city'

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.close())

const read = (id: string) => world.services.store.get('templates', id)
const withCatering = (version: number, text: string): CityPack => ({
  ...city,
  templates: city.templates.map(one => (one.id === 'catering' ? { ...one, version, paragraphs: [text] } : one)),
})

describe('bringing a city pack into the store', () => {
  it('a second time changes nothing', async () => {
    const [unit, pointer] = [await world.services.store.get('units', 'commerce'), await read('catering')]
    await installCity(world.services.store, city)
    expect(await world.services.store.get('units', 'commerce')).toEqual(unit)
    expect(await read('catering')).toEqual(pointer)
  })

  it('leaves a unit as the administrator left it', async () => {
    await world.services.store.transact(async tx => {
      const unit = await tx.get('units', 'commerce')
      if (unit) tx.replace('units', unit, unit.keys, { ...unit.body, name: '改过的名字（虚构）', active: false })
    })
    await installCity(world.services.store, city)
    expect((await world.services.store.get('units', 'commerce'))?.body).toMatchObject({ name: '改过的名字（虚构）', active: false })
  })

  it('puts a new version of a template beside the old one and makes it current', async () => {
    const before = await read('catering.3')
    await installCity(world.services.store, withCatering(4, '新的第一条。'))
    expect(await read('catering.3')).toEqual(before)
    expect(await currentTemplate(read, 'catering-commerce')).toMatchObject({ version: 4, paragraphs: ['新的第一条。'] })
  })

  it('never changes a version that somebody may have signed, and never goes back to an older one', async () => {
    await installCity(world.services.store, withCatering(3, '偷偷改过的一条。'))
    expect((await currentTemplate(read, 'catering-commerce'))?.paragraphs).not.toContain('偷偷改过的一条。')
    await installCity(world.services.store, withCatering(2, '更早的一条。'))
    expect((await currentTemplate(read, 'catering-commerce'))?.version).toBe(3)
  })

  it('two processes that start at once bring in one', async () => {
    await Promise.all([1, 2].map(() => installCity(world.services.store, withCatering(5, '同时启动。'))))
    expect((await currentTemplate(read, 'catering-commerce'))?.version).toBe(5)
  })
})
