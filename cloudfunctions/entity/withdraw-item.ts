import type { withdrawOwnItem as contract } from '../../contract/items'
import { ok, refuse } from '../../contract/reply'
import { dropCorrection, withdrawItem } from '../../domain/sections/item'
import { permit } from '../../server/policy'
import type { Write } from '../../server/ports/use-case'
import { itemView } from '../shared/item-view'
import { keepItem } from '../shared/items'
import { unitNames } from '../shared/unit'

/** Takes an item off the page or back from the unit, or gives a correction up. Nobody has to agree to showing less. */
export const withdrawOwnItem: Write<typeof contract> = async ({ id, rev, correctionOnly }, context) => {
  const { tx, actor, now } = context
  const doc = await tx.get('items', id)
  const entity = doc && (await tx.get('entities', doc.body.uscc))
  if (!doc || !entity) return refuse('not-found')
  if (!permit(actor, 'item.own', { owners: entity.body.agents.map(agent => agent.accountId) }).ok) return refuse('not-found')
  if (doc.rev !== rev) return refuse('changed-meanwhile')
  const deed = { by: actor.accountId ?? '', at: now }
  const next = correctionOnly ? dropCorrection(doc.body, deed) : withdrawItem(doc.body, 'entity', deed)
  if (!next.ok) return next
  await keepItem(tx, doc, id, next.value)
  context.audit(id, correctionOnly ? 'dropped-correction' : 'withdrawn')
  const kept = await tx.get('items', id)
  const { name } = await unitNames(tx, doc.body.unitId)
  return kept ? ok(itemView(kept, () => name, now)) : refuse('not-found')
}
