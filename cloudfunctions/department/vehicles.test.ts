import { vehicles as contract } from '../../contract'
import { applicantOf, creditOffice, got } from '../../tests/support/applicant'
import { auditOf, officerOf, usccNumber } from '../../tests/support/application-fixture'
import { publishedIdentity } from '../../tests/support/identity-number'
import { openWorld, type World } from '../../tests/support/services'
import {
  aVehicle,
  carrier,
  carrierName,
  carrierUscc,
  changeVehicle,
  saveVehicle,
  standingOf,
  transportOfficer,
} from '../../tests/support/vehicles'
import { routes } from './routes'

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.close())
const elsewhere = { uscc: usccNumber(72), name: '远途客运（虚构）', sectorId: 'coach' }
const listed = async (filter: { state?: 'active' | 'withdrawn'; search?: string; unitId?: string } = {}, actor = transportOfficer(world)) =>
  got(await world.as(actor, routes, contract.vehicles, { state: 'active', ...filter })).items

describe('entering a vehicle', () => {
  it('gives it a code of its own, tied to its company, and writes down who did it', async () => {
    const company = await carrier(world)
    const one = got(await saveVehicle(world))
    expect(one).toMatchObject({
      plate: '黑HT1234',
      company: carrierName,
      kind: 'taxi',
      state: 'active',
      status: 'in-force',
      mayChange: true,
    })
    expect(one.symbols).toHaveLength(32)
    expect(one.symbols).not.toBe(company.symbols)
    expect(one.validUntil).toBe(Date.parse('2027-07-22T16:00:00Z'))
    expect(await standingOf(world, one.symbols)).toEqual(['in-force', undefined])
    expect(await auditOf(world, one.id)).toEqual(['department/save-vehicle created'])
    expect(one.history).toEqual([{ at: world.services.clock(), what: 'enter', by: '已注销的账号', reason: '', changes: [] }])
  })

  it('waits for the company to have a code, and for that to be a carrier', async () => {
    expect(await saveVehicle(world)).toEqual({ ok: false, reason: 'company-without-code' })
    await applicantOf(world, world.actor('a')).coded({ uscc: usccNumber(73), sectorId: 'lodging' })
    const market = officerOf(world, 'market-supervision')
    expect(await saveVehicle(world, { uscc: usccNumber(73) }, market)).toEqual({ ok: false, reason: 'not-a-carrier' })
  })

  it('refuses what is no plate, no day or no permit, at its field', async () => {
    await carrier(world)
    const invalid = await saveVehicle(world, { plate: '黑HI1234', permit: ' ', validUntil: '2027-02-30' })
    expect(invalid).toEqual({
      ok: false,
      reason: 'plate-invalid',
      fields: { plate: 'plate-invalid', permit: 'invalid-input', validUntil: 'invalid-input' },
    })
  })

  it('takes no number of a person where the public reads it: not as a permit, nor in the reason of a suspension', async () => {
    await carrier(world)
    const typed = await saveVehicle(world, { permit: publishedIdentity, plateKind: '小型汽车 13000000019' })
    expect(typed).toEqual({ ok: false, reason: 'invalid-input', fields: { permit: 'invalid-input', plateKind: 'invalid-input' } })
    const { id, rev } = got(await saveVehicle(world))
    const change = (reason: string) =>
      world.as(transportOfficer(world), routes, contract.changeVehicle, { id, rev, change: 'suspend', reason })
    expect(await change('车主电话 13000000019')).toEqual({ ok: false, reason: 'invalid-input', fields: { reason: 'invalid-input' } })
    got(await change('许可待核对'))
  })

  it('corrects the one that was looked at, and shows what was before', async () => {
    await carrier(world)
    const one = got(await saveVehicle(world))
    expect(await saveVehicle(world)).toEqual({ ok: false, reason: 'record-exists' })
    const renewed = got(await saveVehicle(world, { rev: one.rev, validUntil: '2029-07-22' }))
    expect(renewed).toMatchObject({ id: one.id, symbols: one.symbols, rev: one.rev + 1 })
    expect(renewed.history.at(-1)?.changes).toEqual([{ title: '许可有效期至', before: '2027-07-22', after: '2029-07-22' }])
    expect(await saveVehicle(world, { rev: one.rev, permit: '2' })).toEqual({ ok: false, reason: 'changed-meanwhile' })
  })

  it('a plate is in force in one company: it moves only when somebody says so, and its former code says so', async () => {
    await carrier(world)
    await carrier(world, elsewhere)
    const first = got(await saveVehicle(world))
    const there = { uscc: elsewhere.uscc, kind: 'coach' as const }
    expect(await saveVehicle(world, there)).toEqual({ ok: false, reason: 'plate-elsewhere' })
    const second = got(await saveVehicle(world, { ...there, move: true }))
    expect(await standingOf(world, first.symbols)).toEqual(['ended', 'vehicle'])
    expect(await standingOf(world, second.symbols)).toEqual(['in-force', undefined])
    const back = got(await saveVehicle(world, { move: true }))
    expect([back.id, back.symbols]).toEqual([first.id, first.symbols])
    expect(await standingOf(world, second.symbols)).toEqual(['ended', 'vehicle'])
    expect((await listed()).map(line => line.id)).toEqual([first.id])
  })
})

