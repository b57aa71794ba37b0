import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

const hashed = /[.-][0-9a-f]{8,}\./

/** The built web app under /app/. Only names with a content hash may be kept for ever; no other site may frame it. */
export const webApp = async (app: FastifyInstance, webRoot: string): Promise<void> => {
  const root = resolve(webRoot)
  if (!existsSync(root)) return
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
      if (path.endsWith('.html') || path.endsWith('.html.gz')) reply.header('content-security-policy', "frame-ancestors 'none'")
    },
  })
}
