import { city } from '../../city'
import { routes as admin } from '../../cloudfunctions/admin/routes'
import { routes as citizen } from '../../cloudfunctions/citizen/routes'
import { routes as department } from '../../cloudfunctions/department/routes'
import { routes as entity } from '../../cloudfunctions/entity/routes'
import { routes as files } from '../../cloudfunctions/files/routes'
import { routes as office } from '../../cloudfunctions/office/routes'
import { routes as print } from '../../cloudfunctions/print/routes'
import { office as officeContract } from '../../contract'
import type { Reply } from '../../contract/reply'
import { perform } from '../../server/perform'
import type { Actor, Route } from '../../server/ports/use-case'
import { applicantOf, creditOffice, got } from '../support/applicant'
import { putAccount, usccNumber } from '../support/application-fixture'
import { putImport } from '../support/import-fixture'
import { putIngestKey } from '../support/ingest-key'
import { itemsOf } from '../support/items'
import { put } from '../support/records'
import { openWorld, type World } from '../support/services'
import { carrier, saveVehicle } from '../support/vehicles'
import { calls, type Foreign, open } from './calls'

const rooms = [...citizen, ...entity, ...department, ...office, ...admin, ...print, ...files]
const nameOf = ({ action }: Route) => `${action.audience}/${action.name}`
/** what a caller may hear of what is not theirs: never a fault, never that it exists */
const quiet = ['sign-in-required', 'not-permitted', 'not-found', 'invitation-invalid']
/** what no contract knows: a caller who says so of themselves is not believed */
const claims = { role: 'office', unit: 'market-supervision', memberships: [{ role: 'office', unitId: city.creditOfficeId }] }
const claimed = { ...claims, actor: { accountId: 'owner', ...claims }, isAdmin: true }

let world: World
let foreign: Foreign
beforeEach(async () => {
  world = await openWorld()
  const owner = applicantOf(world, world.actor('owner'))
  const place = { districtCode: '230404', sectorId: 'lodging' }
  const [draftId, submittedId] = [
    await owner.signed({ ...place, uscc: usccNumber(1) }),
    await owner.submitted({ ...place, uscc: usccNumber(2) }),
  ]
  const approvedId = await owner.approved({ ...place, uscc: usccNumber(3) })
  const { id: codedId, code } = await owner.coded({ ...place, uscc: usccNumber(4) })
  await putAccount(world, 'an-officer', [{ role: 'officer', unitId: 'housing' }])
  await carrier(world)
  const job = got(await world.as(creditOffice(world), office, officeContract.assignBatch, { ids: [approvedId] }))
  const commitmentId = (await world.services.store.get('applications', submittedId))?.body.commitmentId ?? ''
  const hash = (await world.services.store.get('commitments', commitmentId))?.body.record.hash ?? ''
  foreign = {
    draftId,
    submittedId,
    approvedId,
    codeId: code.id,
    symbols: code.symbols,
    codedId,
    uscc: usccNumber(4),
    jobId: job.id,
    hash,
    officerId: 'an-officer',
    importId: await putImport(world, 'market-supervision'),
    ingestKeyId: await putIngestKey(world, 'market-supervision'),
    itemId: got(await itemsOf(world, world.actor('owner')).save({ uscc: usccNumber(4) })).id,
    vehicleId: got(await saveVehicle(world)).id,
    recordId: (await put(world, 'honours', { uscc: usccNumber(4) }, { unitId: 'market-supervision' })).id,
    licenceId: (await world.services.store.get('applications', submittedId))?.body.entity.licencePhoto ?? '',
  }
})
afterEach(() => world.close())

const actors = (): Readonly<Record<string, Actor>> => ({
  citizen: world.actor(null),
  agent: world.actor('stranger'),
  officer: world.actor('stranger', { role: 'officer', unitId: 'science' }),
  office: world.actor('stranger', { role: 'office', unitId: city.creditOfficeId }),
  admin: world.actor('stranger', { role: 'admin' }),
  auditor: world.actor('stranger', { role: 'auditor' }),
})

