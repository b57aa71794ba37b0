import { city } from '../../city'
import type { acceptInvitation as acceptContract, invite as inviteContract } from '../../contract/admin'
import { ok, refuse } from '../../contract/reply'
import { parseName } from '../../domain/names'
import { rolesMayMeet } from '../../domain/roles'
import { permit } from '../../server/policy'
import type { Invitation, Membership } from '../../server/ports/collections'
import type { Services } from '../../server/ports/services'
import type { Doc } from '../../server/ports/store'
import type { Ask, AskedWrite, Write } from '../../server/ports/use-case'
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

const placeOf = ({ secrets }: Pick<Services, 'secrets'>, code: string): string =>
  secrets.keyedHash('invitation', code.toUpperCase().replace(/[\s-]/g, ''))

/** Whether an invitation to a post may still be taken up. */
const stands = (invitation: Doc<Invitation> | null, now: number): boolean =>
  invitation?.body.membership !== undefined && invitation.body.usedAt === undefined && now < invitation.body.expiresAt

/**
 * The phone number of whoever accepts, as its keyed hash. Where WeChat can say it, what somebody types is worth nothing: whoever got hold
 * of a letter of invitation knows the number that stands in it. WeChat is not asked for an invitation that is none.
 */
export const phoneOfInvited: Ask<typeof acceptContract, string> = async ({ code, phone, phoneCode }, context) => {
  const { store, secrets, wechat, now } = context
  if (!wechat) return phone === undefined ? refuse('invalid-input', { phone: 'invalid-input' }) : ok(secrets.keyedHash('phone', phone))
  if (phoneCode === undefined) return refuse('phone-code-required')
  if (!stands(await store.get('invitations', placeOf(context, code)), now)) return refuse('invitation-invalid')
  const proved = await wechat.phoneOf(phoneCode)
  return proved.ok ? ok(secrets.keyedHash('phone', proved.value)) : proved
}

/** Wrong, used, expired and another phone answer alike. Office, administrator and auditor never meet in one account. */
export const acceptInvitation: AskedWrite<typeof acceptContract, string> = async ({ code }, context) => {
  const { tx, actor, now, audit, found: phoneHash } = context
  if (actor.accountId === null) return refuse('sign-in-required')
  const invitation = await tx.get('invitations', placeOf(context, code))
  const account = await tx.get('accounts', actor.accountId)
  if (!invitation?.body.membership || !account || !stands(invitation, now) || invitation.body.phoneHash !== phoneHash)
    return refuse('invitation-invalid')
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
