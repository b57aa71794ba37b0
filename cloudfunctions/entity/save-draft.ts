import type { saveDraft as contract } from '../../contract/application'
import { ok } from '../../contract/reply'
import { type Application, signedPart } from '../../domain/application'
import type { Write } from '../../server/ports/use-case'
import { applicationKeys } from '../shared/application'
import { claimIsFree, setOpenApplication } from './claim'
import { checkDetails } from './details'
import { ownApplication } from './own'

/** Changes a draft or a returned application. What was signed stays signed unless it says something else now. */
export const saveDraft: Write<typeof contract> = async ({ id, rev, details, insistOnUscc }, context) => {
  const { tx, now } = context
  const doc = await ownApplication(context, 'application.edit', id, rev)
  if (!doc.ok) return doc
  const { body } = doc.value
  const checked = await checkDetails(details, insistOnUscc, context)
  if (!checked.ok) return checked
  const { entity, unitId, usccInDoubt } = checked.value
  if (entity.uscc !== body.entity.uscc) {
    const free = await claimIsFree(context, entity.uscc, body.accountId, id)
    if (!free.ok) return free
    await setOpenApplication(context, body.entity.uscc, body.accountId, null)
    await setOpenApplication(context, entity.uscc, body.accountId, id)
  }
  const signatureDropped = body.commitmentId !== undefined && signedPart(entity) !== signedPart(body.entity)
  const { commitmentId, ...rest } = body
  const changed: Application = { ...rest, ...(signatureDropped ? {} : { commitmentId }), entity, unitId, usccInDoubt, updatedAt: now }
  tx.replace('applications', doc.value, applicationKeys(changed), changed)
  context.audit(id)
  return ok({ rev: doc.value.rev + 1, signatureDropped })
}
