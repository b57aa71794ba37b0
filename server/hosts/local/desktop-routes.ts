import type { FastifyInstance } from 'fastify'
import { askForDesktop, desktopState } from '../../../cloudfunctions/account/desktop'
import { ok, refuse } from '../../../contract/reply'
import type { Services } from '../../ports/services'
import { describeCaller } from './describe-caller'
import type { MissLimiter } from './misses'
import { cookieHeader, endSession, openSession, sealedCookie } from './session'

const form = /(?:^|;\s*)(?:__Host-)?ask=([0-9A-HJKMNP-TV-Z]{26})\.([0-9a-f]{64})(?:;|$)/

/**
 * Signing in a desktop: the page asks and shows a QR with a number; the person confirms on the phone; the session goes to the holder of the
 * page's HttpOnly secret and to nobody who has merely seen the QR.
 */
export const desktopRoutes = (app: FastifyInstance, services: Services, misses: MissLimiter): void => {
  app.post('/session/desktop', async (request, reply) => {
    reply.header('cache-control', 'no-store')
    // each ask is a document: whoever asks without end is slowed like whoever guesses
    await misses.slow(request.ip, services.clock())
    const { ticket, secret, number, expiresAt } = await askForDesktop(
      services,
      describeCaller(request.headers['user-agent'] ?? '', request.ip),
    )
    reply.header('set-cookie', sealedCookie(services, 'ask', `${ticket}.${secret}`, 120))
    return ok({ url: `${services.publicOrigin}/s/${ticket}`, number, expiresAt })
  })

  app.post('/session/desktop/state', async (request, reply) => {
    reply.header('cache-control', 'no-store')
    const [, ticket, secret] = form.exec(request.headers.cookie ?? '') ?? []
    if (!ticket || !secret) return refuse('sign-in-over')
    const state = await desktopState(services, ticket, secret)
    if (!state.ok) return state
    if (typeof state.value === 'string') return ok({ state: state.value })
    await endSession(services, request)
    reply.header('set-cookie', [
      cookieHeader(services, await openSession(services, state.value.accountId)),
      sealedCookie(services, 'ask', '', 0),
    ])
    return ok({ state: 'signed-in' })
  })
}
