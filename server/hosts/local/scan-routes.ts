import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { routes } from '../../../cloudfunctions/citizen/routes'
import { creditPageHtml, notOursHtml } from '../../../cloudfunctions/web/credit-page'
import { contentSecurityPolicy } from '../../../cloudfunctions/web/style'
import { creditPage } from '../../../contract'
import type { CreditPage, ScanAnswer } from '../../../contract/credit-page'
import { ok, type Reply } from '../../../contract/reply'
import { perform } from '../../perform'
import type { Services } from '../../ports/services'
import type { MissLimiter } from './misses'
import { bytesOf, type ReadyAnswer, ReadyAnswers } from './ready-answers'

/** Tells of every change of a public page, by its token; `null`: some page, nobody knows which. */
export type PageChanges = (listener: (token: string | null) => void) => void

/** A printed time may be this old, ms. */
const htmlAge = 5000

const etagOf = (page: CreditPage): string => `"${page.rev}-${page.status}"`

/** The moment from which the answer would be another. */
const changesAt = (page: CreditPage): number =>
  page.status === 'in-force' || page.status === 'suspended' ? page.validUntil : Number.POSITIVE_INFINITY

const send = (request: FastifyRequest, reply: FastifyReply, answer: ReadyAnswer) => {
  reply.header('etag', answer.etag).header('cache-control', 'no-cache').header('vary', 'accept-encoding')
  // a client may know several, a proxy may have weakened the mark: the quotes keep one from standing inside another
  if (request.headers['if-none-match']?.includes(answer.etag)) return reply.code(304).send()
  const { bytes, zipped } = bytesOf(answer, (request.headers['accept-encoding'] ?? '').includes('gzip'))
  if (zipped) reply.header('content-encoding', 'gzip')
  return reply.send(bytes)
}

/** The scan, as JSON for the app and as a complete page for any other camera. One document read, none when the answer is ready. */
export const scanRoutes = (app: FastifyInstance, services: Services, changes: PageChanges, misses: MissLimiter, most: number): void => {
  const route = routes.find(one => one.action === creditPage.scan)
  if (!route) throw new Error('the scan has no route')
  const json = new ReadyAnswers(most)
  const pages = new ReadyAnswers(most)
  let generation = 0
  changes(token => {
    generation++
    for (const answers of [json, pages]) token === null ? answers.dropAll() : answers.drop(services.secrets.symbolsOf(token))
  })

  const look = async (request: FastifyRequest, symbols: string): Promise<CreditPage | null> => {
    const actor = { accountId: null, displayName: '', memberships: [], origin: '' }
    const reply = (await perform(services, route, { actor, requestId: '', input: { symbols } })) as Reply<ScanAnswer>
    if (reply.ok && reply.value.kind === 'page') return reply.value.page
    await misses.slow(request.ip, services.clock())
    return null
  }

  app.get<{ Params: { symbols: string } }>('/api/scan/:symbols', async (request, reply) => {
    const { symbols } = request.params
    reply.header('content-type', 'application/json; charset=utf-8')
    const ready = json.get(symbols, services.clock())
    if (ready) return send(request, reply, ready)
    const before = generation
    const page = await look(request, symbols)
    if (!page) return reply.header('cache-control', 'no-store').send(JSON.stringify(ok({ kind: 'not-ours' })))
    const answer = json.keep(symbols, JSON.stringify(ok({ kind: 'page', page })), etagOf(page), changesAt(page))
    // a change that came while this was being read has already been told of: what was read may be older than it
    if (generation !== before) json.drop(symbols)
    return send(request, reply, answer)
  })

  app.get<{ Params: { '*': string } }>('/c/*', async (request, reply) => {
    // whatever follows the 32 symbols is left for a later signature
    const symbols = request.params['*'].slice(0, 32)
    reply.header('content-type', 'text/html; charset=utf-8').header('content-security-policy', contentSecurityPolicy)
    const now = services.clock()
    const ready = pages.get(symbols, now)
    if (ready) return send(request, reply, ready)
    const before = generation
    const page = await look(request, symbols)
    if (!page) return reply.code(404).header('cache-control', 'no-store').send(notOursHtml(now, services.demo))
    const answer = pages.keep(
      symbols,
      creditPageHtml(page, symbols, now),
      `"${page.rev}-${page.status}-${now}"`,
      Math.min(now + htmlAge, changesAt(page)),
    )
    if (generation !== before) pages.drop(symbols)
    return send(request, reply, answer)
  })
}
