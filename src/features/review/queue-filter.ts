import { city } from '../../../city'
import type { ApplicationState } from '../../../contract/vocabulary'

/** When it was submitted, counted in days of Asia/Shanghai. */
export const periods = { today: '今天提交', week: '近 7 天', month: '近 30 天', earlier: '30 天以前' } as const
export type Period = keyof typeof periods

export const isPeriod = (id: string | undefined): id is Period => id !== undefined && Object.keys(periods).includes(id)

const day = 86_400_000
const shanghai = 8 * 3_600_000

/** The period as the server is asked it, both ends inclusive. */
const bounds = (period: Period, now: number): { readonly from?: number; readonly to?: number } => {
  const today = Math.floor((now + shanghai) / day) * day - shanghai
  return {
    today: { from: today },
    week: { from: today - 6 * day },
    month: { from: today - 29 * day },
    earlier: { to: today - 29 * day - 1 },
  }[period]
}

/** How the officer has narrowed the queue. Sector and district are not combined: choosing one drops the other. */
export interface QueueFilter {
  readonly state: ApplicationState
  readonly sectorId?: string
  readonly districtCode?: string
  readonly unitId?: string
  readonly period?: Period
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
/** Sectors that the given units decide; all of them when no unit is named. */
export const sectorsOf = (unitIds: readonly string[]) =>
  city.sectors.filter(({ unitId }) => unitIds.length === 0 || unitIds.includes(unitId))

/** A district's unit sees what lies in its district, decides nothing and may comment. */
export const isDistrictUnit = (unitId: string): boolean => city.districts.some(district => district.unitId === unitId)

/** A unit's queue is narrowed by that unit's sectors, and a district's lies in its district already. */
export const byUnit = (filter: QueueFilter, unitId: string | undefined): QueueFilter => ({
  ...filter,
  unitId,
  sectorId: undefined,
  districtCode: unitId !== undefined && isDistrictUnit(unitId) ? undefined : filter.districtCode,
})

/** The unit whose queue is on the screen: without a choice the first of the officer's own; of the office (no units), none. */
export const unitShown = (filter: QueueFilter, unitIds: readonly string[]): string | undefined => filter.unitId ?? unitIds[0]

interface UnitChoices {
  readonly label: string
  /** what stands there when nothing is chosen */
  readonly all: string
  /** none: there is nothing to choose between */
  readonly options: readonly { readonly id: string; readonly name: string }[]
}

/** Whose queues may be looked at: the office's every unit's, an officer's those of their own units. */
export const unitChoices = (unitIds: readonly string[]): UnitChoices => {
  const units = city.units.map(({ id, shortName }) => ({ id, name: shortName }))
  if (unitIds.length === 0) return { label: '全部单位', all: '全部单位', options: units }
  const [first = '', ...others] = [...new Set(unitIds)]
  return {
    label: '责任单位',
    all: units.find(({ id }) => id === first)?.name ?? '',
    options: units.filter(({ id }) => others.includes(id)),
  }
}

/** The question that goes to the server: a search of one letter is not one yet. */
export const questionOf = ({ search, period, ...filter }: QueueFilter, now: number) => {
  const wanted = search.trim()
  return { ...filter, ...(wanted.length >= 2 ? { search: wanted } : {}), ...(period ? bounds(period, now) : {}) }
}

/** Whether anything but the state narrows the queue. */
export const isNarrowed = (filter: QueueFilter): boolean =>
  [filter.sectorId, filter.districtCode, filter.unitId, filter.period].some(value => value !== undefined) || filter.search.trim() !== ''
