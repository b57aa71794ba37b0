import type { setOfficerDisabled as disableContract, officers as officersContract } from '../../contract/admin'
import { ok, refuse } from '../../contract/reply'
import { permit } from '../../server/policy'
import type { Read, Write } from '../../server/ports/use-case'
import { shortNames } from '../shared/unit'

/** Officers, one line a membership, newest first. */
export const officers: Read<typeof officersContract> = async ({ cursor }, { store, actor }) => {
  const permitted = permit(actor, 'officer.manage')
  if (!permitted.ok) return permitted
  const page = await store.query('accounts', { index: 'byName', equal: { kind: 'staff' }, order: 'desc', limit: 50, cursor })
  const unitName = await shortNames(
    store,
    page.items.flatMap(({ body }) => body.memberships.flatMap(one => one.unitId ?? [])),
  )
  const items = page.items.flatMap(({ _id, rev, body }) =>
    body.memberships.map(({ role, unitId }) => ({
      accountId: _id,
      rev,
      displayName: body.displayName,
      role,
      ...(unitId ? { unitId, unitName: unitName(unitId) } : {}),
      disabled: body.disabled,
    })),
  )
  return ok({ items, ...(page.cursor ? { cursor: page.cursor } : {}) })
}

/** A disabled officer loses access at the next request: every session asks the account. Nobody disables themselves. */
export const setOfficerDisabled: Write<typeof disableContract> = async ({ accountId, rev, disabled }, { tx, actor, audit }) => {
  const permitted = permit(actor, 'officer.manage')
  if (!permitted.ok) return permitted
  if (accountId === actor.accountId) return refuse('not-permitted')
  const account = await tx.get('accounts', accountId)
  if (!account || account.body.memberships.length === 0) return refuse('not-found')
  if (account.rev !== rev) return refuse('changed-meanwhile')
  tx.replace('accounts', account, account.keys, { ...account.body, disabled })
  audit(accountId, disabled ? 'disabled' : 'enabled')
  return ok({ rev: rev + 1 })
}
