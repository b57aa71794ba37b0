import { ok, type Reply, refuse } from '../../contract/reply'
import type { Application } from '../../domain/application'
import { type Permission, permit } from '../../server/policy'
import type { Doc } from '../../server/ports/store'
import type { WriteContext } from '../../server/ports/use-case'
import { applicationSubject } from '../shared/application'

/** Loads the caller's own application for a step: `not-found` for everybody else's, `changed-meanwhile` for an old rev. */
export const ownApplication = async (
  { tx, actor }: WriteContext,
  permission: Permission,
  id: string,
  rev: number,
): Promise<Reply<Doc<Application> & { readonly body: Application }>> => {
  const doc = await tx.get('applications', id)
  if (!doc || doc.body.accountId !== actor.accountId) return refuse('not-found')
  const permitted = permit(actor, permission, applicationSubject(doc))
  if (!permitted.ok) return permitted
  return doc.rev === rev ? ok(doc) : refuse('changed-meanwhile')
}
