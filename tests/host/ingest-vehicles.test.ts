import { workOnImports } from '../../cloudfunctions/imports/work'
import { vehicleId } from '../../cloudfunctions/shared/vehicle-keys'
import { imports as contract } from '../../contract'
import { cellSentence } from '../../domain/collection/sentences'
import { got } from '../support/applicant'
import { usccNumber } from '../support/application-fixture'
import { type HeldKey, makeKey } from '../support/ingest-key'
import { carrier, carrierUscc, saveVehicle, standingOf } from '../support/vehicles'
import { openHost, type TestHost } from './support/host'
import { batchOf, otherRow, resultsOf, type Sending, sendSigned, vehicleRow } from './support/ingest-client'

jest.setTimeout(60_000)

let host: TestHost
let key: HeldKey
beforeEach(async () => {
  host = await openHost()
  await carrier(host.world)
  key = await makeKey(host.world, 'transport', ['vehicles'])
})
afterEach(() => host.stop())

const path = '/api/v1/vehicles'
const store = () => host.world.services.store
const send = (body: unknown, sending: Sending = {}, who = key) => sendSigned(host.origin, who, body, { path, ...sending })
const stored = async (plate: string) => (await store().get('vehicles', vehicleId(carrierUscc, plate)))?.body
const reasonsOf = ({ body }: Awaited<ReturnType<typeof send>>) =>
  (body.rows as { findings: { reason: string }[] }[]).map(({ findings }) =>
    // says of the made-up codes that only the company can know them
    findings.map(({ reason }) => reason).filter(reason => reason !== 'code-inner'),
  )
const trail = async () =>
  (await store().query('audit', { index: 'byActor', equal: { actorId: key.id }, limit: 10 })).items.map(({ body }) => body.action)

describe('a batch of vehicles', () => {
  it('gives each vehicle of the unit’s companies its code at once, and one row in the trail of its own name', async () => {
    const answer = await send(batchOf(vehicleRow('黑H·T1234'), vehicleRow('黑H00001')))
    expect([answer.status, resultsOf(answer)]).toEqual([200, ['accepted', 'accepted']])
    const one = await stored('黑HT1234')
    expect(one).toMatchObject({ state: 'active', unitId: 'transport', facts: { kind: 'taxi', validUntil: '2027-07-22' } })
    expect(await standingOf(host.world, one?.symbols ?? '')).toEqual(['in-force', undefined])
    expect(await trail()).toEqual(['ingest/vehicles'])
  })

  it('is judged as a workbook is: what is no plate and a company without a code are refused, with the reason and a sentence', async () => {
    const answer = await send(batchOf(vehicleRow('黑HI1234'), vehicleRow('黑H00001', { uscc: usccNumber(74), name: '乙店（虚构）' })))
    expect(resultsOf(answer)).toEqual(['refused', 'refused'])
    expect(reasonsOf(answer)).toEqual([['plate-invalid'], ['company-without-code']])
    expect(JSON.stringify(answer.body)).toContain(cellSentence('company-without-code'))
    expect(await stored('黑H00001')).toBeUndefined()
  })

  it('of another unit than the company’s brings no vehicle', async () => {
    const other = await makeKey(host.world, 'market-supervision', ['vehicles'])
    const answer = await send(batchOf(vehicleRow('黑H00001')), {}, other)
    expect([resultsOf(answer), reasonsOf(answer)]).toEqual([['refused'], [['company-not-own']]])
    expect(await stored('黑H00001')).toBeUndefined()
  })

  it('waits for an officer where a plate is in force in another company, and what is sure does not wait for it', async () => {
    const other = { uscc: usccNumber(72), name: '远途客运（虚构）', sectorId: 'coach' }
    await carrier(host.world, other)
    const former = got(await saveVehicle(host.world, { uscc: other.uscc, kind: 'coach' }))
    const answer = await send(batchOf(vehicleRow('黑HT1234'), vehicleRow('黑H00001')))
    expect([resultsOf(answer), reasonsOf(answer)]).toEqual([
      ['doubtful', 'accepted'],
      [['plate-elsewhere'], []],
    ])
    expect([await stored('黑HT1234'), (await stored('黑H00001'))?.state]).toEqual([undefined, 'active'])
    const { doubtful: id = '' } = answer.body.imports as { doubtful?: string }
    const officer = await host.as('demo-transport')
    expect(got(await officer.do(contract.importOf, { id }))).toMatchObject({ state: 'ready', undecided: 1, byKey: true })
    got(await officer.do(contract.decideImport, { id, take: true, all: true }))
    got(await officer.do(contract.commitImport, { id }))
    while ((await workOnImports(host.world.services, { limit: 50 })) > 0);
    expect((await stored('黑HT1234'))?.state).toBe('active')
    expect(await standingOf(host.world, former.symbols)).toEqual(['ended', 'vehicle'])
  })

  it('with anything of a driver or an owner is refused whole as unknown, and nothing of it is kept', async () => {
    for (const field of ['driver', 'driverName', 'owner', 'ownerName', 'telephone', 'idNumber', 'committerName']) {
      const answer = await send(batchOf(vehicleRow('黑H00001'), vehicleRow('黑H00002', { [field]: '欧阳司机（虚构）' })))
      expect([answer.status, answer.body.fields]).toEqual([400, { [`rows.1.fields.${field}`]: 'unknown-field' }])
      expect(JSON.stringify(answer.body)).not.toContain('司机')
    }
    expect(await store().count('imports', { index: 'byUnit', equal: { unitId: 'transport' } })).toBe(0)
    expect(await stored('黑H00001')).toBeUndefined()
  })

  it('knows no sector and no district, because no vehicle becomes an application', async () => {
    const codesFor = { sectorId: 'taxi', districtCode: '230403' }
    const answer = await send({ ...batchOf(vehicleRow('黑H00001')), codesFor })
    expect([answer.status, answer.body.fields]).toEqual([400, { codesFor: 'unknown-field' }])
  })

  it('sent again with its Idempotency-Key changes nothing and hears the same; under another key its rows are known', async () => {
    const rows = batchOf(vehicleRow('黑H00001'))
    const first = await send(rows, { idempotencyKey: 'vehicles-0001' })
    const before = await stored('黑H00001')
    const again = await send(rows, { idempotencyKey: 'vehicles-0001' })
    expect([again.status, again.body]).toEqual([200, first.body])
    expect([await stored('黑H00001'), await trail()]).toEqual([before, ['ingest/vehicles']])
    expect(resultsOf(await send(rows))).toEqual(['known'])
    expect(await stored('黑H00001')).toEqual(before)
  })
})

describe('the scope of a key', () => {
  it('for records alone hands in no vehicle, and one for vehicles alone no record, by neither path', async () => {
    const forRecords = await makeKey(host.world, 'transport', ['records'])
    expect(await send(batchOf(vehicleRow('黑H00001')), {}, forRecords)).toMatchObject({ status: 403, body: { reason: 'not-permitted' } })
    expect(await send(batchOf(otherRow(1)), { path: '/api/v1/records' })).toMatchObject({ status: 403, body: { reason: 'not-permitted' } })
    const notInList = { status: 400, body: { fields: { 'rows.0.form': 'not-in-list' } } }
    expect(await send(batchOf(vehicleRow('黑H00001')), { path: '/api/v1/records' }, forRecords)).toMatchObject(notInList)
    expect(await send(batchOf(otherRow(1)))).toMatchObject(notInList)
    expect(await store().count('imports', { index: 'byUnit', equal: { unitId: 'transport' } })).toBe(0)
  })
})
