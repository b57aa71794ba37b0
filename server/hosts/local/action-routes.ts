import type { FastifyInstance } from 'fastify'
import { routes as account } from '../../../cloudfunctions/account/routes'
import { routes as admin } from '../../../cloudfunctions/admin/routes'
import { routes as citizen } from '../../../cloudfunctions/citizen/routes'
import { routes as department } from '../../../cloudfunctions/department/routes'
import { routes as entity } from '../../../cloudfunctions/entity/routes'
import { routes as office } from '../../../cloudfunctions/office/routes'
import { routes as print } from '../../../cloudfunctions/print/routes'
import { refuse } from '../../../contract/reply'
import { perform } from '../../perform'
import type { Services } from '../../ports/services'
import { isMiss, type MissLimiter } from './misses'
import { actorOf } from './session'

export const allRoutes = [...citizen, ...entity, ...department, ...office, ...admin, ...print, ...account]

interface Envelope {
  readonly requestId?: unknown
  readonly input?: unknown
}

/** POST /api/<audience>/<action> {requestId, input}: the caller comes from the session, whatever the input says. */
export const actionRoutes = (app: FastifyInstance, services: Services, misses: MissLimiter): void => {
  const byName = new Map(allRoutes.map(route => [`${route.action.audience}/${route.action.name}`, route]))
  app.post<{ Params: { audience: string; action: string }; Body: Envelope | null }>('/api/:audience/:action', async (request, reply) => {
    reply.header('cache-control', 'no-store')
    const route = byName.get(`${request.params.audience}/${request.params.action}`)
    if (!route) return refuse('unknown-action')
    const { body } = request
    if (body === null || typeof body !== 'object' || Array.isArray(body)) return refuse('invalid-input')
    const requestId = typeof body.requestId === 'string' ? body.requestId : ''
    const answer = await perform(services, route, { actor: await actorOf(services, request), requestId, input: body.input })
    if (isMiss(route, answer)) await misses.slow(request.ip, services.clock())
    return answer
  })
}
