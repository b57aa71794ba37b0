import type { submit as contract, TextMarks } from '../../contract/application'
import { ok } from '../../contract/reply'
import { allows, missing } from '../../domain/application'
import type { Ask } from '../../server/ports/use-case'
import { checkTexts } from '../shared/check-texts'

/**
 * The texts of an application that is about to be handed in: until then nobody but its owner sees them. null when it is not in that
 * state: the step itself then says why, and WeChat is told nothing.
 */
export const submittedTexts: Ask<typeof contract, TextMarks | null> = async ({ id, rev }, context) => {
  const { store, actor } = context
  const doc = await store.get('applications', id)
  if (!doc || doc.body.accountId !== actor.accountId || doc.rev !== rev) return ok(null)
  if (!allows(doc.body.state, 'submit') || missing(doc.body).length > 0) return ok(null)
  const commitment = doc.body.commitmentId ? await store.get('commitments', doc.body.commitmentId) : null
  const { name, address } = doc.body.entity
  return checkTexts({ name, address, signerName: commitment?.body.record.signature.signerName ?? '' }, context)
}
