import { items as contract } from '../../contract'
import { applicantOf, changeCode, got } from '../../tests/support/applicant'
import { auditOf, noticesTo, officerOf } from '../../tests/support/application-fixture'
import { itemsOf, scanned, voluntaryItem } from '../../tests/support/items'
import { openWorld, type World } from '../../tests/support/services'
import { routes as department } from '../department/routes'
import { routes as entity } from './routes'

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.close())
const agent = () => world.actor('a1')
const items = () => itemsOf(world, agent())
const coded = async () => (await applicantOf(world, agent()).coded()).code.symbols
const officer = () => officerOf(world, 'commerce')

describe('what an entity registers of its own accord', () => {
  it('is public only once its unit has confirmed it, and then says whose word it is', async () => {
    const symbols = await coded()
    const { id, state } = got(await items().save())
    expect([state, (await scanned(world, symbols)).voluntary]).toEqual(['submitted', []])
    got(await items().decide(id))
    expect((await scanned(world, symbols)).voluntary).toEqual([
      { id, title: '明厨亮灶', detail: '后厨全程可视（虚构）', provider: '企业自报、部门确认', disputed: false },
    ])
  })

  it('comes back with a reason, is mended and handed in again', async () => {
    await coded()
    const { id } = got(await items().save())
    got(await items().decide(id, 'return'))
    expect((await items().own()).items).toMatchObject([{ id, state: 'returned', reason: '请附上照片。' }])
    expect(got(await items().save({ id, fields: { item: '明厨亮灶', detail: '附照片（虚构）' } })).state).toBe('submitted')
  })

  it('stays public as it was while a correction waits, and shows before and after in its history', async () => {
    const symbols = await coded()
    const id = await items().published()
    const changed = { item: '明厨亮灶', detail: '新的说法（虚构）' }
    expect(got(await items().save({ id, fields: changed }))).toMatchObject({
      correcting: true,
      published: { fields: voluntaryItem.fields },
    })
    expect((await scanned(world, symbols)).voluntary[0]?.detail).toBe('后厨全程可视（虚构）')
    got(await items().decide(id))
    expect((await scanned(world, symbols)).voluntary[0]?.detail).toBe('新的说法（虚构）')
    expect((await items().own()).items[0]?.history[2]).toMatchObject({
      before: { fields: voluntaryItem.fields },
      after: { fields: changed },
    })
  })

  it('keeps what is public when its correction comes back or is given up', async () => {
    const symbols = await coded()
    const id = await items().published()
    const changed = { item: '明厨亮灶', detail: '新的说法（虚构）' }
    got(await items().save({ id, fields: changed }))
    got(await items().decide(id, 'return'))
    expect((await scanned(world, symbols)).voluntary).toHaveLength(1)
    expect(got(await items().withdraw(id, true))).toMatchObject({ state: 'published', correcting: false })
    expect(await items().withdraw(id, true)).toMatchObject({ reason: 'wrong-state' })
  })

  it('is gone from the page when the entity or, with a reason, its unit takes it off', async () => {
    const symbols = await coded()
    const [one, other] = [await items().published(), await items().published({ fields: { item: '另一项', detail: '（虚构）' } })]
    got(await items().withdraw(one))
    expect((await scanned(world, symbols)).voluntary.map(({ id }) => id)).toEqual([other])
    got(await items().takeOff(other))
    expect((await scanned(world, symbols)).voluntary).toEqual([])
    expect((await items().own()).items[0]).toMatchObject({ id: other, state: 'withdrawn', reason: '与实际不符。' })
    expect(await noticesTo(world, 'account:a1')).toContain('松鹤餐饮（虚构）：自愿注册登记的事项已被撤下，请查看原因。')
    expect(await auditOf(world, other)).toEqual(
      expect.arrayContaining(['entity/save-item submitted', 'department/decide-item confirm', 'department/withdraw-item withdrawn']),
    )
  })

  it('shows with a code that is assigned later, and with the one that takes its place', async () => {
    const id = await applicantOf(world, agent()).approved()
    await items().published()
    const code = got(await applicantOf(world, agent()).assign(id))
    expect((await scanned(world, code.symbols)).voluntary).toHaveLength(1)
    const reissued = got(await changeCode(world, code.id, 'reissue'))
    expect((await scanned(world, reissued.symbols)).voluntary).toHaveLength(1)
  })
})

