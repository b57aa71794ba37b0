import type { Services } from '../../server/ports/services'
import type { Store, Tx } from '../../server/ports/store'
import { insertInvitation } from './new-invitation'

export type FirstAdministrator =
  | { readonly kind: 'invited'; readonly code: string; readonly expiresAt: number }
  | { readonly kind: 'administrator-exists' }
  /** an earlier invitation may still be used */
  | { readonly kind: 'pending'; readonly expiresAt: number }

type Needs = Pick<Services, 'store' | 'ids' | 'secrets' | 'clock'>

const administratorExists = async (store: Store): Promise<boolean> => {
  let cursor: string | undefined
  do {
    const page = await store.query('accounts', { index: 'byName', equal: { kind: 'staff' }, limit: 100, cursor })
    if (page.items.some(({ body }) => !body.disabled && body.memberships.some(one => one.role === 'admin'))) return true
    cursor = page.cursor
  } while (cursor)
  return false
}

const audited = (tx: Tx, { ids }: Needs, at: number, subject: string, outcome: string): void => {
  const row = { at, actorId: 'operator', role: 'operator', action: 'admin/init', subject, outcome }
  tx.insert('audit', ids.next(), { kind: 'row', at, subject, actorId: row.actorId }, row)
}

/**
 * Invites the first administrator: for whoever can open the database itself, since nobody can sign in yet who might invite. One such
 * invitation stands at a time; the document `first-administrator` is read and written with it, so that two calls cannot both succeed.
 */
export const inviteFirstAdministrator = async (
  needs: Needs,
  person: { readonly displayName: string; readonly phone: string },
  replace: boolean,
): Promise<FirstAdministrator> => {
  const { store, clock } = needs
  return store.transact(async (tx): Promise<FirstAdministrator> => {
    const now = clock()
    const pointer = await tx.get('settings', 'first-administrator')
    const former = pointer && (await tx.get('invitations', String(pointer.body.invitationId)))
    // asked inside the transaction: an invitation that is accepted meanwhile changes `former`, and the work runs again
    if (await administratorExists(store)) return { kind: 'administrator-exists' }
    const pending = former && former.body.usedAt === undefined && now < former.body.expiresAt
    if (pending && !replace) return { kind: 'pending', expiresAt: former.body.expiresAt }
    if (pending) tx.replace('invitations', former, former.keys, { ...former.body, expiresAt: now })
    const invitation = insertInvitation(tx, needs, now, { membership: { role: 'admin' }, ...person })
    const body = { invitationId: invitation.id, at: now }
    if (pointer) tx.replace('settings', pointer, pointer.keys, body)
    else tx.insert('settings', 'first-administrator', {}, body)
    audited(tx, needs, now, 'admin', pending ? 'invited-again' : 'invited')
    return { kind: 'invited', code: invitation.code, expiresAt: invitation.expiresAt }
  })
}
