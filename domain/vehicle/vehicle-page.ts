import type { VehiclePage } from '../../contract/vehicle-page'
import type { VehicleState } from '../../contract/vehicles'
import type { PublicPage } from '../credit-page'
import { publicStatus } from '../integrity-code'
import { permitEnd, type Vehicle } from './vehicle'

/** What lies under the token of a vehicle. How its company stands is read beside, so that nothing here can be behind it. */
export interface StoredVehiclePage {
  readonly vehicleId: string
  readonly state: VehicleState
  /** token of the company's page; empty: its company has no code under which vehicles stand */
  readonly company: string
  readonly page: Pick<VehiclePage, 'plate' | 'kind' | 'permit' | 'permitUntil' | 'statusReason' | 'demo'>
}

export const isVehiclePage = (stored: PublicPage | StoredVehiclePage): stored is StoredVehiclePage => 'vehicleId' in stored

/** Built by an allow-list of fields. */
export const buildVehiclePage = (vehicleId: string, vehicle: Vehicle, company: string, demo: boolean): StoredVehiclePage => ({
  vehicleId,
  state: vehicle.state,
  company,
  page: {
    plate: vehicle.plate,
    kind: vehicle.facts.kind,
    permit: vehicle.facts.permit,
    permitUntil: permitEnd(vehicle.facts),
    ...(vehicle.state === 'suspended' && vehicle.reason ? { statusReason: vehicle.reason } : {}),
    demo,
  },
})

type Company = { readonly body: PublicPage; readonly rev: number }

const standing = (
  { state, page }: StoredVehiclePage,
  company: VehiclePage['companyStatus'],
  now: number,
): Pick<VehiclePage, 'status' | 'because'> => {
  if (state === 'withdrawn') return { status: 'ended', because: 'vehicle' }
  if (company !== 'in-force') return { status: company, because: 'company' }
  if (now >= page.permitUntil) return { status: 'expired', because: 'permit' }
  if (state === 'suspended') return { status: 'suspended', because: 'vehicle' }
  return { status: 'in-force' }
}

/** more revisions than a page ever has: what is above it is the vehicle's */
const companyRevs = 2 ** 26

/** Names one pair of revisions, whichever of the two has moved. */
const revOf = (vehicle: number, company: number): number => vehicle * companyRevs + company

/**
 * A vehicle's page: in force only while vehicle, permit and company all are. A company whose page is not there stands for nothing any more.
 * `company`: the page under the token that is stored with the vehicle.
 */
export const readVehiclePage = (stored: StoredVehiclePage, rev: number, company: Company | null, now: number): VehiclePage => {
  const page = company?.body.page
  const companyStatus = company && page ? publicStatus(company.body.state, page.validUntil, now) : 'ended'
  const { status, because } = standing(stored, companyStatus, now)
  const { statusReason: own, ...facts } = stored.page
  const reason = because === 'company' ? page?.statusReason : because === 'vehicle' ? own : undefined
  const ends = [facts.permitUntil, page?.validUntil ?? 0]
  const ahead = ends.filter(end => now < end)
  return {
    status,
    ...(because === undefined ? {} : { because }),
    rev: revOf(rev, company?.rev ?? 0),
    validUntil: Math.min(...ends),
    changesAt: ahead.length === 0 ? null : Math.min(...ahead),
    ...facts,
    company: page?.name ?? '',
    sectorName: page?.sectorName ?? '',
    unitName: page?.unitName ?? '',
    companyStatus,
    companyUntil: page?.validUntil ?? 0,
    ...(reason === undefined ? {} : { statusReason: reason }),
  }
}
