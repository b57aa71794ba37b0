import type { endSessions as contract } from '../../contract/account'
import { ok, refuse } from '../../contract/reply'
import type { Write } from '../../server/ports/use-case'

/** Signs the caller out everywhere: sessions that began before this moment count no more, in any process. */
export const endSessions: Write<typeof contract> = async (_input, { tx, actor, now, audit }) => {
  if (actor.accountId === null) return refuse('sign-in-required')
  const account = await tx.get('accounts', actor.accountId)
  if (!account) return refuse('not-found')
  tx.replace('accounts', account, account.keys, { ...account.body, sessionsFrom: now + 1 })
  audit(actor.accountId, 'signed-out-everywhere')
  return ok({ ended: true as const })
}
