import { city } from '../../../city'
import type { ApplicationState } from '../../../contract/vocabulary'

/** How the officer has narrowed the queue. Sector and district are not combined: choosing one drops the other. */
export interface QueueFilter {
  readonly state: ApplicationState
  readonly sectorId?: string
  readonly districtCode?: string
  readonly unitId?: string
  readonly search: string
  readonly order: 'oldest' | 'newest'
}

export const startFilter = (state: ApplicationState): QueueFilter => ({
  state,
  search: '',
  order: state === 'submitted' ? 'oldest' : 'newest',
})

export const bySector = (filter: QueueFilter, sectorId: string | undefined): QueueFilter => ({
  ...filter,
  sectorId,
  districtCode: undefined,
})
export const byDistrict = (filter: QueueFilter, districtCode: string | undefined): QueueFilter => ({
  ...filter,
  districtCode,
  sectorId: undefined,
})
export const byUnit = (filter: QueueFilter, unitId: string | undefined): QueueFilter => ({ ...filter, unitId, sectorId: undefined })

/** Sectors that the given units decide; all of them when no unit is named. */
export const sectorsOf = (unitIds: readonly string[]) =>
  city.sectors.filter(({ unitId }) => unitIds.length === 0 || unitIds.includes(unitId))

/** The question that goes to the server: a search of one letter is not one yet. */
export const questionOf = ({ search, ...filter }: QueueFilter) => {
  const wanted = search.trim()
  return { ...filter, ...(wanted.length >= 2 ? { search: wanted } : {}) }
}

/** Whether anything but the state narrows the queue. */
export const isNarrowed = (filter: QueueFilter): boolean =>
  filter.sectorId !== undefined || filter.districtCode !== undefined || filter.unitId !== undefined || filter.search.trim() !== ''
