import { ok, refuse } from '../../contract/reply'
import type { comment as contract } from '../../contract/review'
import { permit } from '../../server/policy'
import type { Write } from '../../server/ports/use-case'
import { applicationKeys, applicationSubject } from '../shared/application'
import { operates } from '../shared/entity'
import { unitNames } from '../shared/unit'

/** The district's unit says what it knows of the place; it decides nothing. */
export const comment: Write<typeof contract> = async ({ id, text }, { tx, actor, now, audit }) => {
  const doc = await tx.get('applications', id)
  if (!doc || !permit(actor, 'application.read', applicationSubject(doc)).ok) return refuse('not-found')
  const permitted = permit(actor, 'application.comment', applicationSubject(doc))
  if (!permitted.ok) return permitted
  if (await operates(tx, actor.accountId, doc.body.entity.uscc)) return refuse('own-entity')
  const by = (await unitNames(tx, permitted.value.unitId ?? '')).name
  const changed = { ...doc.body, history: [...doc.body.history, { at: now, what: 'commented' as const, by, reason: text }], updatedAt: now }
  tx.replace('applications', doc, applicationKeys(changed), changed)
  audit(id)
  return ok({ rev: doc.rev + 1 })
}
