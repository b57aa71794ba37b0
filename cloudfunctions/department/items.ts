import type { item as itemContract, items as listContract, UnitItemView } from '../../contract/items'
import { ok, refuse } from '../../contract/reply'
import { allowsItemStep, type Item } from '../../domain/sections/item'
import { permit } from '../../server/policy'
import type { Doc, Query, Tx } from '../../server/ports/store'
import type { Actor, Read } from '../../server/ports/use-case'
import { operates } from '../shared/entity'
import { itemView, unitItemLine } from '../shared/item-view'
import { itemSubject, sectionOf } from '../shared/items'
import { displayNames } from '../shared/people'
import { shortNames, unitNames } from '../shared/unit'

const perPage = 20

/** What entities of the unit's sectors have handed in, by state; the credit office sees every unit's. */
export const items: Read<typeof listContract> = async ({ state, unitId: asked, cursor }, { store, actor, now }) => {
  const permitted = permit(actor, 'item.list')
  if (!permitted.ok) return permitted
  const units = actor.memberships.flatMap(({ role, unitId }) => (unitId && (role === 'officer' || role === 'office') ? [unitId] : []))
  const office = actor.memberships.some(({ role }) => role === 'office')
  const unitId = asked ?? (office ? undefined : units[0])
  if (!office && (!unitId || !units.includes(unitId))) return refuse('not-permitted')
  const base: Pick<Query, 'index' | 'equal'> = unitId
    ? { index: 'byUnitState', equal: { unitId, state } }
    : { index: 'byState', equal: { state } }
  const page = await store.query('items', { ...base, order: state === 'submitted' ? 'asc' : 'desc', limit: perPage, cursor })
  const total = await store.count('items', base)
  const unitName = await shortNames(
    store,
    page.items.map(({ body }) => body.unitId),
  )
  const found = page.items.map(doc => unitItemLine(doc, unitName(doc.body.unitId), now))
  return ok({ items: found, total, ...(page.cursor ? { cursor: page.cursor } : {}) })
}

/** An item before its unit, with the names of the unit's own people. */
export const unitItemView = async (reader: Pick<Tx, 'get'>, doc: Doc<Item>, actor: Actor, now: number): Promise<UnitItemView> => {
  const { body } = doc
  const nameOf = await displayNames(
    reader,
    body.history.flatMap(({ side, by }) => (side === 'unit' ? [by] : [])),
  )
  const decides = permit(actor, 'item.decide', itemSubject(doc)).ok
  return {
    ...unitItemLine(doc, (await unitNames(reader, body.unitId)).shortName, now),
    ...itemView(doc, nameOf, now),
    section: sectionOf(body.sectorId, body.sectionId) ?? { id: body.sectionId, title: '', many: true, pictures: 0, fields: [] },
    textMarks: body.proposed?.textMarks ?? {},
    mayDecide: decides && allowsItemStep(body, 'confirm'),
    mayWithdraw: decides && body.published !== undefined && allowsItemStep(body, 'withdraw'),
  }
}

export const item: Read<typeof itemContract> = async ({ id }, { store, actor, now }) => {
  const doc = await store.get('items', id)
  if (!doc || !permit(actor, 'item.read', itemSubject(doc)).ok) return refuse('not-found')
  if (await operates(store, actor.accountId, doc.body.uscc)) return refuse('own-entity')
  return ok(await unitItemView(store, doc, actor, now))
}
