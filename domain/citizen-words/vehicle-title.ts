import type { VehiclePage } from '../../contract/vehicle-page'
import type { PublicStatus } from '../../contract/vocabulary'
import type { CitizenWords } from './words'

type Standing = Pick<VehiclePage, 'because'> & { readonly status: PublicStatus }

/** The answer in a few words: what does not stand is named, be it vehicle, permit or company. */
export const vehicleTitle = ({ status, because }: Standing, words: CitizenWords): string => {
  const { vehicle } = words
  switch (because) {
    case 'company':
      return vehicle.company(words.status[status])
    case 'permit':
      return vehicle.permit
    case 'vehicle':
      return status === 'suspended' ? vehicle.suspended : vehicle.ended
    case undefined:
      return status === 'in-force' ? vehicle.inForce : words.status[status]
  }
}

/** What that means for whoever is about to get in. */
export const vehicleMeaning = ({ status, because }: Standing, { vehicle, meaning }: CitizenWords): string =>
  because === undefined && status !== 'in-force' ? meaning[status] : vehicle.meaning[because ?? 'inForce']
