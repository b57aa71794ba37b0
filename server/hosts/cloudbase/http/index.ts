import { type Reply, refuse } from '../../../../contract/reply'
import type { Services } from '../../../ports/services'
import { Conflict } from '../../../ports/store'
import { faultPage } from '../../local/fault-page'
import { borne, mayPost } from '../../local/guard'
import type { HttpApp } from '../../local/http'
import { MissLimiter } from '../../local/misses'
import { isForPrograms, sendNotFound } from '../../local/not-found'
import { type CallVariables, variablesOf } from '../call-context'
import { sourcesOf } from '../caller'
import { report, requestIdOf } from '../faults'
import { type Parts, servicesOnce } from '../services'
import { Answering, type HttpAnswer } from './answer'
import { type HttpEvent, isHttpEvent, readEvent } from './event'
import { requestOf } from './request'
import { Router } from './router'

export type HttpMain = (event: unknown, context: unknown) => Promise<HttpAnswer | Reply<unknown>>
export type Routes = (app: HttpApp, services: Services, misses: MissLimiter) => void

const mode = 'production'

/** An event is what its sender makes of it: from the mini-program one can call a function with the event of an HTTP request. */
const isFromWeChat = (variables: CallVariables): boolean => sourcesOf(variables).some(one => /^wx_(?:client|devtools)\b/.test(one))

/** The platform says it; whatever headers say (X-Forwarded-For, X-Real-IP) may have come with the request. */
const addressOf = ({ TCB_SOURCE_IP }: CallVariables): string => TCB_SOURCE_IP || 'unknown'

const handle = async (router: Router, { publicOrigin }: Services, event: HttpEvent, ip: string, reply: Answering): Promise<void> => {
  const { method, path, headers } = event
  const refused = (refusal: Reply<unknown>) => void reply.header('cache-control', 'no-store').send(refusal)
  if (method === 'POST' && !mayPost({ mode, publicOrigin }, headers.origin, headers.host)) return refused(refuse('not-permitted'))
  const found = router.find(method, path)
  if (!found) return void sendNotFound(path, reply, false)
  const request = requestOf(event, found.params, ip)
  if ('ok' in request) return refused(request)
  const answered = await found.handler(request, reply)
  if (answered !== reply) reply.send(answered)
}

/** A fault is told to the log, and to the caller only by its number: a page for people, a reply for programs. */
const answerFault = (fault: unknown, requestId: string, path: string, reply: Answering): void => {
  report(requestId, fault)
  reply.header('cache-control', 'no-store')
  if (!isForPrograms(path)) reply.code(500).type('text/html; charset=utf-8').send(faultPage(requestId, false))
  else if (fault instanceof Conflict) reply.send(refuse('busy'))
  else reply.code(500).send({ ...refuse('unavailable'), requestId })
}

/**
 * A function behind the HTTP access service: the same routes as on the Node host. The caller is whoever holds a session's cookie, and
 * nobody else: no openid is looked at, wherever it stands.
 */
export const serveHttp = (routes: Routes, parts?: Parts): HttpMain => {
  const services = servicesOnce(parts)
  let router: Router | undefined
  const routerOf = (all: Services): Router => {
    if (router) return router
    router = new Router()
    routes(router, all, new MissLimiter())
    return router
  }
  return async (event, context) => {
    const variables = variablesOf(context)
    if (isFromWeChat(variables)) return refuse('not-permitted')
    if (!isHttpEvent(event)) return refuse('unknown-action')
    const asked = readEvent(event)
    let reply = new Answering(borne({ mode }))
    try {
      const all = services()
      await handle(routerOf(all), all, asked, addressOf(variables), reply)
    } catch (fault) {
      // what had been set for another answer is not of this one
      reply = new Answering(borne({ mode }))
      answerFault(fault, requestIdOf(context), asked.path, reply)
    }
    return reply.answer(asked.method)
  }
}
