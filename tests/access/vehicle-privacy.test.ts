import { vehiclePageHtml } from '../../cloudfunctions/web/vehicle-page'
import { changeCode, got } from '../support/applicant'
import { openWorld, type World } from '../support/services'
import { carrier, changeVehicle, saveVehicle, scanned } from '../support/vehicles'

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.close())

/** every name of a field in a value, however deep */
const fieldsOf = (value: unknown): string[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([name, inner]) => (Array.isArray(value) ? fieldsOf(inner) : [name, ...fieldsOf(inner)]))

/** all that a passenger may ever be told; a new field is a decision, not an accident */
const told =
  'kind page status because rev validUntil changesAt plate permit permitUntil company sectorName unitName companyStatus companyUntil statusReason demo'
/** all that is kept of a vehicle: no owner, no driver, no telephone, no engine or frame number */
const kept =
  'plate uscc company unitId symbols token state facts kind permit validUntil plateKind reason createdAt updatedAt history by at what before'

describe('of a vehicle', () => {
  it('the public is told no field beyond the list, in whatever state it or its company is, nor a token or an account', async () => {
    const company = await carrier(world)
    const { id, symbols } = got(await saveVehicle(world))
    const { token: companyToken = '' } = (await world.services.store.get('codes', company.id))?.body ?? {}
    const steps = [
      async () => undefined,
      () => changeVehicle(world, id, 'suspend'),
      () => changeCode(world, company.id, 'suspend'),
      () => changeVehicle(world, id, 'withdraw'),
    ]
    for (const step of steps) {
      await step()
      const answer = await scanned(world, symbols)
      if (answer.kind !== 'vehicle') throw new Error(answer.kind)
      expect(fieldsOf(answer).filter(field => !told.split(' ').includes(field))).toEqual([])
      for (const text of [JSON.stringify(answer), vehiclePageHtml(answer.page, symbols, world.services.clock())])
        for (const secret of [companyToken, company.symbols, company.id, 'reviewer-transport', 'agent-carrier'])
          expect([secret, text.includes(secret)]).toEqual([secret, false])
    }
  })

  it('nothing is kept that belongs to an owner or a driver', async () => {
    await carrier(world)
    const { id } = got(await saveVehicle(world))
    got(await changeVehicle(world, id, 'suspend'))
    const body = (await world.services.store.get('vehicles', id))?.body
    expect(fieldsOf(body).filter(field => !kept.split(' ').includes(field))).toEqual([])
  })
})
