import type { ServerResponse } from 'node:http'
import type { FastifyInstance } from 'fastify'
import { refuse } from '../../../contract/reply'
import type { HostConfig } from './config'

const loopback = /^http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?$/

/**
 * Whether a page of this origin may POST here. In production the public origin alone; the demonstration is looked at under any name of
 * loopback, and never under a name that somebody's DNS has bound to it.
 */
const mayPost = (config: HostConfig, origin: string, host: string | undefined): boolean =>
  origin === config.publicOrigin || (config.mode === 'demo' && origin === `http://${host}` && loopback.test(origin))

/** What every answer bears. */
export const bear = (raw: ServerResponse, config: HostConfig): void => {
  raw.setHeader('x-installation', config.mode)
  raw.setHeader('x-content-type-options', 'nosniff')
  raw.setHeader('referrer-policy', 'no-referrer')
}

/** Sets that on every answer, 304 and 404 included (set raw: the scan passes here too), and the refusal of other sites' POSTs. */
export const guard = (app: FastifyInstance, config: HostConfig): void => {
  app.addHook('onRequest', (request, reply, done) => {
    bear(reply.raw, config)
    const { origin, host } = request.headers
    if (request.method !== 'POST' || origin === undefined || mayPost(config, origin, host)) done()
    else reply.code(200).header('cache-control', 'no-store').send(refuse('not-permitted'))
  })
}
