import { accountOf } from '../../../cloudfunctions/account/account-of'
import { ok, refuse } from '../../../contract/reply'
import type { Services } from '../../ports/services'
import type { WeChat } from '../../ports/wechat'
import type { HttpApp } from './http'
import type { MissLimiter } from './misses'
import { cookieHeader, openSession } from './session'

/** What wx.login gives: opaque, short. */
const codeForm = /^[0-9A-Za-z_-]{8,128}$/

/** POST /session/wechat {code}: signs a mini-program's user in. WeChat says who it is; nothing that the phone claims is believed. */
export const weChatRoutes = (app: HttpApp, services: Services, wechat: WeChat, misses: MissLimiter): void => {
  app.post('/session/wechat', async (request, reply) => {
    reply.header('cache-control', 'no-store')
    const code = (request.body as { readonly code?: unknown } | null | undefined)?.code
    if (typeof code !== 'string' || !codeForm.test(code)) return refuse('invalid-input')
    const identity = await wechat.identityOf(code)
    if (!identity.ok) {
      // each guess costs a call of WeChat's quota
      await misses.slow(request.ip, services.clock())
      return identity
    }
    const accountId = await accountOf(services, identity.value)
    const account = await services.store.get('accounts', accountId)
    if (account?.body.disabled) return refuse('account-disabled')
    reply.header('set-cookie', cookieHeader(services, await openSession(services, accountId)))
    return ok({ signedIn: true })
  })
}
