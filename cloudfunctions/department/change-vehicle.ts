import { ok, refuse } from '../../contract/reply'
import type { changeVehicle as contract } from '../../contract/vehicles'
import { holdsPersonalNumber } from '../../domain/identity-number'
import { changeVehicle as decideChange } from '../../domain/vehicle/vehicle'
import { permit } from '../../server/policy'
import type { Write } from '../../server/ports/use-case'
import { operates } from '../shared/entity'
import { saveVehicle } from '../shared/vehicle-keys'
import { vehicleSubject, vehicleView } from './vehicle-view'

/** suspend, resume, withdraw: its page changes in the same transaction, so that the next scan sees it. */
export const changeVehicle: Write<typeof contract> = async ({ id, rev, change, reason }, context) => {
  const { tx, actor, now, audit } = context
  const doc = await tx.get('vehicles', id)
  if (!doc) return permit(actor, 'vehicle.list').ok ? refuse('not-found') : refuse('not-permitted')
  if (!permit(actor, 'vehicle.read', vehicleSubject(doc)).ok) return refuse('not-found')
  const permitted = permit(actor, 'vehicle.change', vehicleSubject(doc))
  if (!permitted.ok) return permitted
  if (await operates(tx, actor.accountId, doc.body.uscc)) return refuse('own-entity')
  if (doc.rev !== rev) return refuse('changed-meanwhile')
  // of the three reasons it is the one that a scan shows
  if (change === 'suspend' && holdsPersonalNumber(reason)) return refuse('invalid-input', { reason: 'invalid-input' })
  const decided = decideChange(doc.body, change, { by: actor.accountId ?? '', at: now, reason })
  if (!decided.ok) return decided
  await saveVehicle(context, doc, id, decided.value)
  const changed = await tx.get('vehicles', id)
  if (!changed) return refuse('not-found')
  audit(id, change)
  return ok(await vehicleView(tx, changed, context))
}
