import { templateById } from '../../city'
import { application as contract } from '../../contract'
import { usccCheckDigit } from '../../domain/uscc'
import { applicantOf, changeCode, got, renewTemplate } from '../../tests/support/applicant'
import { openWorld, type World } from '../../tests/support/services'
import { routes } from './routes'

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.close())
const applicant = (name = 'a1') => applicantOf(world, world.actor(name))
const read = (id: string, name = 'a1') => world.as(world.actor(name), routes, contract.application, { id })
const mine = (cursor?: string, name = 'a1') => world.as(world.actor(name), routes, contract.mine, { cursor })
const template = (id: string, name = 'a1') => world.as(world.actor(name), routes, contract.readTemplate, { id })

describe('my applications', () => {
  it('are mine alone, newest first, 20 a page', async () => {
    const one = applicant()
    const photos = { licencePhoto: undefined, shopPhoto: undefined }
    const ids: string[] = []
    for (let i = 0; i < 21; i++) {
      const first17 = `91350100M000100Y${'0123456789ABCDEFGHJKL'.charAt(i)}`
      ids.push(got(await one.enrol({ uscc: first17 + usccCheckDigit(first17), ...photos })).id)
      world.advance(1000)
    }
    got(await applicant('a2').enrol())
    const first = got(await mine())
    expect(first.items.map(line => line.id)).toEqual(ids.slice(1).reverse())
    const second = got(await mine(first.cursor))
    expect(second).toEqual({ items: [expect.objectContaining({ id: ids[0], state: 'draft', unitName: '鹤岗市商务局' })] })
  })

  it('who has not signed in has none', async () => {
    expect(await world.as(world.actor(null), routes, contract.mine, {})).toEqual({ ok: false, reason: 'sign-in-required' })
  })
})

describe('an application', () => {
  it('is read by its agent alone: not by a rival, not by an officer through this door', async () => {
    const id = await applicant().submitted()
    await applicant('a2').submitted()
    expect(got(await read(id)).commitment?.fields.committerName).toBe('松鹤餐饮（虚构）')
    expect(await read(id, 'a2')).toEqual({ ok: false, reason: 'not-found' })
    const officer = world.actor('o1', { role: 'officer', unitId: 'commerce' })
    expect(await world.as(officer, routes, contract.application, { id })).toEqual({ ok: false, reason: 'not-found' })
    expect(await read('no-such')).toEqual({ ok: false, reason: 'not-found' })
  })

  it('tells what has to be mended and why', async () => {
    const id = await applicant().submitted()
    got(await applicant().decide(id, 'return'))
    expect(got(await read(id))).toMatchObject({ state: 'returned', toMend: ['shopPhoto'], reason: '照片看不清，请重新拍摄。' })
  })

  it('shows the code with its plain link, and after a reissue the new one', async () => {
    const { id, code } = await applicant().coded()
    expect(got(await read(id)).code).toEqual(code)
    expect(code.url).toBe(`https://code.example/c/${code.symbols}`)
    const next = got(await changeCode(world, code.id, 'reissue'))
    expect(got(await read(id)).code).toMatchObject({ id: next.id, symbols: next.symbols, status: 'in-force' })
    expect(next.symbols).not.toBe(code.symbols)
  })
})

describe('the template of an application', () => {
  it('is the current version of its sector, also after it changed', async () => {
    const { id } = got(await applicant().enrol())
    const before = got(await template(id))
    expect(before).toEqual(templateById('catering'))
    await renewTemplate(world, 'catering')
    expect(got(await template(id)).version).toBe(before.version + 1)
  })

  it('is read for an own application that can still be signed', async () => {
    const { id } = got(await applicant().enrol())
    expect(await template(id, 'a2')).toEqual({ ok: false, reason: 'not-found' })
    const submitted = await applicant('a3').submitted()
    expect(await template(submitted, 'a3')).toEqual({ ok: false, reason: 'wrong-state' })
  })
})
