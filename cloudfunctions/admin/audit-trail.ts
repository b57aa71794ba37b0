import type { auditTrail as contract } from '../../contract/admin'
import { ok } from '../../contract/reply'
import { permit } from '../../server/policy'
import type { Query } from '../../server/ports/store'
import type { Read } from '../../server/ports/use-case'

const indexFor = (subject?: string, actorId?: string): Pick<Query, 'index' | 'equal'> => {
  if (subject) return { index: 'bySubject', equal: { subject } }
  if (actorId) return { index: 'byActor', equal: { actorId } }
  return { index: 'byTime', equal: { kind: 'row' } }
}

/** What was done, by whom, about what: newest first, 50 a page. Read by the auditor alone, changed by nobody. */
export const auditTrail: Read<typeof contract> = async ({ subject, actorId, cursor }, { store, actor }) => {
  const permitted = permit(actor, 'audit.read')
  if (!permitted.ok) return permitted
  const page = await store.query('audit', { ...indexFor(subject, actorId), order: 'desc', limit: 50, cursor })
  const rows = actorId ? page.items.filter(({ body }) => body.actorId === actorId) : page.items
  return ok({ items: rows.map(({ _id, body }) => ({ id: _id, ...body })), ...(page.cursor ? { cursor: page.cursor } : {}) })
}
