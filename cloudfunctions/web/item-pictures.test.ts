import type { Actor } from '../../server/ports/use-case'
import { applicantOf, got } from '../../tests/support/applicant'
import { officerOf } from '../../tests/support/application-fixture'
import { itemsOf, voluntaryItem } from '../../tests/support/items'
import { openWorld, type World } from '../../tests/support/services'
import { readFile } from './files'

let world: World
beforeEach(async () => {
  world = await openWorld()
  got(
    await applicantOf(world, world.actor('a1'))
      .submitted()
      .then(id => applicantOf(world, world.actor('a1')).decide(id, 'approve')),
  )
})
afterEach(() => world.close())

const items = () => itemsOf(world, world.actor('a1'))
const citizen = () => world.actor(null)
const sees = async (actor: Actor, id: string) => (await readFile(world.services, actor, id)).ok

describe('a picture of an item', () => {
  it('is private until it is confirmed: its owner and the unit that decides see it, nobody else', async () => {
    const picture = await items().picture()
    expect(await sees(officerOf(world, 'commerce'), picture)).toBe(false)
    const { id } = got(await items().save({ pictures: [picture] }))
    const seen = [world.actor('a1'), officerOf(world, 'commerce'), officerOf(world, 'transport'), world.actor('a2'), citizen()]
    expect(await Promise.all(seen.map(actor => sees(actor, picture)))).toEqual([true, true, false, false, false])
    got(await items().decide(id, 'return'))
    expect(await sees(citizen(), picture)).toBe(false)
    got(await items().save({ id, pictures: [picture] }))
    got(await items().decide(id))
    expect(await sees(citizen(), picture)).toBe(true)
  })

  it('is private again once it is withdrawn, or a confirmed correction holds it no more; no cache keeps it meanwhile', async () => {
    const [one, other] = [await items().picture(), await items().picture()]
    const id = await items().published({ pictures: [one] })
    expect(await readFile(world.services, citizen(), one)).toMatchObject({ ok: true, value: { shared: false } })
    got(await items().save({ id, pictures: [other] }))
    expect([await sees(citizen(), one), await sees(citizen(), other)]).toEqual([true, false])
    got(await items().decide(id))
    expect([await sees(citizen(), one), await sees(citizen(), other)]).toEqual([false, true])
    got(await items().takeOff(id))
    expect([await sees(citizen(), other), await sees(officerOf(world, 'commerce'), other)]).toEqual([false, true])
  })

  it("is nobody else's, no other item's, and no licence", async () => {
    const refused = { ok: false, reason: 'file-not-accepted', fields: { pictures: 'file-not-accepted' } }
    const [foreign, own] = [await items().picture(world.actor('a2')), await items().picture()]
    expect(await items().save({ pictures: [foreign] })).toEqual(refused)
    expect(await items().save({ pictures: ['01NOTHERE000000000000'] })).toEqual(refused)
    expect(await items().save({ pictures: [await applicantOf(world, world.actor('a1')).photo('licence')] })).toEqual(refused)
    got(await items().save({ pictures: [own] }))
    expect(await items().save({ fields: { ...voluntaryItem.fields, item: '另一项' }, pictures: [own] })).toEqual(refused)
  })
})
