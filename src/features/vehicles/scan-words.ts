import type { VehiclePage } from '../../../contract/vehicle-page'
import type { VehicleView } from '../../../contract/vehicles'
import { vehicleTitle } from '../../../domain/citizen-words/vehicle-title'
import { zh } from '../../../domain/citizen-words/zh'

type Standing = Pick<VehicleView, 'state' | 'status' | 'expired'>

/** Whose standing it is that a scan says: the vehicle's own, its permit's or its company's. */
const becauseOf = ({ state, status, expired }: Standing): VehiclePage['because'] => {
  if (status === 'in-force') return undefined
  if (state === 'withdrawn' || (state === 'suspended' && status === 'suspended')) return 'vehicle'
  return expired && status === 'expired' ? 'permit' : 'company'
}

/** What a scan says now, in the words that whoever scans it reads. */
export const scanWords = (view: Standing): string => vehicleTitle({ status: view.status, because: becauseOf(view) }, zh)
