import { ok, type Reply, refuse } from '../../contract/reply'
import { isOver, numbersFrom, requestLife, type SignInRequest, takeUp } from '../../domain/sign-in-request'
import { tokenFromBytes } from '../../domain/symbols'
import type { Services } from '../../server/ports/services'

export interface DesktopAsks {
  /** into the QR */
  readonly ticket: string
  /** into the page's HttpOnly cookie: nobody else can take the session up */
  readonly secret: string
  readonly number: number
  readonly expiresAt: number
}

const hex = (bytes: Uint8Array): string => [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('')

/** The document of a ticket: nobody who reads the store can make a QR of it. */
export const ticketId = ({ secrets }: Pick<Services, 'secrets'>, ticket: string): string => secrets.keyedHash('sign-in-ticket', ticket)

/** Opens a request for a desktop page. `from` is what the person on the phone will be shown. */
export const askForDesktop = async (services: Services, from: string): Promise<DesktopAsks> => {
  const { store, ids, secrets, clock } = services
  const ticket = tokenFromBytes(ids.random(16))
  const secret = hex(ids.random(32))
  const createdAt = clock()
  const { number, choices } = numbersFrom(ids.random(6))
  const body: SignInRequest = { pageHash: secrets.keyedHash('sign-in-page', secret), number, choices, from, createdAt, state: 'waiting' }
  await store.transact(async tx => tx.insert('signIns', ticketId(services, ticket), { kind: 'desktop', createdAt }, body))
  return { ticket, secret, number, expiresAt: createdAt + requestLife }
}

export type DesktopState = 'waiting' | 'over' | { readonly accountId: string }

/** What has become of a page's request; once confirmed, the account that its session is for, to be taken up this one time. */
export const desktopState = async (services: Services, ticket: string, secret: string): Promise<Reply<DesktopState>> => {
  const { store, secrets, clock } = services
  const id = ticketId(services, ticket)
  const ours = (request: SignInRequest | undefined) => request?.pageHash === secrets.keyedHash('sign-in-page', secret)
  const doc = await store.get('signIns', id)
  if (!doc || !ours(doc.body)) return refuse('sign-in-over')
  if (doc.body.state === 'waiting' && !isOver(doc.body, clock())) return ok('waiting')
  return store.transact(async (tx): Promise<Reply<DesktopState>> => {
    const current = await tx.get('signIns', id)
    const confirmer = current?.body.accountId === undefined ? null : await tx.get('accounts', current.body.accountId)
    const taken = current ? takeUp(current.body, clock(), confirmer?.body.sessionsFrom) : refuse('sign-in-over')
    if (!current || !taken.ok) return ok('over')
    tx.replace('signIns', current, current.keys, taken.value)
    return ok({ accountId: taken.value.accountId })
  })
}
