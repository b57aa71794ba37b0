import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

const hashed = /[.-][0-9a-f]{8,}\./

/**
 * What the web app may do: run its own files and the decoder's WebAssembly, show pictures of this host and those that it made itself,
 * use the camera. Nothing from elsewhere, no script in the page, no frame around it. Components set styles, so styles may be inline.
 */
const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "media-src 'self' blob:",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/** The built web app under /app/. Only names with a content hash may be kept for ever. */
export const webApp = async (app: FastifyInstance, webRoot: string): Promise<void> => {
  const root = resolve(webRoot)
  if (!existsSync(root)) return
  app.get('/app', (_request, reply) => reply.redirect('/app/'))
  await app.register(fastifyStatic, {
    root,
    prefix: '/app/',
    decorateReply: false,
    immutable: true,
    maxAge: '365d',
    preCompressed: true,
    dotfiles: 'ignore',
    setHeaders: (reply, path) => {
      if (!hashed.test(path)) reply.header('cache-control', 'no-cache')
      if (/\.html(\.gz)?$/.test(path)) reply.header('content-security-policy', contentSecurityPolicy)
    },
  })
}
