import { bigrams } from '../../domain/names'
import { plateCode } from '../../domain/vehicle/plate'
import type { Vehicle } from '../../domain/vehicle/vehicle'
import { buildVehiclePage, isVehiclePage } from '../../domain/vehicle/vehicle-page'
import type { Doc, Keys, Tx } from '../../server/ports/store'

/** The one document of a plate in a company. */
export const vehicleId = (uscc: string, plate: string): string => `${uscc}.${plateCode(plate)}`

/** The one root of a plate, whichever company it is in. */
export const plateId = plateCode

const vehicleKeys = ({ uscc, unitId, state, updatedAt, company, plate }: Vehicle): Keys => ({
  uscc,
  unitId,
  state,
  updatedAt,
  words: [...bigrams(company), uscc, plate],
})

interface Saving {
  readonly tx: Tx
  readonly demo: boolean
}

/** Writes a vehicle and what a scan of it reads, in one transaction. `company`: token of the company's page; else it stays what it was. */
export const saveVehicle = async (
  { tx, demo }: Saving,
  doc: Doc<Vehicle> | null,
  id: string,
  next: Vehicle,
  company?: string,
): Promise<void> => {
  if (doc) tx.replace('vehicles', doc, vehicleKeys(next), next)
  else tx.insert('vehicles', id, vehicleKeys(next), next)
  const page = await tx.get('publicPages', next.token)
  const former = page && isVehiclePage(page.body) ? page.body.company : ''
  const body = buildVehiclePage(id, next, company ?? former, demo)
  if (page) tx.replace('publicPages', page, {}, body)
  else tx.insert('publicPages', next.token, {}, body)
}
