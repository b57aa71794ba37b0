import type { withdraw as contract } from '../../contract/application'
import { ok } from '../../contract/reply'
import { withdraw as decideWithdraw } from '../../domain/application'
import type { Write } from '../../server/ports/use-case'
import { applicationKeys } from '../shared/application'
import { setOpenApplication } from './claim'
import { ownApplication } from './own'

/** Takes an application back before it is approved; the claim is free for a new one. */
export const withdraw: Write<typeof contract> = async ({ id, rev }, context) => {
  const doc = await ownApplication(context, 'application.withdraw', id, rev)
  if (!doc.ok) return doc
  const decided = decideWithdraw(doc.value.body, context.now)
  if (!decided.ok) return decided
  context.tx.replace('applications', doc.value, applicationKeys(decided.value), decided.value)
  await setOpenApplication(context, decided.value.entity.uscc, decided.value.accountId, null)
  context.audit(id)
  return ok({ rev: doc.value.rev + 1 })
}
