import { sectionsOfSector, sectorById } from '../../city'
import type { ownItems as contract } from '../../contract/items'
import { ok, type Reply, refuse } from '../../contract/reply'
import { mostItems } from '../../domain/sections/limits'
import { parseUscc } from '../../domain/uscc'
import { permit } from '../../server/policy'
import type { Entity } from '../../server/ports/collections'
import type { Doc, Tx } from '../../server/ports/store'
import type { Actor, Read } from '../../server/ports/use-case'
import { itemView } from '../shared/item-view'
import { decidingUnit, unitNames } from '../shared/unit'

export interface OwnEntity {
  readonly uscc: string
  readonly entity: Doc<Entity>
  readonly sectorId: string
  readonly unitId: string
}

/** The proved entity for one of its agents, with its sector and who decides there; everybody else hears `not-found`. */
export const ownEntity = async (reader: Pick<Tx, 'get'>, actor: Actor, typed: string): Promise<Reply<OwnEntity>> => {
  // insisting: an entity whose code fails its check digit may have been approved
  const uscc = parseUscc(typed, true)
  const entity = uscc.ok ? await reader.get('entities', uscc.value.uscc) : null
  if (!entity) return refuse('not-found')
  if (!permit(actor, 'item.own', { owners: entity.body.agents.map(agent => agent.accountId) }).ok) return refuse('not-found')
  const { approvedApplicationId } = entity.body
  const application = approvedApplicationId ? await reader.get('applications', approvedApplicationId) : null
  const sectorId = application?.body.entity.sectorId ?? ''
  const unitId = await decidingUnit(reader, sectorId)
  return unitId === undefined ? refuse('not-found') : ok({ uscc: entity._id, entity, sectorId, unitId })
}

const perPage = 100
/** a pack that changed may have left items of sections that are no more; beyond this nobody has any */
const mostPages = 5

/** All that an entity has registered of itself, newest first; seen by its agents alone. */
export const ownItems: Read<typeof contract> = async ({ uscc: typed }, { store, actor, now }) => {
  const own = await ownEntity(store, actor, typed)
  if (!own.ok) return own
  const { uscc, entity, sectorId, unitId } = own.value
  const unitName = (await unitNames(store, unitId)).name
  const items = []
  let cursor: string | undefined
  for (let page = 0; page < mostPages; page++) {
    const found = await store.query('items', { index: 'byEntity', equal: { uscc }, order: 'desc', limit: perPage, cursor })
    items.push(...found.items)
    cursor = found.cursor
    if (cursor === undefined) break
  }
  return ok({
    uscc,
    name: entity.body.name,
    sectorName: sectorById(sectorId)?.name ?? sectorId,
    unitName,
    sections: sectionsOfSector(sectorId),
    items: items.map(doc => itemView(doc, () => unitName, now)),
    most: mostItems,
  })
}
