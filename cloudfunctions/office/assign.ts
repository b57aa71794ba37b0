import type { assign as contract } from '../../contract/office'
import { ok, refuse } from '../../contract/reply'
import type { Write } from '../../server/ports/use-case'
import { codeView } from '../shared/application-view'
import { assignCode } from './assign-code'

/** 赋码, one application. */
export const assign: Write<typeof contract> = async ({ id, rev }, context) => {
  const doc = await context.tx.get('applications', id)
  const assigned = await assignCode(context, id)
  if (!assigned.ok) return assigned
  if (doc?.rev !== rev) return refuse('changed-meanwhile')
  return ok(codeView(assigned.value.id, assigned.value.code, context))
}
