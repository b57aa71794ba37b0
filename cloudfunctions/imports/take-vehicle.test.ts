import { applicantOf, got } from '../../tests/support/applicant'
import { officerOf, usccNumber } from '../../tests/support/application-fixture'
import { withImports, world } from '../../tests/support/import-world'
import { importerOf } from '../../tests/support/importer'
import { carrier, carrierName, carrierUscc, changeVehicle, saveVehicle, standingOf, transportOfficer } from '../../tests/support/vehicles'
import { vehicleId } from '../shared/vehicle-keys'

withImports()

interface Row {
  readonly plate: string
  readonly name?: string
  readonly code?: string
  readonly permit?: string
  readonly until?: string
}
const head = '企业名称,统一社会信用代码,号牌号码,车辆类型,道路运输证号,许可有效期至,驾驶员姓名'
const csv = (...rows: readonly Row[]): Buffer =>
  Buffer.from(
    [
      head,
      ...rows.map(({ plate, name = carrierName, code = carrierUscc, permit = '230400000001', until = '2027/7/22' }) =>
        [name, code, plate, '出租汽车', permit, until, '欧阳司机（虚构）'].join(','),
      ),
    ].join('\n'),
  )
const transport = () => importerOf(world, transportOfficer(world))
const other = { uscc: usccNumber(72), name: '远途客运（虚构）', sectorId: 'coach' }
const stored = async (plate: string, uscc = carrierUscc) => (await world.services.store.get('vehicles', vehicleId(uscc, plate)))?.body
const taken = async (...rows: readonly Row[]) => {
  const { id } = await transport().read(csv(...rows))
  await transport().decide(id, true, { all: true })
  return transport().commit(id)
}
const said = async (...rows: readonly Row[]) =>
  (await transport().rows((await transport().read(csv(...rows))).id)).map(({ verdict, findings }) => [
    verdict,
    ...findings.map(({ reason }) => reason).filter(reason => reason !== 'code-inner' && reason !== 'collected-on-missing'),
  ])

describe('a workbook of vehicles', () => {
  it('gives each its code, and nothing of its drivers is kept', async () => {
    await carrier(world)
    const { done } = await taken({ plate: '黑H·T1234' }, { plate: '黑h d12345' })
    expect(done).toMatchObject({ created: 2, left: [] })
    const one = await stored('黑HT1234')
    expect(one).toMatchObject({ state: 'active', unitId: 'transport', facts: { kind: 'taxi', validUntil: '2027-07-22' } })
    expect(await standingOf(world, one?.symbols ?? '')).toEqual(['in-force', undefined])
    expect(await standingOf(world, (await stored('黑HD12345'))?.symbols ?? '')).toEqual(['in-force', undefined])
    expect(JSON.stringify(one)).not.toContain('司机')
  })

  it('sent twice changes nothing, and what it says otherwise is a change', async () => {
    await carrier(world)
    await taken({ plate: '黑HT1234' })
    const before = await stored('黑HT1234')
    expect(await said({ plate: '黑H·T1234' }, { plate: '黑H00001', until: '2028/1/1' })).toEqual([['known'], ['accepted']])
    expect((await taken({ plate: '黑HT1234' })).done).toMatchObject({ created: 0, changed: 0 })
    expect(await stored('黑HT1234')).toEqual(before)
    expect((await taken({ plate: '黑HT1234', until: '2029/7/22' })).done).toMatchObject({ changed: 1 })
    expect((await stored('黑HT1234'))?.symbols).toBe(before?.symbols)
  })

  it('refuses what is no plate, a company without a code, one that is no carrier and one of another unit, each with its reason', async () => {
    await carrier(world)
    await applicantOf(world, world.actor('a')).coded({ uscc: usccNumber(73), name: '甲店（虚构）', sectorId: 'lodging' })
    expect(
      await said(
        { plate: '黑HI1234' },
        { plate: '黑H00001', code: usccNumber(74), name: '乙店（虚构）' },
        { plate: '黑H00002', code: usccNumber(73), name: '甲店（虚构）' },
      ),
    ).toEqual([
      ['refused', 'plate-invalid'],
      ['refused', 'company-without-code'],
      ['refused', 'not-a-carrier'],
    ])
    const market = importerOf(world, officerOf(world, 'market-supervision'))
    const rows = await market.rows((await market.read(csv({ plate: '黑H00003' }))).id)
    expect(rows.map(({ verdict, findings }) => [verdict, findings.some(({ reason }) => reason === 'company-not-own')])).toEqual([
      ['refused', true],
    ])
  })

  it('a plate of another company waits for the officer, ends there when it is taken, and is back when the import is undone', async () => {
    await carrier(world)
    await carrier(world, other)
    const former = got(await saveVehicle(world, { uscc: other.uscc, kind: 'coach' }))
    expect(await said({ plate: '黑HT1234' })).toEqual([['doubtful', 'plate-elsewhere']])
    const { id, done } = await taken({ plate: '黑HT1234' })
    expect(done).toMatchObject({ created: 1 })
    expect(await standingOf(world, former.symbols)).toEqual(['ended', 'vehicle'])
    await transport().undo(id)
    expect(await standingOf(world, former.symbols)).toEqual(['in-force', undefined])
    expect((await stored('黑HT1234'))?.state).toBe('withdrawn')
    expect(await said({ plate: '黑HT1234' })).toEqual([['doubtful', 'plate-elsewhere']])
  })

  it('taken back leaves what stood before it, but not what somebody has changed since, and sent once more is all new', async () => {
    await carrier(world)
    got(await saveVehicle(world))
    const { id } = await taken({ plate: '黑HT1234', until: '2029/7/22' }, { plate: '黑H00001' }, { plate: '黑H00002' })
    got(await changeVehicle(world, vehicleId(carrierUscc, '黑H00002'), 'suspend'))
    expect((await transport().undo(id)).done).toMatchObject({ undone: 2, kept: 1 })
    expect(
      [await stored('黑HT1234'), await stored('黑H00001'), await stored('黑H00002')].map(one => [one?.state, one?.facts.validUntil]),
    ).toEqual([
      ['active', '2027-07-22'],
      ['withdrawn', '2027-07-22'],
      ['suspended', '2027-07-22'],
    ])
    expect(await said({ plate: '黑H00001' })).toEqual([['accepted']])
  })

  it('taken back leaves nothing in force of a vehicle that its file named twice', async () => {
    await carrier(world)
    const { id, done } = await taken({ plate: '黑HT1234', permit: '1' }, { plate: '黑HT1234', permit: '2' })
    expect(done).toMatchObject({ created: 1, changed: 1 })
    expect((await transport().undo(id)).done).toMatchObject({ undone: 1, kept: 0 })
    expect((await stored('黑HT1234'))?.state).toBe('withdrawn')
  })

  it('is not for whoever operates the company', async () => {
    await carrier(world)
    const own = importerOf(world, world.actor('agent-carrier', { role: 'officer', unitId: 'transport' }))
    const { id } = await own.read(csv({ plate: '黑HT1234' }))
    expect((await own.commit(id)).done).toMatchObject({ created: 0, left: [expect.objectContaining({ reason: 'own-entity' })] })
    expect(await stored('黑HT1234')).toBeUndefined()
  })
})
