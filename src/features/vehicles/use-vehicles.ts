import { vehicles } from '../../../contract'
import type { VehicleLine } from '../../../contract/vehicles'
import { call } from '../../api'
import { type Pages, usePages } from '../../api/use-pages'
import type { VehicleFilter } from './vehicle-filter'

export interface VehiclesPage {
  readonly items: readonly VehicleLine[]
  readonly total: number
  readonly cursor?: string
}

/** The vehicles that fit, 20 at a time. */
export const useVehicles = ({ state, unitId, search }: VehicleFilter): Pages<VehicleLine, VehiclesPage> => {
  const wanted = search.trim()
  const asked = { state, ...(unitId ? { unitId } : {}), ...(wanted ? { search: wanted } : {}) }
  return usePages<VehicleLine, VehiclesPage>(JSON.stringify(asked), cursor => call(vehicles.vehicles, { ...asked, cursor }))
}
