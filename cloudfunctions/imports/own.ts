import { type Reply, refuse } from '../../contract/reply'
import { type Permission, permit } from '../../server/policy'
import type { Import } from '../../server/ports/imports'
import type { Doc } from '../../server/ports/store'
import type { Actor } from '../../server/ports/use-case'

/** The unit that a caller acts for: the one that is named, else their first. */
export const unitOf = (actor: Actor, asked: string | undefined): string | undefined => {
  const units = actor.memberships.flatMap(({ role, unitId }) => (unitId && (role === 'officer' || role === 'office') ? [unitId] : []))
  return asked === undefined ? units[0] : units.find(one => one === asked)
}

/** An import for whoever may do that with it; to everybody else it does not exist. */
export const ownImport = (doc: Doc<Import> | null, actor: Actor, permission: Permission): Reply<Doc<Import>> => {
  if (!doc || !permit(actor, permission, { unitId: doc.body.unitId }).ok) return refuse('not-found')
  return { ok: true, value: doc }
}
