import { refuse } from '../../../contract/reply'
import { perform } from '../../perform'
import type { Services } from '../../ports/services'
import type { Route } from '../../ports/use-case'
import type { HttpApp } from './http'
import { isMiss, type MissLimiter } from './misses'
import { actorOf } from './session'

interface Envelope {
  readonly requestId?: unknown
  readonly input?: unknown
}

/** POST /api/<audience>/<action> {requestId, input}: the caller comes from the session, whatever the input says. */
export const actionRoutes = (app: HttpApp, services: Services, misses: MissLimiter, routes: readonly Route[]): void => {
  const byName = new Map(routes.map(route => [`${route.action.audience}/${route.action.name}`, route]))
  app.post('/api/:audience/:action', async (request, reply) => {
    reply.header('cache-control', 'no-store')
    const route = byName.get(`${request.params.audience}/${request.params.action}`)
    if (!route) return refuse('unknown-action')
    const { body } = request
    if (body === null || typeof body !== 'object' || Array.isArray(body)) return refuse('invalid-input')
    const { requestId, input }: Envelope = body
    const actor = await actorOf(services, request)
    const answer = await perform(services, route, { actor, requestId: typeof requestId === 'string' ? requestId : '', input })
    if (isMiss(route, answer)) await misses.slow(request.ip, services.clock())
    return answer
  })
}
