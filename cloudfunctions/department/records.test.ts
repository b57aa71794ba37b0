import { records as contract } from '../../contract'
import type { Fields } from '../../domain/collection/forms'
import { applicantOf, creditOffice, fictionalUscc, got } from '../../tests/support/applicant'
import { auditOf, officerOf, putAccount, usccNumber } from '../../tests/support/application-fixture'
import { publishedIdentity } from '../../tests/support/identity-number'
import { put, recordOf } from '../../tests/support/records'
import { openWorld, type World } from '../../tests/support/services'
import { routes } from './routes'

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.close())

const officer = (unitId = 'commerce') => officerOf(world, unitId)
const list = (changed: object = {}, by = officer()) =>
  world.as(by, routes, contract.records, { form: 'honours', state: 'published', ...changed })
const names = async (changed: object = {}, by = officer()) => got(await list(changed, by)).items.map(({ name }) => name)
const open = (id: string, by = officer()) => world.as(by, routes, contract.record, { id })
const correct = async (id: string, fields: Fields, by = officer(), reason = '核对原件后更正') =>
  world.as(by, routes, contract.correctRecord, { id, rev: (await recordOf(world, id)).rev, fields, reason })
const withdraw = async (id: string, by = officer(), reason = '认定已撤销') =>
  world.as(by, routes, contract.withdrawRecord, { id, rev: (await recordOf(world, id)).rev, reason })

describe('the list of collected records', () => {
  const fill = async () => {
    const some = ['鹤岗市松鹤餐饮（虚构）', '工农区松鹤小吃店（虚构）', '鹤岗市工农区松江药店（虚构）', '云鹤商店（虚构）']
    for (const [n, name] of some.entries()) {
      world.advance(1000)
      await put(world, 'honours', { name, uscc: usccNumber(n) }, { unitId: n === 3 ? 'transport' : 'commerce' })
    }
  }

  it("is the officer's own unit's, newest first, by form and state", async () => {
    await fill()
    expect(await names()).toEqual(['鹤岗市工农区松江药店（虚构）', '工农区松鹤小吃店（虚构）', '鹤岗市松鹤餐饮（虚构）'])
    expect(await names({ form: 'others' })).toEqual([])
    expect(await names({ state: 'withdrawn' })).toEqual([])
    expect(await list({ unitId: 'transport' })).toEqual({ ok: false, reason: 'not-permitted' })
  })

  it("is every unit's for the credit office, or one's that it names", async () => {
    await fill()
    expect(await names({}, creditOffice(world))).toHaveLength(4)
    expect(await names({ unitId: 'transport' }, creditOffice(world))).toEqual(['云鹤商店（虚构）'])
  })

  it('is searched by the beginning of a name, city and district left out, or by a code', async () => {
    await fill()
    expect(await names({ search: '松鹤' })).toEqual(['工农区松鹤小吃店（虚构）', '鹤岗市松鹤餐饮（虚构）'])
    expect(await names({ search: '鹤岗市工农区松江' })).toEqual(['鹤岗市工农区松江药店（虚构）'])
    expect(await names({ search: '松鹤餐饮(虚构)' })).toEqual(['鹤岗市松鹤餐饮（虚构）'])
    expect(await names({ search: ` ${usccNumber(1).toLowerCase()} ` })).toEqual(['工农区松鹤小吃店（虚构）'])
    expect(await names({ search: usccNumber(3) })).toEqual([])
    expect(await names({ search: '云鹤' }, creditOffice(world))).toEqual(['云鹤商店（虚构）'])
  })

  it('is turned over twenty at a time, counts what there is, and names every record once', async () => {
    for (let n = 0; n < 45; n++) await put(world, 'honours', { uscc: usccNumber(n) })
    const seen: string[] = []
    for (let cursor: string | undefined; ; ) {
      const page = got(await list({ cursor }))
      expect([page.total, page.items.length <= 20]).toEqual([45, true])
      seen.push(...page.items.map(({ id }) => id))
      cursor = page.cursor
      if (!cursor) break
    }
    expect([seen.length, new Set(seen).size]).toEqual([45, 45])
  })

  it('says of a record whose time is over that it has expired, and keeps it published', async () => {
    await put(world, 'honours', { validUntil: '2026-11-23' })
    expect(got(await list()).items).toMatchObject([{ state: 'published', expired: true }])
  })
})

