import type { CellReason } from '../../contract/vocabulary-collection'
import type { Fields } from '../../domain/collection/forms'
import type { Judged } from '../../domain/collection/judge'
import type { Known } from '../../domain/collection/settle'
import type { Vehicle, VehicleFacts } from '../../domain/vehicle/vehicle'
import type { Store } from '../../server/ports/store'
import { carrierCode } from '../shared/company-of'
import { elsewhere } from '../shared/put-vehicle'
import { vehicleId } from '../shared/vehicle-keys'

type Reader = Pick<Store, 'get'>

/** What a row says of its vehicle; a column that is not there takes nothing away. */
export const factsOfRow = (
  { vehicleKind, permit = '', validUntil = '', plateKind = '' }: Fields,
  stored: Vehicle | undefined,
): VehicleFacts => ({
  kind: vehicleKind as VehicleFacts['kind'],
  permit: permit.toUpperCase(),
  validUntil,
  plateKind: plateKind || (stored?.facts.plateKind ?? ''),
})

/** A stored vehicle in the words of a row; whose it is and when it was collected is said by the row itself. */
export const rowOfVehicle = ({ facts }: Vehicle, { name, uscc, plate, collectedOn, plateKind, permit }: Fields): Fields => ({
  ...Object.fromEntries(Object.entries({ name, uscc, plate, collectedOn }).filter(([, value]) => value !== undefined)),
  vehicleKind: facts.kind,
  // capital letters are all that it is kept in
  permit: permit?.toUpperCase() === facts.permit ? permit : facts.permit,
  validUntil: facts.validUntil,
  ...(plateKind ? { plateKind: facts.plateKind } : {}),
})

const idOf = ({ uscc, plate }: Fields): string | undefined => (uscc && plate ? vehicleId(uscc, plate) : undefined)

/** What an undone import brought counts as never known; one that the unit has withdrawn comes back only when somebody says so. */
export const storedVehicle = async (reader: Reader, { fields }: Pick<Judged, 'fields'>): Promise<Known['stored']> => {
  const id = idOf(fields)
  const body = id === undefined ? undefined : (await reader.get('vehicles', id))?.body
  if (!body || (body.state === 'withdrawn' && body.history.at(-1)?.undoes !== undefined)) return undefined
  return { state: body.state === 'withdrawn' ? 'withdrawn' : 'published', fields: rowOfVehicle(body, fields) }
}

/** What stands against a row: its company as it is now (whether its code has run out is looked at when it is taken in), and another company with its plate. */
export const againstVehicle = async (reader: Reader, { fields }: Pick<Judged, 'fields'>, unitId: string): Promise<CellReason[]> => {
  const { uscc, plate } = fields
  if (!uscc || !plate) return []
  const company = await carrierCode(reader, uscc, 0)
  if (!company.ok) return [company.reason === 'not-a-carrier' ? 'not-a-carrier' : 'company-without-code']
  if (company.value.unitId !== unitId) return ['company-not-own']
  return (await elsewhere(reader, plate, vehicleId(uscc, plate))) ? ['plate-elsewhere'] : []
}
