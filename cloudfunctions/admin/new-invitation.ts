import type { Membership } from '../../server/ports/collections'
import type { Services } from '../../server/ports/services'
import type { Tx } from '../../server/ports/store'

const life = 72 * 3600_000
const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

export interface NewInvitation {
  /** the document that holds it: a keyed hash of the code */
  readonly id: string
  /** shown once, kept nowhere */
  readonly code: string
  readonly expiresAt: number
}

/** Writes a one-time staff invitation: hashed at rest, 72 hours, bound to role, unit and phone. */
export const insertInvitation = (
  tx: Tx,
  { ids, secrets }: Pick<Services, 'ids' | 'secrets'>,
  now: number,
  { membership, displayName, phone }: { readonly membership: Membership; readonly displayName: string; readonly phone: string },
): NewInvitation => {
  const code = [...ids.random(16)].map(byte => letters.charAt(byte % letters.length)).join('')
  const id = secrets.keyedHash('invitation', code)
  const expiresAt = now + life
  const phoneHash = secrets.keyedHash('phone', phone)
  const body = { purpose: 'staff' as const, membership, displayName, phoneHash, createdAt: now, expiresAt }
  tx.insert('invitations', id, { kind: 'staff', createdAt: now }, body)
  return { id, code, expiresAt }
}
