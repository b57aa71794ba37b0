import type { application as contract } from '../../contract/application'
import { ok, refuse } from '../../contract/reply'
import type { Read } from '../../server/ports/use-case'
import { applicationView } from '../shared/application-view'

/** The agent's own application, with its history, commitment and code. */
export const application: Read<typeof contract> = async ({ id }, context) => {
  const doc = await context.store.get('applications', id)
  if (!doc || doc.body.accountId !== context.actor.accountId) return refuse('not-found')
  return ok(await applicationView(doc, context))
}
