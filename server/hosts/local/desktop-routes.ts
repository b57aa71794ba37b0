import { askForDesktop, desktopState } from '../../../cloudfunctions/account/desktop'
import { frame } from '../../../cloudfunctions/web/frame'
import { html } from '../../../cloudfunctions/web/html'
import { contentSecurityPolicy } from '../../../cloudfunctions/web/style'
import { ok, refuse } from '../../../contract/reply'
import type { Services } from '../../ports/services'
import { describeCaller } from './describe-caller'
import type { HttpApp } from './http'
import type { MissLimiter } from './misses'
import { cookieHeader, endSession, openSession, sealedCookie } from './session'

const form = /(?:^|;\s*)(?:__Host-)?ask=([0-9A-HJKMNP-TV-Z]{26})\.([0-9a-f]{64})(?:;|$)/

const scanElsewhere = (demo: boolean): string =>
  frame(
    '电脑登录',
    html`<header class="band"><h1>请在小程序中扫码</h1></header><section class="card lift"><p>这是电脑登录的二维码。请打开“码上诚信”小程序，用其中的扫一扫再扫一次，核对数字后确认。不是您本人在登录，请忽略。</p></section>`,
    demo,
  )

/**
 * Signing in a desktop: the page asks and shows a QR with a number; the person confirms on the phone; the session goes to the holder of the
 * page's HttpOnly secret and to nobody who has merely seen the QR.
 */
export const desktopRoutes = (app: HttpApp, services: Services, misses: MissLimiter): void => {
  // a camera that is not the mini-program's scanner leads here
  app.get('/s/*', (_request, reply) =>
    reply
      .header('cache-control', 'no-store')
      .header('content-security-policy', contentSecurityPolicy)
      .type('text/html; charset=utf-8')
      .send(scanElsewhere(services.demo)),
  )

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
    // one cookie an answer, as not every gateway carries two: that of the question is worth nothing any more and ends within its two minutes
    reply.header('set-cookie', cookieHeader(services, await openSession(services, state.value.accountId)))
    return ok({ state: 'signed-in' })
  })
}
