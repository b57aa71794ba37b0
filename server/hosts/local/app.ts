import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import multipart from '@fastify/multipart'
import fastifyStatic from '@fastify/static'
import fastify, { type FastifyInstance } from 'fastify'
import { city } from '../../../city'
import { frame } from '../../../cloudfunctions/web/frame'
import { html } from '../../../cloudfunctions/web/html'
import { contentSecurityPolicy } from '../../../cloudfunctions/web/style'
import type { Services } from '../../ports/services'
import { actionRoutes } from './action-routes'
import type { HostConfig } from './config'
import { handleFaults } from './faults'
import { fileRoutes } from './file-routes'
import { type PageChanges, scanRoutes } from './scan-routes'
import { sessionRoutes } from './session-routes'

/** 100 KB: the largest request that a cloud function takes, so that both hosts refuse the same. */
export const requestLimit = 100 * 1024

const notFound = (demo: boolean): string =>
  frame(
    '没有这个页面',
    html`<header class="band"><h1>没有这个页面</h1></header><section class="card lift"><p>网址可能抄写有误。</p><a class="btn" href="/app/">回到首页</a></section>`,
    demo,
  )

/** The Node host: event → actor + input → use case → reply. */
export const createApp = async (services: Services, config: HostConfig, changes: PageChanges): Promise<FastifyInstance> => {
  const app = fastify({ bodyLimit: requestLimit, trustProxy: config.trustProxy, disableRequestLogging: true, exposeHeadRoutes: false })
  app.removeContentTypeParser('text/plain')
  handleFaults(app)
  app.addHook('onRequest', async (request, reply) => {
    reply.raw.setHeader('x-content-type-options', 'nosniff')
    reply.raw.setHeader('referrer-policy', 'no-referrer')
    const origin = request.headers.origin
    if (request.method === 'POST' && origin !== undefined && origin !== config.publicOrigin && origin !== `http://${request.headers.host}`)
      return reply.code(200).send({ ok: false, reason: 'not-permitted' })
  })
  await app.register(multipart, { limits: { fileSize: 10 * 1024 * 1024, files: 1, fields: 4 } })
  scanRoutes(app, services, changes, config.readyAnswers)
  actionRoutes(app, services)
  sessionRoutes(app, services, config)
  fileRoutes(app, services)
  app.get('/', (_request, reply) => reply.redirect('/app/'))
  app.get('/healthz', async () => ({ ok: true, city: city.code }))
  const webRoot = resolve(config.webRoot)
  if (existsSync(webRoot))
    await app.register(fastifyStatic, {
      root: webRoot,
      prefix: '/app/',
      decorateReply: false,
      immutable: true,
      maxAge: '365d',
      setHeaders: freshIndex,
      preCompressed: true,
    })
  app.setNotFoundHandler((_request, reply) =>
    reply
      .code(404)
      .header('content-security-policy', contentSecurityPolicy)
      .type('text/html; charset=utf-8')
      .send(notFound(config.mode === 'demo')),
  )
  return app
}

/** Only names with a content hash may be kept for ever. */
const freshIndex = (response: { setHeader(name: string, value: string): unknown }, path: string): void => {
  if (!/[.-][0-9a-f]{8,}\./.test(path)) response.setHeader('cache-control', 'no-cache')
}
