import type { ServerResponse } from 'node:http'
import type { FastifyInstance } from 'fastify'
import { refuse } from '../../../contract/reply'
import type { HostConfig } from './config'

type Installation = Pick<HostConfig, 'mode' | 'publicOrigin'>

const loopback = /^http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?$/

/**
 * Whether a page of this origin may POST here. In production the public origin alone; the demonstration is looked at under any name of
 * loopback, and never under a name that somebody's DNS has bound to it.
 */
export const mayPost = (config: Installation, origin: string | undefined, host: string | undefined): boolean =>
  origin === undefined || origin === config.publicOrigin || (config.mode === 'demo' && origin === `http://${host}` && loopback.test(origin))

/** What every answer bears. */
export const borne = ({ mode }: Pick<Installation, 'mode'>): Readonly<Record<string, string>> => ({
  'x-installation': mode,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
})

export const bear = (raw: ServerResponse, config: Installation): void => {
  for (const [name, value] of Object.entries(borne(config))) raw.setHeader(name, value)
}

/** Sets that on every answer, 304 and 404 included (set raw: the scan passes here too), and the refusal of other sites' POSTs. */
export const guard = (app: FastifyInstance, config: HostConfig): void => {
  app.addHook('onRequest', (request, reply, done) => {
    bear(reply.raw, config)
    const { origin, host } = request.headers
    // who signs brings no cookie that another site could use
    const signs = request.url.startsWith('/api/v1/')
    if (request.method !== 'POST' || signs || mayPost(config, origin, host)) done()
    else reply.code(200).header('cache-control', 'no-store').send(refuse('not-permitted'))
  })
}
