import { type VehicleState, vehicleStates } from '../../../contract/vehicles'

export interface VehicleFilter {
  readonly state: VehicleState
  /** absent: the first of an officer's units; every unit's for the credit office */
  readonly unitId?: string
  readonly search: string
}

export const startFilter: VehicleFilter = { state: 'active', search: '' }

export const stateTabs = Object.entries(vehicleStates) as [VehicleState, string][]
