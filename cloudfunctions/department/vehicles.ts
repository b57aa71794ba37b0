import { ok, refuse } from '../../contract/reply'
import type { vehicles as contract, vehicle as oneContract } from '../../contract/vehicles'
import { readPlate } from '../../domain/vehicle/plate'
import type { Vehicle } from '../../domain/vehicle/vehicle'
import { permit } from '../../server/policy'
import type { Doc, Query } from '../../server/ports/store'
import type { Actor, Read } from '../../server/ports/use-case'
import { searchWord } from '../shared/queue'
import { shortNames } from '../shared/unit'
import { vehicleLine, vehicleSubject, vehicleView } from './vehicle-view'

const perPage = 20

const unitsOf = (actor: Actor): string[] =>
  actor.memberships.flatMap(({ role, unitId }) => (unitId && (role === 'officer' || role === 'office') ? [unitId] : []))

const isOffice = (actor: Actor): boolean => actor.memberships.some(({ role }) => role === 'office')

/** A whole plate, else a code or some letters of the company's name. */
const wordOf = (search: string) => {
  const plate = readPlate(search)
  if (plate !== undefined) return { contains: plate, fits: (one: Vehicle) => one.plate === plate }
  const { contains, matches } = searchWord(search)
  return { contains, fits: ({ company, uscc }: Vehicle) => matches(company, uscc) }
}

/** The vehicles of the caller's own unit, by state; the credit office sees every unit's. */
export const vehicles: Read<typeof contract> = async ({ state, unitId: asked, search = '', cursor }, { store, actor, now }) => {
  const permitted = permit(actor, 'vehicle.list')
  if (!permitted.ok) return permitted
  const unitId = asked ?? (isOffice(actor) ? undefined : unitsOf(actor)[0])
  if (!isOffice(actor) && (!unitId || !unitsOf(actor).includes(unitId))) return refuse('not-permitted')
  const { contains, fits } = wordOf(search)
  const base: Omit<Query, 'limit'> = unitId ? { index: 'byUnitState', equal: { unitId, state } } : { index: 'byState', equal: { state } }
  const query = contains ? { ...base, contains } : base
  const page = await store.query('vehicles', { ...query, order: 'desc', limit: perPage, cursor })
  const total = await store.count('vehicles', query)
  const found = page.items.filter(({ body }: Doc<Vehicle>) => fits(body))
  const unitName = await shortNames(
    store,
    found.map(({ body }) => body.unitId),
  )
  const items = found.map(doc => vehicleLine(doc, unitName(doc.body.unitId), now))
  return ok({ items, total, ...(page.cursor ? { cursor: page.cursor } : {}) })
}

export const vehicle: Read<typeof oneContract> = async ({ id }, context) => {
  const doc = await context.store.get('vehicles', id)
  if (!doc) return permit(context.actor, 'vehicle.list').ok ? refuse('not-found') : refuse('not-permitted')
  const permitted = permit(context.actor, 'vehicle.read', vehicleSubject(doc))
  if (!permitted.ok) return permitted.reason === 'sign-in-required' ? permitted : refuse('not-found')
  return ok(await vehicleView(context.store, doc, context))
}
