import { ok, refuse } from '../../../contract/reply'
import type { Services } from '../../ports/services'
import type { HostConfig } from './config'
import type { HttpApp } from './http'
import { cookieHeader, endSession, openSession } from './session'

/** Sign-in and sign-out of the web. Named demo accounts exist in the demonstration alone: elsewhere the path does not exist. */
export const sessionRoutes = (app: HttpApp, services: Services, { mode }: Pick<HostConfig, 'mode'>): void => {
  app.post('/session/end', async (request, reply) => {
    await endSession(services, request)
    reply.header('cache-control', 'no-store').header('set-cookie', cookieHeader(services, ''))
    return ok({ signedIn: false })
  })
  if (mode !== 'demo') return
  app.post('/session/demo', async (request, reply) => {
    reply.header('cache-control', 'no-store')
    const name = (request.body as { readonly name?: unknown } | null | undefined)?.name
    if (typeof name !== 'string' || !/^demo-[a-z-]{2,40}$/.test(name)) return refuse('invalid-input')
    const account = await services.store.get('accounts', name)
    if (!account?.body.demo || account.body.disabled) return refuse('not-permitted')
    await endSession(services, request)
    reply.header('set-cookie', cookieHeader(services, await openSession(services, name)))
    return ok({ signedIn: true })
  })
}
