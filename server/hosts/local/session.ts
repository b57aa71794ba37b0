import { randomBytes } from 'node:crypto'
import { needsTouch, sessionStands } from '../../../domain/session'
import type { Services } from '../../ports/services'
import type { Actor } from '../../ports/use-case'
import type { HttpRequest } from './http'

type Caller = Pick<HttpRequest, 'headers' | 'ip'>

/** `__Host-`: over https a browser takes it from this very host alone, so that no neighbouring site can plant a session. */
const patterns = { secure: /(?:^|;\s*)__Host-sid=([A-Za-z0-9_-]{43})(?:;|$)/, plain: /(?:^|;\s*)sid=([A-Za-z0-9_-]{43})(?:;|$)/ }

const isSecure = ({ publicOrigin }: Services): boolean => publicOrigin.startsWith('https:')

const secretOf = (services: Services, request: Caller): string | undefined =>
  patterns[isSecure(services) ? 'secure' : 'plain'].exec(request.headers.cookie ?? '')?.[1]

/** Opens a session and gives its secret: 256 random bits, stored only as a keyed hash. */
export const openSession = async ({ store, secrets, clock }: Services, accountId: string): Promise<string> => {
  const secret = randomBytes(32).toString('base64url')
  const now = clock()
  await store.transact(async tx =>
    tx.insert('sessions', secrets.keyedHash('session', secret), { accountId, createdAt: now }, { accountId, createdAt: now, seenAt: now }),
  )
  return secret
}

/** Ends the caller's session at once. */
export const endSession = async (services: Services, request: Caller): Promise<void> => {
  const { store, secrets } = services
  const secret = secretOf(services, request)
  if (!secret) return
  await store.transact(async tx => {
    const session = await tx.get('sessions', secrets.keyedHash('session', secret))
    if (session) tx.replace('sessions', session, session.keys, { ...session.body, seenAt: 0, createdAt: 0 })
  })
}

/** Who is calling: from the session's cookie alone. A session that ended, or an account that was disabled, is a citizen again. */
export const actorOf = async (services: Services, request: Caller): Promise<Actor> => {
  const { store, secrets, clock } = services
  const origin = secrets.keyedHash('address', request.ip).slice(0, 24)
  const citizen: Actor = { accountId: null, displayName: '', memberships: [], origin }
  const secret = secretOf(services, request)
  if (!secret) return citizen
  const id = secrets.keyedHash('session', secret)
  const session = await store.get('sessions', id)
  const now = clock()
  if (!session || !sessionStands(session.body, now)) return citizen
  const account = await store.get('accounts', session.body.accountId)
  if (!account || account.body.disabled || !sessionStands(session.body, now, account.body.sessionsFrom)) return citizen
  if (needsTouch(session.body, now))
    await store.transact(async tx => {
      const current = await tx.get('sessions', id)
      if (current && sessionStands(current.body, now)) tx.replace('sessions', current, current.keys, { ...current.body, seenAt: now })
    })
  return { accountId: account._id, displayName: account.body.displayName, memberships: account.body.memberships, origin }
}

/** A cookie that no script reads and no other site sends; over https Secure, and taken from this very host alone. `seconds` 0 ends it. */
export const sealedCookie = (services: Services, name: string, value: string, seconds: number): string => {
  const secure = isSecure(services)
  return `${secure ? '__Host-' : ''}${name}=${value}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${seconds}${secure ? '; Secure' : ''}`
}

/** The session's cookie; an empty secret ends it. */
export const cookieHeader = (services: Services, secret: string): string =>
  sealedCookie(services, 'sid', secret, secret === '' ? 0 : 43_200)