describe('who may', () => {
  it('the unit that decides on the company alone, and nobody who operates it', async () => {
    await carrier(world)
    const one = got(await saveVehicle(world))
    const other = officerOf(world, 'commerce')
    expect(await saveVehicle(world, { plate: '黑H00001' }, other)).toEqual({ ok: false, reason: 'not-permitted' })
    expect(await saveVehicle(world, { plate: '黑H00001' }, creditOffice(world))).toEqual({ ok: false, reason: 'not-permitted' })
    expect(await world.as(other, routes, contract.vehicle, { id: one.id })).toEqual({ ok: false, reason: 'not-found' })
    expect(await changeVehicle(world, one.id, 'suspend', other)).toEqual({ ok: false, reason: 'not-found' })
    expect(await changeVehicle(world, one.id, 'suspend', creditOffice(world))).toEqual({ ok: false, reason: 'not-permitted' })
    expect(got(await world.as(creditOffice(world), routes, contract.vehicle, { id: one.id })).mayChange).toBe(false)
    const own = world.actor('agent-carrier', { role: 'officer', unitId: 'transport' })
    expect(await saveVehicle(world, { plate: '黑H00001' }, own)).toEqual({ ok: false, reason: 'own-entity' })
    expect(await changeVehicle(world, one.id, 'withdraw', own)).toEqual({ ok: false, reason: 'own-entity' })
  })

  it('an officer sees the vehicles of the own unit, the credit office all', async () => {
    await carrier(world)
    const one = got(await saveVehicle(world))
    expect(await listed({}, officerOf(world, 'commerce'))).toEqual([])
    expect(await world.as(officerOf(world, 'commerce'), routes, contract.vehicles, { state: 'active', unitId: 'transport' })).toEqual({
      ok: false,
      reason: 'not-permitted',
    })
    expect((await listed({}, creditOffice(world))).map(line => line.id)).toEqual([one.id])
  })
})

describe('the life of a vehicle', () => {
  it('suspended, resumed and withdrawn, each is seen by the next scan and written down', async () => {
    await carrier(world)
    const { id, symbols } = got(await saveVehicle(world))
    got(await changeVehicle(world, id, 'suspend'))
    expect(await standingOf(world, symbols)).toEqual(['suspended', 'vehicle'])
    got(await changeVehicle(world, id, 'resume'))
    expect(await standingOf(world, symbols)).toEqual(['in-force', undefined])
    got(await changeVehicle(world, id, 'withdraw'))
    expect(await standingOf(world, symbols)).toEqual(['ended', 'vehicle'])
    expect(await changeVehicle(world, id, 'resume')).toEqual({ ok: false, reason: 'wrong-state' })
    const steps = ['change-vehicle resume', 'change-vehicle suspend', 'change-vehicle withdraw', 'save-vehicle created']
    expect((await auditOf(world, id)).sort()).toEqual(steps.map(step => `department/${step}`))
  })

  it('is found by plate, by code and by letters of its company', async () => {
    await carrier(world)
    await carrier(world, elsewhere)
    got(await saveVehicle(world))
    got(await saveVehicle(world, { uscc: elsewhere.uscc, plate: '黑HD12345', kind: 'coach' }))
    const found = async (search: string) => (await listed({ search })).map(line => line.plate)
    expect(await found('黑h·t1234')).toEqual(['黑HT1234'])
    expect(await found(carrierUscc)).toEqual(['黑HT1234'])
    expect(await found('远途')).toEqual(['黑HD12345'])
    expect(await found(aVehicle.plate.replace('1234', '1235'))).toEqual([])
    expect((await found('')).length).toBe(2)
  })
})