describe('a collected record', () => {
  it('is read with its fields in the words of its form and its history with the names of those who acted', async () => {
    await putAccount(world, 'officer', [{ role: 'officer', unitId: 'commerce' }])
    const { id } = await put(world, 'honours', {}, { batchId: 'b1' })
    const view = got(await open(id))
    expect(view.fields).toContainEqual({ field: 'validUntil', title: '有效期至', value: '2027/7/22' })
    expect(view.history).toMatchObject([
      { what: 'collect', by: 'officer（虚构）', imported: true },
      { what: 'publish', by: 'officer（虚构）', imported: true },
    ])
    expect([view.mayChange, got(await open(id, creditOffice(world))).mayChange]).toEqual([true, false])
    expect(await auditOf(world, id)).toEqual(['department/record read', 'department/record read'])
  })

  it('of another unit does not exist for an officer', async () => {
    const { id } = await put(world, 'honours')
    for (const reply of [
      await open(id, officer('transport')),
      await correct(id, { basis: '别的' }, officer('transport')),
      await withdraw(id, officer('transport')),
    ])
      expect(reply).toEqual({ ok: false, reason: 'not-found' })
    expect(await correct(id, { basis: '别的' }, creditOffice(world))).toEqual({ ok: false, reason: 'not-permitted' })
    expect((await recordOf(world, id)).rev).toBe(1)
  })

  it('shows nobody the number of a natural person, and stays the same record when it is corrected', async () => {
    const number = publishedIdentity
    const person = { committerCategory: 'person', committerCode: number, committerName: '王某（虚构）' }
    const { id } = await put(world, 'commitments', person)
    expect(JSON.stringify(got(await open(id)))).not.toContain(number)
    const view = got(await correct(id, { matter: '换了事由' }))
    expect([view.id, view.title, JSON.stringify(view).includes(number)]).toEqual([id, '换了事由', false])
  })
})

describe('correcting a record', () => {
  it('shows before and after, and leaves an audit row', async () => {
    const { id } = await put(world, 'honours')
    const view = got(await correct(id, { name: '松鹤大酒店（虚构）' }))
    expect([view.id, view.name, view.state]).toEqual([id, '松鹤大酒店（虚构）', 'published'])
    expect(view.history.at(-1)).toMatchObject({
      what: 'correct',
      reason: '核对原件后更正',
      changes: [{ title: '市场主体名称', before: '松鹤餐饮（虚构）', after: '松鹤大酒店（虚构）' }],
    })
    expect(await auditOf(world, id)).toEqual(['department/correct-record corrected'])
  })

  it('of its key leads on to the record that stands now', async () => {
    const { id } = await put(world, 'honours')
    const view = got(await correct(id, { validUntil: '2028年1月1日' }))
    expect([view.corrects, got(await open(id)).correctedBy, got(await open(id)).mayChange]).toEqual([id, view.id, false])
    expect(view.fields).toContainEqual({ field: 'validUntil', title: '有效期至', value: '2028/1/1' })
  })

  it.each<[string, Fields, string]>([
    ['a day that is none', { validUntil: '2028-02-30' }, 'validUntil'],
    ['an empty name', { name: '' }, 'name'],
    ['a code that fails its check digit', { uscc: `${fictionalUscc.slice(0, 17)}${fictionalUscc.endsWith('3') ? '4' : '3'}` }, 'uscc'],
    ['a private telephone number', { basis: '联系 13000000019' }, 'basis'],
  ])('to %s is refused at the field', async (_what, fields, field) => {
    const { id } = await put(world, 'honours')
    expect(await correct(id, fields)).toEqual({ ok: false, reason: 'invalid-input', fields: { [field]: 'invalid-input' } })
    expect((await recordOf(world, id)).rev).toBe(1)
  })

  it('that changes nothing, or of what somebody has changed meanwhile, is refused', async () => {
    const { id } = await put(world, 'honours')
    expect(await correct(id, {})).toEqual({ ok: false, reason: 'invalid-input' })
    const stale = { id, rev: 1, fields: { basis: '一' }, reason: '核对原件' }
    got(await correct(id, { name: '新名（虚构）' }))
    expect(await world.as(officer(), routes, contract.correctRecord, stale)).toEqual({ ok: false, reason: 'changed-meanwhile' })
  })
})

describe('withdrawing a record', () => {
  it('needs a reason, is audited and final', async () => {
    const { id } = await put(world, 'honours')
    expect(await withdraw(id, officer(), ' ')).toMatchObject({ ok: false, reason: 'invalid-input' })
    expect(got(await withdraw(id))).toMatchObject({ state: 'withdrawn', mayChange: false })
    expect(await withdraw(id)).toEqual({ ok: false, reason: 'wrong-state' })
    expect(await auditOf(world, id)).toEqual(['department/withdraw-record withdrawn'])
  })

  it('is not for somebody who acts for the entity, in whatever unit they sit', async () => {
    const both = world.actor('two-hats', { role: 'officer', unitId: 'commerce' })
    await applicantOf(world, world.actor('two-hats')).submitted()
    const { id } = await put(world, 'honours')
    const elsewhere = await put(world, 'honours', { uscc: usccNumber(5) })
    const onto = await correct(elsewhere.id, { uscc: fictionalUscc }, both)
    for (const reply of [await withdraw(id, both), await correct(id, { name: '新名（虚构）' }, both), onto])
      expect(reply).toEqual({ ok: false, reason: 'own-entity' })
  })
})
