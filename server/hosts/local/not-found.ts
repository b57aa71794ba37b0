import type { FastifyInstance } from 'fastify'
import { frame } from '../../../cloudfunctions/web/frame'
import { html } from '../../../cloudfunctions/web/html'
import { contentSecurityPolicy } from '../../../cloudfunctions/web/style'
import { refuse } from '../../../contract/reply'
import type { HttpReply } from './http'

const page = (demo: boolean): string =>
  frame(
    '没有这个页面',
    html`<header class="band"><h1>没有这个页面</h1></header><section class="card lift"><p>网址可能抄写有误。</p><a class="btn" href="/app/">回到首页</a></section>`,
    demo,
  )

/** Whether a program asks, which understands refusals; a person in front of a browser gets a page. */
export const isForPrograms = (url: string): boolean => /^\/(api|session|files)(\/|\?|$)/.test(url)

/** 404 in the form that whoever asks can read. */
export const sendNotFound = (url: string, reply: HttpReply, demo: boolean): HttpReply => {
  reply.code(404).header('cache-control', 'no-store')
  if (isForPrograms(url)) return reply.type('application/json; charset=utf-8').send(refuse('unknown-action'))
  return reply.header('content-security-policy', contentSecurityPolicy).type('text/html; charset=utf-8').send(page(demo))
}

export const answerNotFound = (app: FastifyInstance, demo: boolean): void => {
  app.setNotFoundHandler((request, reply) => sendNotFound(request.url, reply, demo))
}