describe('who may hand in, look and decide', () => {
  it('nobody but an agent of the proved entity sees or hands in anything of it', async () => {
    await coded()
    const { id } = got(await items().save())
    const stranger = itemsOf(world, world.actor('somebody'))
    expect(await stranger.save()).toMatchObject({ reason: 'not-found' })
    expect(await stranger.withdraw(id)).toMatchObject({ reason: 'not-found' })
    expect(await world.as(world.actor('somebody'), entity, contract.ownItems, { uscc: voluntaryItem.uscc })).toMatchObject({
      reason: 'not-found',
    })
  })

  it('an officer of another unit neither sees nor decides; the credit office sees and does not decide', async () => {
    await coded()
    const { id } = got(await items().save())
    const foreign = officerOf(world, 'transport')
    expect(await world.as(foreign, department, contract.item, { id })).toMatchObject({ reason: 'not-found' })
    expect(await items().decide(id, 'confirm', foreign)).toMatchObject({ reason: 'not-found' })
    expect(await world.as(foreign, department, contract.items, { state: 'submitted', unitId: 'commerce' })).toMatchObject({
      reason: 'not-permitted',
    })
    const office = world.actor('office', { role: 'office', unitId: 'business-environment' })
    expect(got(await world.as(office, department, contract.items, { state: 'submitted' })).items).toMatchObject([{ id }])
    expect(got(await world.as(office, department, contract.item, { id }))).toMatchObject({ mayDecide: false, mayWithdraw: false })
    expect(await items().decide(id, 'confirm', office)).toMatchObject({ reason: 'not-permitted' })
  })

  it('an officer who acts for the entity decides nothing about it, and withdraws nothing', async () => {
    await coded()
    const both = world.actor('a1', { role: 'officer', unitId: 'commerce' })
    const { id } = got(await items().save())
    expect(await world.as(both, department, contract.item, { id })).toMatchObject({ reason: 'own-entity' })
    expect(await items().decide(id, 'confirm', both)).toMatchObject({ reason: 'own-entity' })
    got(await items().decide(id))
    expect(await items().takeOff(id, both)).toMatchObject({ reason: 'own-entity' })
  })

  it('two officers at once: the second hears that it was decided on something else', async () => {
    await coded()
    const { id } = got(await items().save())
    const rev = await items().revOf(id)
    got(await items().decide(id))
    const late = { id, rev, decision: 'return' as const, reason: '晚了一步。' }
    expect(await world.as(officer(), department, contract.decideItem, late)).toMatchObject({ reason: 'changed-meanwhile' })
    expect(await items().decide(id)).toMatchObject({ reason: 'already-decided' })
  })
})

describe('how much of it there may be', () => {
  it('thirty stand in a section; a place that was left is taken again', async () => {
    await coded()
    for (let n = 1; n <= 30; n++) got(await items().save({ fields: { item: `第${n}项`, detail: '（虚构）' } }))
    expect(await items().save()).toMatchObject({ reason: 'items-full' })
    const seventh = `${voluntaryItem.uscc}.voluntary.7`
    got(await items().withdraw(seventh))
    expect(got(await items().save()).id).toBe(seventh)
  })

  it('two who fill in what an entity has once do not both get a place', async () => {
    await applicantOf(world, agent()).approved({ sectorId: 'scenic' })
    const grade = { sectionId: 'grade', fields: { grade: '4A' } }
    const both = await Promise.all([items().save(grade), items().save(grade)])
    expect(both.map(reply => (reply.ok ? 'done' : reply.reason)).sort()).toEqual(['done', 'items-full'])
  })

  it('twenty lines are listed, and the rest is counted', async () => {
    const symbols = await coded()
    for (let n = 1; n <= 22; n++) {
      world.advance(1000)
      await items().published({ fields: { item: `第${n}项`, detail: '（虚构）' } })
    }
    const page = await scanned(world, symbols)
    expect([page.voluntary.length, page.voluntary[0]?.title, page.rest]).toEqual([20, '第22项', { voluntary: 2 }])
  })

  it.each([
    ['item', { fields: { detail: '没有名称' } }],
    ['detail', { fields: { item: '联系', detail: '王某 13000000019' } }],
    ['pictures', { pictures: Array.from({ length: 7 }, (_, n) => `${n}`) }],
  ] as const)('what does not fit is refused at %s', async (field, changed) => {
    await coded()
    expect(await items().save(changed as never)).toMatchObject({ reason: 'invalid-input', fields: { [field]: 'invalid-input' } })
  })

  it('a section of another sector is none of theirs', async () => {
    await coded()
    expect(await items().save({ sectionId: 'green-food' })).toMatchObject({ reason: 'not-found' })
  })
})
