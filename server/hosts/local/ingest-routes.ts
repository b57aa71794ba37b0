import type { FastifyError, FastifyInstance, FastifyRequest } from 'fastify'
import { authenticate, type Signed } from '../../../cloudfunctions/ingest/authenticate'
import { openApi } from '../../../cloudfunctions/ingest/open-api'
import { bodyHashOf } from '../../../cloudfunctions/ingest/signature'
import { takeBatch } from '../../../cloudfunctions/ingest/take-batch'
import { ingestBytes } from '../../../contract/ingest'
import { type IngestScope, ingestScopes } from '../../../contract/vocabulary-ingest'
import type { Services } from '../../ports/services'
import { sendFault, sendRefusal } from './ingest-refusals'
import { KeyLimiter } from './key-limiter'
import type { MissLimiter } from './misses'
import { turns } from './turns'

/** batches that are worked on at a time: others wait, and scans do not */
const atOnce = 2

const idempotencyForm = /^[0-9A-Za-z_-]{8,64}$/

const header = ({ headers }: FastifyRequest, name: string): string => {
  const value = headers[name]
  return typeof value === 'string' ? value : ''
}

const signedBy = (request: FastifyRequest, path: string, body: Uint8Array): Signed => ({
  method: 'POST',
  path,
  keyId: header(request, 'x-ingest-key'),
  timestamp: header(request, 'x-ingest-timestamp'),
  signature: header(request, 'x-ingest-signature'),
  idempotencyKey: header(request, 'idempotency-key'),
  bodyHash: bodyHashOf(body),
})

/** undefined: these bytes are no UTF-8 */
const textOf = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/**
 * POST /api/v1/<scope>: rows that a unit's own system sends, each request signed over its very bytes. A room of its own in the framework, because
 * bodies come as they are here, larger ones than elsewhere, and every answer has its status. On the Node host alone.
 */
export const ingestRoutes = async (app: FastifyInstance, services: Services, misses: MissLimiter, processes: number): Promise<void> => {
  const inTurn = turns(atOnce)
  const limiter = new KeyLimiter(processes)
  await app.register(async room => {
    room.removeAllContentTypeParsers()
    room.addContentTypeParser('application/json', { parseAs: 'buffer', bodyLimit: ingestBytes }, (_request, body, done) => done(null, body))
    room.setErrorHandler((error: FastifyError, _request, reply) => sendFault(reply, error))
    for (const scope of Object.keys(ingestScopes) as IngestScope[]) {
      const path = `/api/v1/${scope}`
      room.post(path, { bodyLimit: ingestBytes }, async (request, reply) => {
        const bytes = request.body instanceof Uint8Array ? request.body : new Uint8Array()
        const signed = signedBy(request, path, bytes)
        const { keyId, idempotencyKey, bodyHash } = signed
        if (!idempotencyForm.test(idempotencyKey))
          return sendRefusal(reply, { reason: 'invalid-input', fields: { 'Idempotency-Key': 'not-a-value' } })
        const key = await authenticate(services, signed, scope)
        if (typeof key === 'string') {
          await misses.slow(request.ip, services.clock())
          return sendRefusal(reply, { reason: key })
        }
        if (!limiter.mayGo(keyId, services.clock())) return sendRefusal(reply, { reason: 'too-many' })
        const body = textOf(bytes)
        if (body === undefined) return sendRefusal(reply, { reason: 'invalid-input', fields: { '': 'not-utf-8' } })
        const answer = await inTurn(() => takeBatch(services, { scope, keyId, idempotencyKey, bodyHash, body }))
        if ('reason' in answer) return sendRefusal(reply, answer)
        return reply.header('cache-control', 'no-store').type('application/json; charset=utf-8').send(answer)
      })
    }
    const document = JSON.stringify(openApi)
    room.get('/api/v1/openapi.json', (_request, reply) => reply.type('application/json; charset=utf-8').send(document))
    room.all('/api/v1/*', (_request, reply) => sendRefusal(reply, { reason: 'unknown-path' }))
  })
}
