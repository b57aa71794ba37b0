import { routes } from '../../../cloudfunctions/citizen/routes'
import { scanJson } from '../../../cloudfunctions/citizen/scan-json'
import { pageLanguage } from '../../../cloudfunctions/web/accepted-language'
import { creditPageHtml, notOursHtml } from '../../../cloudfunctions/web/credit-page'
import { contentSecurityPolicy } from '../../../cloudfunctions/web/style'
import { vehiclePageHtml } from '../../../cloudfunctions/web/vehicle-page'
import { creditPage } from '../../../contract'
import type { CreditPage, ScanAnswer } from '../../../contract/credit-page'
import { ok, type Reply } from '../../../contract/reply'
import type { VehiclePage } from '../../../contract/vehicle-page'
import { type Language, languages, languageTags } from '../../../domain/citizen-words/language'
import { perform } from '../../perform'
import type { Services } from '../../ports/services'
import type { HttpApp, HttpReply, HttpRequest } from './http'
import type { MissLimiter } from './misses'
import { bytesOf, type ReadyAnswer, ReadyAnswers } from './ready-answers'

/** Tells of every change of a public page, by its token; `null`: some page, nobody knows which. */
export type PageChanges = (listener: (token: string | null) => void) => void

type Page = Extract<ScanAnswer, { page: unknown }>

/** A printed time may be this old, ms. */
const htmlAge = 5000

const pageVary = 'accept-encoding, accept-language'

type Standing = Pick<CreditPage, 'status' | 'rev' | 'validUntil'> & Pick<VehiclePage, 'because'>

const markOf = ({ rev, status, because }: Standing): string => [rev, status, ...(because ? [because] : [])].join('-')
const etagOf = (page: Standing): string => `"${markOf(page)}"`

/** The moment from which the answer would be another. */
const changesAt = (page: Standing): number =>
  page.status === 'in-force' || page.status === 'suspended' ? page.validUntil : Number.POSITIVE_INFINITY

/** A page of the same code stands ready in each language that was asked for. */
const pageKey = (symbols: string, language: Language): string => language + symbols
const pageKeys = (symbols: string): string[] => (Object.keys(languages) as Language[]).map(language => pageKey(symbols, language))

const send = (request: HttpRequest, reply: HttpReply, answer: ReadyAnswer, vary = 'accept-encoding') => {
  reply.header('etag', answer.etag).header('cache-control', 'no-cache').header('vary', vary)
  // a client may know several, a proxy may have weakened the mark: the quotes keep one from standing inside another
  if (request.headers['if-none-match']?.includes(answer.etag)) return reply.code(304).send()
  const { bytes, zipped } = bytesOf(answer, (request.headers['accept-encoding'] ?? '').includes('gzip'))
  if (zipped) reply.header('content-encoding', 'gzip')
  return reply.send(bytes)
}

/** What arrived in the same turn of the loop is looked up first and answered together: a proxy that waits for many is woken once, not for each. */
const turnsEnd = () => new Promise<void>(resolve => setImmediate(resolve))

/** The scan, as JSON for the app and as a complete page for any other camera. One document read, none when the answer is ready. */
export const scanRoutes = (app: HttpApp, services: Services, changes: PageChanges, misses: MissLimiter, most: number): void => {
  const route = routes.find(one => one.action === creditPage.scan)
  if (!route) throw new Error('the scan has no route')
  const json = new ReadyAnswers(most)
  const pages = new ReadyAnswers(most)
  let generation = 0
  changes(token => {
    generation++
    if (token === null) {
      json.dropAll()
      pages.dropAll()
      return
    }
    const symbols = services.secrets.symbolsOf(token)
    json.drop(symbols)
    for (const key of pageKeys(symbols)) pages.drop(key)
  })

  /** What was looked up; a miss is slowed. */
  const found = async <T>(request: HttpRequest, looking: Promise<T | null>): Promise<T | null> => {
    const page = await looking
    await turnsEnd()
    if (page === null) await misses.slow(request.ip, services.clock())
    return page
  }
  const look = async (symbols: string): Promise<Page | null> => {
    const actor = { accountId: null, displayName: '', memberships: [], origin: '' }
    const reply = (await perform(services, route, { actor, requestId: '', input: { symbols } })) as Reply<ScanAnswer>
    return reply.ok && 'page' in reply.value ? reply.value : null
  }

  app.get('/api/scan/:symbols', async (request, reply) => {
    const { symbols = '' } = request.params
    reply.header('content-type', 'application/json; charset=utf-8')
    const ready = json.get(symbols, services.clock())
    if (ready) return send(request, reply, ready)
    const before = generation
    // public.read is everyone's and leaves no trace: nothing that perform does besides the use case is due here
    const page = await found(request, scanJson(services, symbols, services.clock()))
    if (!page) return reply.header('cache-control', 'no-store').send(JSON.stringify(ok({ kind: 'not-ours' })))
    const answer = json.keep(symbols, page.bytes, etagOf(page), changesAt(page))
    // a change that came while this was being read has already been told of: what was read may be older than it. Of a vehicle's page a change
    // of its company's is told under another token
    if (generation !== before || page.ofTwo) json.drop(symbols)
    return send(request, reply, answer)
  })

  app.get('/c/*', async (request, reply) => {
    // whatever follows the 32 symbols is left for a later signature
    const symbols = (request.params['*'] ?? '').slice(0, 32)
    const language = pageLanguage(request.query.lang, request.headers['accept-language'])
    const key = pageKey(symbols, language)
    reply.header('content-type', 'text/html; charset=utf-8').header('content-security-policy', contentSecurityPolicy)
    reply.header('content-language', languageTags[language])
    const now = services.clock()
    const ready = pages.get(key, now)
    if (ready) return send(request, reply, ready, pageVary)
    const before = generation
    const seen = await found(request, look(symbols))
    if (!seen)
      return reply
        .code(404)
        .header('cache-control', 'no-store')
        .header('vary', pageVary)
        .send(notOursHtml(now, services.demo, language))
    const answer = pages.keep(
      key,
      seen.kind === 'page' ? creditPageHtml(seen.page, symbols, now, language) : vehiclePageHtml(seen.page, symbols, now, language),
      `"${markOf(seen.page)}-${language}-${now}"`,
      Math.min(now + htmlAge, changesAt(seen.page)),
    )
    if (generation !== before || seen.kind === 'vehicle') pages.drop(key)
    return send(request, reply, answer, pageVary)
  })
}
