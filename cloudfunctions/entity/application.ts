import type { application as contract } from '../../contract/application'
import { ok, refuse } from '../../contract/reply'
import type { Read } from '../../server/ports/use-case'
import { applicationView } from '../shared/application-view'
import { actsFor } from '../shared/entity'

/**
 * An application for whoever made it, and, once it proved the entity, for the entity's other agents. The code is shown to agents
 * alone: who was removed keeps the application they made, and displays nothing any more.
 */
export const application: Read<typeof contract> = async ({ id }, context) => {
  const { store, actor } = context
  const doc = await store.get('applications', id)
  if (!doc) return refuse('not-found')
  const entity = await store.get('entities', doc.body.entity.uscc)
  const agent = entity?.body.approvedApplicationId === id && actsFor(entity, actor.accountId)
  if (!agent && doc.body.accountId !== actor.accountId) return refuse('not-found')
  const view = await applicationView(doc, context)
  return ok(actsFor(entity, actor.accountId) ? view : { ...view, code: undefined })
}
