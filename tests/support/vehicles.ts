import { routes as citizen } from '../../cloudfunctions/citizen/routes'
import { routes as department } from '../../cloudfunctions/department/routes'
import { vehicles as contract, creditPage } from '../../contract'
import type { InputOf } from '../../contract/action'
import type { VehicleChange } from '../../contract/vehicles'
import type { Actor } from '../../server/ports/use-case'
import { applicantOf, type Details, got } from './applicant'
import { officerOf, usccNumber } from './application-fixture'
import type { World } from './services'

export const carrierUscc = usccNumber(71)
export const carrierName = '鹤城出租汽车（虚构）'

export type TypedVehicle = InputOf<typeof contract.saveVehicle>

export const aVehicle: TypedVehicle = {
  uscc: carrierUscc,
  plate: '黑H·T1234',
  plateKind: '小型汽车',
  kind: 'taxi',
  permit: '230400000001',
  validUntil: '2027-07-22',
}

/** A company that carries passengers, with its code. */
export const carrier = async (world: World, changed: Partial<Details> = {}) =>
  (
    await applicantOf(world, world.actor(`agent-${changed.uscc ?? 'carrier'}`)).coded({
      uscc: carrierUscc,
      name: carrierName,
      sectorId: 'taxi',
      ...changed,
    })
  ).code

export const transportOfficer = (world: World): Actor => officerOf(world, 'transport')

export const saveVehicle = (world: World, changed: Partial<TypedVehicle> = {}, actor: Actor = transportOfficer(world)) =>
  world.as(actor, department, contract.saveVehicle, { ...aVehicle, ...changed })

export const changeVehicle = async (world: World, id: string, change: VehicleChange, actor: Actor = transportOfficer(world)) => {
  const rev = (await world.services.store.get('vehicles', id))?.rev ?? 0
  return world.as(actor, department, contract.changeVehicle, { id, rev, change, reason: '核对道路运输证' })
}

export const scanned = async (world: World, symbols: string, ifRev?: number) =>
  got(await world.as(world.actor(null), citizen, creditPage.scan, { symbols, ...(ifRev === undefined ? {} : { ifRev }) }))

/** The standing of a vehicle, and whose it is when it is not in force. */
export const standingOf = async (world: World, symbols: string) => {
  const answer = await scanned(world, symbols)
  if (answer.kind !== 'vehicle') return [answer.kind]
  return [answer.page.status, answer.page.because]
}