let request = 0
const call = (route: Route, actor: Actor, input: unknown): Promise<Reply<unknown>> => {
  request += 1
  return perform(world.services, route, { actor, requestId: `request-${request}`, input })
}

describe('every action of every room', () => {
  it('is walked: each has an input here', () => {
    expect(Object.keys(calls(foreign)).sort()).toEqual(rooms.map(nameOf).sort())
  })

  it.each(Object.keys(open))('asked by %s about what is foreign is refused quietly, save what is open to the role', async role => {
    const actor = actors()[role]
    if (!actor) throw new Error(role)
    for (const route of rooms) {
      const name = nameOf(route)
      const reply = await call(route, actor, { ...claimed, ...calls(foreign)[name] })
      const heard = reply.ok ? 'done' : quiet.includes(reply.reason) ? 'refused' : reply.reason
      expect([name, heard]).toEqual([name, open[role]?.includes(name) ? 'done' : 'refused'])
    }
  })

  it.each(Object.keys(open))('asked by %s with what no contract knows answers with a refusal, never a fault', async role => {
    const actor = actors()[role]
    if (!actor) throw new Error(role)
    const junk = [null, undefined, 7, 'text', [], [[]], { id: {} }, { id: 'x'.repeat(10_000) }, { id: '../../x', rev: -1 }, { items: 'x' }]
    for (const route of rooms)
      for (const input of junk) {
        const reply = await call(route, actor, input)
        expect([nameOf(route), reply.ok || typeof reply.reason === 'string']).toEqual([nameOf(route), true])
      }
  })

  it('asked by somebody who is refused changes nothing', async () => {
    const before = JSON.stringify(await snapshot())
    for (const role of ['citizen', 'agent', 'officer', 'auditor'])
      for (const route of rooms) {
        const actor = actors()[role]
        const name = nameOf(route)
        if (actor && !open[role]?.includes(name)) await call(route, actor, calls(foreign)[name])
      }
    expect(JSON.stringify(await snapshot())).toBe(before)
  })
})

const snapshot = async () => {
  const { store } = world.services
  const { draftId, submittedId, approvedId, codedId, codeId, uscc, jobId, officerId, importId, itemId, ingestKeyId } = foreign
  return Promise.all([
    ...[draftId, submittedId, approvedId, codedId].map(id => store.get('applications', id)),
    store.get('codes', codeId),
    store.get('entities', uscc),
    store.get('jobs', jobId),
    store.get('accounts', officerId),
    store.get('imports', importId),
    store.get('items', itemId),
    store.get('ingestKeys', ingestKeyId),
    store.get('units', 'transport'),
  ])
}

describe('what the input says of its sender', () => {
  it('is not believed: an enrolment is a draft of the caller, with the unit of its sector', async () => {
    const route = entity.find(candidate => nameOf(candidate) === 'entity/enrol')
    if (!route) throw new Error('no enrolment')
    const said = { state: 'approved', unitId: 'commerce', accountId: 'owner', approvedBy: 'owner', codeId: foreign.codeId }
    const input = calls(foreign)['entity/enrol'] as { details: object }
    const reply = await call(route, world.actor('stranger'), { ...said, ...input, details: { ...said, ...input.details } })
    const { id } = got(reply as Reply<{ id: string }>)
    const body = (await world.services.store.get('applications', id))?.body
    expect(body).toMatchObject({ accountId: 'stranger', state: 'draft', unitId: 'transport' })
    expect(body?.approvedBy ?? body?.codeId).toBeUndefined()
    expect(body?.entity).not.toHaveProperty('accountId')
  })

  it("does not open another unit's queue", async () => {
    const route = department.find(candidate => nameOf(candidate) === 'department/queue')
    if (!route) throw new Error('no queue')
    const officer = world.actor('stranger', { role: 'officer', unitId: 'science' })
    const reply = await call(route, officer, { state: 'submitted', order: 'oldest', unitId: 'market-supervision', ...claimed })
    expect(reply).toEqual({ ok: false, reason: 'not-permitted' })
  })
})
