import type { FastifyInstance } from 'fastify'
import { frame } from '../../../cloudfunctions/web/frame'
import { html } from '../../../cloudfunctions/web/html'
import { contentSecurityPolicy } from '../../../cloudfunctions/web/style'
import { refuse } from '../../../contract/reply'

const page = (demo: boolean): string =>
  frame(
    '没有这个页面',
    html`<header class="band"><h1>没有这个页面</h1></header><section class="card lift"><p>网址可能抄写有误。</p><a class="btn" href="/app/">回到首页</a></section>`,
    demo,
  )

/** A program that asks gets a refusal, a person gets a page. */
export const answerNotFound = (app: FastifyInstance, demo: boolean): void => {
  const text = page(demo)
  app.setNotFoundHandler((request, reply) => {
    reply.code(404).header('cache-control', 'no-store')
    if (/^\/(api|session|files)(\/|\?|$)/.test(request.url)) return reply.send(refuse('unknown-action'))
    return reply.header('content-security-policy', contentSecurityPolicy).type('text/html; charset=utf-8').send(text)
  })
}
