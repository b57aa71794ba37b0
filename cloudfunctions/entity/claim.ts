import { ok, type Reply, refuse } from '../../contract/reply'
import type { ApplicationState } from '../../contract/vocabulary'
import { standsInForce } from '../../domain/integrity-code'
import type { WriteContext } from '../../server/ports/use-case'
import { claimId } from '../shared/application'

const open: readonly ApplicationState[] = ['draft', 'submitted', 'returned', 'approved']

/** Names the application that this account's claim to the entity now has open; null closes it. Bumps the claim's root. */
export const setOpenApplication = async (
  { tx, now }: WriteContext,
  uscc: string,
  accountId: string,
  applicationId: string | null,
): Promise<void> => {
  const id = claimId(uscc, accountId)
  const claim = await tx.get('claims', id)
  const body = { uscc, accountId, openApplicationId: applicationId, updatedAt: now }
  const keys = { accountId, uscc, updatedAt: now }
  if (claim) tx.replace('claims', claim, keys, body)
  else tx.insert('claims', id, keys, body)
}

/** One open application for each claimant of an entity; claims of others are none of its business. */
export const claimIsFree = async ({ tx }: WriteContext, uscc: string, accountId: string, except?: string): Promise<Reply<null>> => {
  const claim = await tx.get('claims', claimId(uscc, accountId))
  const applicationId = claim?.body.openApplicationId
  if (!applicationId || applicationId === except) return ok(null)
  const application = await tx.get('applications', applicationId)
  return application && open.includes(application.body.state) ? refuse('another-application-open') : ok(null)
}

/** A proved agent whose entity has a code in force needs no second one. */
export const hasNoCode = async ({ tx, now }: WriteContext, uscc: string, accountId: string): Promise<Reply<null>> => {
  const entity = await tx.get('entities', uscc)
  if (!entity?.body.codeId || !entity.body.agents.some(agent => agent.accountId === accountId)) return ok(null)
  const code = await tx.get('codes', entity.body.codeId)
  return code && standsInForce(code.body, now) ? refuse('already-has-code') : ok(null)
}
