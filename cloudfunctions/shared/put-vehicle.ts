import { ok, type Reply, refuse } from '../../contract/reply'
import type { IntegrityCode } from '../../domain/integrity-code'
import { tokenFromBytes } from '../../domain/symbols'
import {
  correctVehicle,
  enterVehicle,
  factChanges,
  changeVehicle as step,
  type Vehicle,
  type VehicleDeed,
  type VehicleFacts,
  withoutBatch,
} from '../../domain/vehicle/vehicle'
import type { Services } from '../../server/ports/services'
import type { Doc, Tx } from '../../server/ports/store'
import { carrierCode } from './company-of'
import { markPages } from './dirty-pages'
import { plateId, saveVehicle, vehicleId } from './vehicle-keys'

export type VehicleWriting = Pick<Services, 'secrets' | 'ids' | 'demo'> & { readonly tx: Tx }

export interface GivenVehicle {
  readonly uscc: string
  /** as readPlate gives it */
  readonly plate: string
  readonly facts: VehicleFacts
  /** the unit that enters it: it must be the one that decides on the company's sector */
  readonly unitId: string
  readonly deed: VehicleDeed
  /** the plate has left the company in which it is in force */
  readonly move: boolean
}

export interface PutVehicle {
  readonly what: 'created' | 'changed' | 'unchanged'
  readonly id: string
}

/** Where the plate is in force now, when that is another company. */
export const elsewhere = async (reader: Pick<Tx, 'get'>, plate: string, id: string): Promise<Doc<Vehicle> | null> => {
  const root = await reader.get('plates', plateId(plate))
  if (!root || root.body.vehicleId === id) return null
  const there = await reader.get('vehicles', root.body.vehicleId)
  return there && there.body.state !== 'withdrawn' ? there : null
}

const freshVehicle = (
  { uscc, plate, facts, unitId, deed }: GivenVehicle,
  { name }: IntegrityCode,
  { ids, secrets }: VehicleWriting,
): Vehicle => {
  const token = tokenFromBytes(ids.random(16))
  return enterVehicle({ plate, uscc, company: name, unitId, token, symbols: secrets.symbolsOf(token) }, facts, deed)
}

/** The plate is this company's from now on: its root decides that it is in force in no other. */
const claimPlate = async ({ tx }: VehicleWriting, plate: string, id: string, formerId?: string): Promise<void> => {
  const root = await tx.get('plates', plateId(plate))
  const body = { vehicleId: id, ...(formerId === undefined ? {} : { formerId }) }
  if (!root) tx.insert('plates', plateId(plate), {}, body)
  else tx.replace('plates', root, {}, body)
}

/** Ends it where it was, in the same transaction; another unit's vehicles are not the caller's to end. */
const leave = async (writing: VehicleWriting, former: Doc<Vehicle>, { unitId, move, deed }: GivenVehicle): Promise<Reply<true>> => {
  if (!move || former.body.unitId !== unitId) return refuse('plate-elsewhere')
  const gone = step(former.body, 'withdraw', { ...deed, reason: '车辆转入另一家企业' })
  if (!gone.ok) return gone
  await saveVehicle(writing, former, former._id, gone.value)
  return ok(true)
}

/**
 * Takes a vehicle of a company in, with a code of its own as soon as the company's code stands; of one that is known only what is said
 * otherwise is changed, so that the same once more changes nothing. Refused: `company-without-code`, `not-a-carrier`, `not-permitted` (another
 * unit decides on the company), `plate-elsewhere`. Whether the caller operates the company, ask before.
 */
export const putVehicle = async (writing: VehicleWriting, given: GivenVehicle): Promise<Reply<PutVehicle>> => {
  const { tx } = writing
  const { uscc, plate, facts, deed, unitId } = given
  const company = await carrierCode(tx, uscc, deed.at)
  if (!company.ok) return company
  if (company.value.unitId !== unitId) return refuse('not-permitted')
  const id = vehicleId(uscc, plate)
  const doc = await tx.get('vehicles', id)
  const stands = doc !== null && doc.body.state !== 'withdrawn'
  if (stands && factChanges(doc.body.facts, facts).length === 0) return ok({ what: 'unchanged', id })
  const former = await elsewhere(tx, plate, id)
  if (former) {
    const left = await leave(writing, former, given)
    if (!left.ok) return left
  }
  const next = doc
    ? correctVehicle({ ...doc.body, company: company.value.name, unitId }, facts, deed)
    : freshVehicle(given, company.value, writing)
  if (!stands) {
    await claimPlate(writing, plate, id, former?._id)
    // a code that is reissued at the same time has another page: whoever comes second sees the other's mark and tries again
    await markPages(tx, uscc, deed.at, deed.batchId === undefined ? 'now' : 'later')
  }
  await saveVehicle(writing, doc, id, next, company.value.token)
  return ok({ what: stands ? 'changed' : 'created', id })
}

/** The vehicle that the same import has ended in another company is in force there again. */
const giveBack = async (
  writing: VehicleWriting,
  plate: string,
  id: string,
  batchId: string,
  deed: Omit<VehicleDeed, 'batchId'>,
): Promise<void> => {
  const { tx } = writing
  const root = await tx.get('plates', plateId(plate))
  const formerId = root?.body.vehicleId === id ? root.body.formerId : undefined
  const former = formerId === undefined ? null : await tx.get('vehicles', formerId)
  const back = former && withoutBatch(former.body, batchId, deed)
  if (!former || !back) return
  await saveVehicle(writing, former, former._id, back)
  await claimPlate(writing, plate, former._id)
}

/** Takes one import out of one vehicle. `left`: somebody has changed it since. */
export const undoVehicle = async (
  writing: VehicleWriting,
  id: string,
  batchId: string,
  deed: Omit<VehicleDeed, 'batchId'>,
): Promise<'undone' | 'left' | 'unchanged'> => {
  const doc = await writing.tx.get('vehicles', id)
  if (!doc?.body.history.some(entry => entry.batchId === batchId)) return 'unchanged'
  const next = withoutBatch(doc.body, batchId, deed)
  if (!next) return doc.body.history.some(entry => entry.undoes === batchId) ? 'unchanged' : 'left'
  await saveVehicle(writing, doc, id, next)
  if (next.state === 'withdrawn') await giveBack(writing, next.plate, id, batchId, deed)
  return 'undone'
}
