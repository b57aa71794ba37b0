import { city } from '../../city'
import type { acceptInvitation as acceptContract, invite as inviteContract } from '../../contract/admin'
import { ok, refuse } from '../../contract/reply'
import { parseName } from '../../domain/names'
import { rolesMayMeet } from '../../domain/roles'
import { permit } from '../../server/policy'
import type { Membership } from '../../server/ports/collections'
import type { Write } from '../../server/ports/use-case'
import { unitNames } from '../shared/unit'
import { insertInvitation } from './new-invitation'

const needsUnit = (role: Membership['role']) => role === 'officer' || role === 'office'

/** A one-time invitation: shown once, hashed at rest, 72 hours, bound to role, unit and phone. */
export const invite: Write<typeof inviteContract> = async (
  { role, unitId, displayName, phone },
  { tx, actor, ids, secrets, now, audit },
) => {
  const permitted = permit(actor, 'officer.manage')
  if (!permitted.ok) return permitted
  if (needsUnit(role)) {
    const unit = unitId ? await tx.get('units', unitId) : null
    // the role that assigns codes belongs to the credit office and to nobody else
    if (!unit?.body.active || (role === 'office' && unit._id !== city.creditOfficeId))
      return refuse('invalid-input', { unitId: 'invalid-input' })
  }
  const person = parseName(displayName)
  if (!person.ok) return refuse(person.reason, { displayName: person.reason })
  const membership: Membership = needsUnit(role) ? { role, unitId } : { role }
  const { code, expiresAt } = insertInvitation(tx, { ids, secrets }, now, { membership, displayName: person.value, phone })
  audit(`${role}${unitId ? `@${unitId}` : ''}`, 'invited')
  return ok({ code, expiresAt })
}

/** Wrong, used, expired and another phone answer alike. Office, administrator and auditor never meet in one account. */
export const acceptInvitation: Write<typeof acceptContract> = async ({ code, phone }, { tx, actor, secrets, now, audit }) => {
  if (actor.accountId === null) return refuse('sign-in-required')
  const invitation = await tx.get('invitations', secrets.keyedHash('invitation', code.toUpperCase().replace(/[\s-]/g, '')))
  const account = await tx.get('accounts', actor.accountId)
  if (!invitation?.body.membership || !account || invitation.body.phoneHash !== secrets.keyedHash('phone', phone))
    return refuse('invitation-invalid')
  if (invitation.body.usedAt !== undefined || now >= invitation.body.expiresAt) return refuse('invitation-invalid')
  const { membership } = invitation.body
  // a unit that has gone to rest since takes nobody in
  if (membership.unitId && (await tx.get('units', membership.unitId))?.body.active !== true) return refuse('invitation-invalid')
  const held = account.body.memberships
  if (!rolesMayMeet([...held.map(one => one.role), membership.role])) return refuse('roles-conflict')
  const same = held.some(one => one.role === membership.role && one.unitId === membership.unitId)
  tx.replace('invitations', invitation, invitation.keys, { ...invitation.body, usedAt: now })
  const body = { ...account.body, displayName: invitation.body.displayName, memberships: same ? held : [...held, membership] }
  tx.replace('accounts', account, { kind: 'staff', createdAt: account.body.createdAt }, body)
  audit(actor.accountId, 'joined')
  return ok({ role: membership.role, ...(membership.unitId ? { unitName: (await unitNames(tx, membership.unitId)).name } : {}) })
}
