import { city } from '../../city'
import { ok, refuse } from '../../contract/reply'
import type { queue as contract } from '../../contract/review'
import { permit } from '../../server/policy'
import type { Query } from '../../server/ports/store'
import type { Read } from '../../server/ports/use-case'
import { type QueueFilter, readQueue } from '../shared/queue'

const indexFor = (unitId: string, { state, sectorId, districtCode }: QueueFilter): Pick<Query, 'index' | 'equal'> => {
  if (sectorId) return { index: 'byUnitStateSector', equal: { unitId, state, sectorId } }
  if (districtCode) return { index: 'byUnitStateDistrict', equal: { unitId, state, districtCode } }
  return { index: 'byUnitState', equal: { unitId, state } }
}

const districtOf = (unitId: string): string | undefined => city.districts.find(district => district.unitId === unitId)?.code

/** A unit's own submissions. A district's unit sees what lies in its district: its officers decide nothing there, but may comment. */
export const queue: Read<typeof contract> = async ({ unitId: asked, ...filter }, { store, actor }) => {
  const permitted = permit(actor, 'application.queue')
  if (!permitted.ok) return permitted
  if (filter.state === 'draft' || filter.state === 'withdrawn') return refuse('not-permitted')
  const units = actor.memberships.flatMap(({ role, unitId }) => (unitId && (role === 'officer' || role === 'office') ? [unitId] : []))
  const unitId = asked ?? units[0]
  if (!unitId || !units.includes(unitId)) return refuse('not-permitted')
  const code = districtOf(unitId)
  const base = code ? { index: 'byDistrict', equal: { districtCode: code, state: filter.state } } : indexFor(unitId, filter)
  return ok(await readQueue(store, base, filter))
}
