import multipart from '@fastify/multipart'
import fastify, { type FastifyInstance, type FastifyReply } from 'fastify'
import { city } from '../../../city'
import { normalisePicture } from '../../adapters/picture'
import type { Services } from '../../ports/services'
import { actionRoutes } from './action-routes'
import { allRoutes } from './all-routes'
import type { HostConfig } from './config'
import { desktopRoutes } from './desktop-routes'
import { answerFault, handleFaults } from './faults'
import { fileRoutes } from './file-routes'
import { bear, guard } from './guard'
import { importRoutes } from './import-routes'
import { ingestRoutes } from './ingest-routes'
import { linkCheckRoutes } from './link-check'
import { MissLimiter } from './misses'
import { answerNotFound } from './not-found'
import { onFastify } from './on-fastify'
import { fileLimit } from './receive-file'
import { type PageChanges, scanRoutes } from './scan-routes'
import { sessionRoutes } from './session-routes'
import { webApp } from './web-app'
import { weChatRoutes } from './wechat-routes'

/** 100 KB: the largest request that a cloud function takes, so that both hosts refuse the same. */
const requestLimit = 100 * 1024
/** ms for a whole request to arrive: 10 MB over a slow mobile network, and an end to those who never finish */
const requestTime = 180_000

/** The Node host: event → actor + input → use case → reply. */
export const createApp = async (services: Services, config: HostConfig, changes: PageChanges): Promise<FastifyInstance> => {
  const app = fastify({
    bodyLimit: requestLimit,
    requestTimeout: requestTime,
    trustProxy: config.proxies.length > 0 && [...config.proxies],
    frameworkErrors: (error, request, reply) => {
      bear(reply.raw, config)
      answerFault(error, request.url, reply as FastifyReply, services.demo)
    },
  })
  app.removeContentTypeParser('text/plain')
  handleFaults(app, services.demo)
  guard(app, config)
  await app.register(multipart, { limits: { fileSize: fileLimit + 1, files: 1, fields: 4, fieldSize: 1024 } })
  const misses = new MissLimiter(config.processes)
  const served = onFastify(app)
  linkCheckRoutes(served, config.linkChecks ?? [])
  scanRoutes(served, services, changes, misses, config.readyAnswers)
  actionRoutes(served, services, misses, allRoutes)
  sessionRoutes(served, services, config)
  desktopRoutes(served, services, misses)
  if (services.wechat) weChatRoutes(served, services, services.wechat, misses)
  fileRoutes(served, services, normalisePicture)
  importRoutes(served, services)
  await ingestRoutes(app, services, misses, config.processes)
  app.get('/', (_request, reply) => reply.redirect('/app/'))
  app.get('/healthz', async () => ({ ok: true, city: city.code }))
  await webApp(app, config.webRoot)
  answerNotFound(app, services.demo)
  return app
}
