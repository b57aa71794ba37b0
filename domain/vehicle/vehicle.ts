import { ok, type Reply, refuse } from '../../contract/reply'
import type { VehicleChange, VehicleState, VehicleStep } from '../../contract/vehicles'
import type { VehicleKind } from '../../contract/vocabulary-collection'
import { endOfDay } from '../collection/public-part'

/** What the permit says of a vehicle. There is no place for an owner or a driver (R11). */
export interface VehicleFacts {
  readonly kind: VehicleKind
  readonly permit: string
  /** 许可有效期至, 2027-07-22 */
  readonly validUntil: string
  /** 号牌种类, as it was written */
  readonly plateKind: string
}

/** Who did what when; `by`: an account. */
export interface VehicleDeed {
  readonly by: string
  readonly at: number
  readonly reason: string
  readonly batchId?: string
}

interface Standing {
  readonly state: VehicleState
  readonly facts: VehicleFacts
  readonly reason?: string
}

export interface VehicleEntry extends VehicleDeed {
  readonly what: VehicleStep
  /** as it stood before; of a first entry nothing */
  readonly before?: Standing
  /** the import that this step takes back */
  readonly undoes?: string
}

/** Stored body of a vehicle: one of a plate in a company. */
export interface Vehicle extends Standing {
  readonly plate: string
  readonly uscc: string
  /** the company's name as it was entered last: to find it by */
  readonly company: string
  /** that decides on the company's sector */
  readonly unitId: string
  readonly symbols: string
  readonly token: string
  readonly createdAt: number
  readonly updatedAt: number
  readonly history: readonly VehicleEntry[]
}

/** 24:00 of the permit's last day; a day that is none has passed. */
export const permitEnd = ({ validUntil }: VehicleFacts): number => endOfDay(validUntil) ?? 0

const titles = { kind: '车辆类型', plateKind: '号牌种类', permit: '道路运输证号', validUntil: '许可有效期至' } as const

/** What two sets of facts say otherwise, in the order of the form. */
export const factChanges = (before: VehicleFacts, after: VehicleFacts) =>
  (Object.keys(titles) as (keyof VehicleFacts)[]).flatMap(field =>
    before[field] === after[field] ? [] : [{ field, title: titles[field], before: before[field], after: after[field] }],
  )

const standing = ({ state, facts, reason }: Vehicle): Standing => ({ state, facts, ...(reason === undefined ? {} : { reason }) })

const moved = (vehicle: Vehicle, next: Standing, entry: Omit<VehicleEntry, 'before'>): Vehicle => {
  const { reason: _former, ...rest } = vehicle
  return { ...rest, ...next, updatedAt: entry.at, history: [...vehicle.history, { ...entry, before: standing(vehicle) }] }
}

export const enterVehicle = (
  whose: Pick<Vehicle, 'plate' | 'uscc' | 'company' | 'unitId' | 'symbols' | 'token'>,
  facts: VehicleFacts,
  deed: VehicleDeed,
): Vehicle => ({
  ...whose,
  state: 'active',
  facts,
  createdAt: deed.at,
  updatedAt: deed.at,
  history: [{ ...deed, what: 'enter' }],
})

/** Other facts of the same vehicle; one that was withdrawn comes back with them. A suspension stays: facts lift none. */
export const correctVehicle = (vehicle: Vehicle, facts: VehicleFacts, deed: VehicleDeed): Vehicle => {
  if (vehicle.state === 'withdrawn') return moved(vehicle, { state: 'active', facts }, { ...deed, what: 'enter' })
  return moved(vehicle, { ...standing(vehicle), facts }, { ...deed, what: 'correct' })
}

const allowed: Readonly<Record<VehicleChange, { readonly from: readonly VehicleState[]; readonly to: VehicleState }>> = {
  suspend: { from: ['active'], to: 'suspended' },
  resume: { from: ['suspended'], to: 'active' },
  withdraw: { from: ['active', 'suspended'], to: 'withdrawn' },
}

/** Each change has a reason, a person and a time. */
export const changeVehicle = (vehicle: Vehicle, change: VehicleChange, deed: VehicleDeed): Reply<Vehicle> => {
  const reason = deed.reason.trim()
  if (reason === '') return refuse('reason-required')
  const { from, to } = allowed[change]
  if (!from.includes(vehicle.state)) return refuse('wrong-state')
  const next: Standing = to === 'active' ? { state: to, facts: vehicle.facts } : { state: to, facts: vehicle.facts, reason }
  return ok(moved(vehicle, next, { ...deed, reason, what: change }))
}

/**
 * As it stood before an import, when nothing has happened since; what the import first brought is withdrawn. A file may name a vehicle twice, so all
 * that the import did last is taken back at once. undefined: somebody has changed it.
 */
export const withoutBatch = (vehicle: Vehicle, batchId: string, deed: Omit<VehicleDeed, 'batchId'>): Vehicle | undefined => {
  const { history } = vehicle
  const others = history.map(entry => entry.batchId !== batchId).lastIndexOf(true)
  const first = history[others + 1]
  if (!first) return undefined
  const before = first.before ?? { state: 'withdrawn' as const, facts: vehicle.facts, reason: deed.reason }
  const what: VehicleStep = before.state === 'withdrawn' ? 'withdraw' : 'correct'
  return moved(vehicle, before, { ...deed, what, undoes: batchId })
}
