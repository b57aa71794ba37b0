import { randomUUID } from 'node:crypto'
import type { FastifyError, FastifyReply } from 'fastify'
import type { NoBatch } from '../../../cloudfunctions/ingest/read-batch'
import { type IngestRefusal, ingestRefusals } from '../../../contract/vocabulary-ingest'
import { isContention, report } from './faults'

/** seconds after which it is worth trying again */
const retryAfter: Partial<Record<IngestRefusal, number>> = { 'too-many': 60, busy: 1 }

/** A refusal as a program reads it, with the sentence for whoever looks after it. */
export const sendRefusal = (reply: FastifyReply, { reason, fields }: NoBatch, requestId?: string): FastifyReply => {
  const [status, sentence] = ingestRefusals[reason]
  const wait = retryAfter[reason]
  reply.code(status).header('cache-control', 'no-store').type('application/json; charset=utf-8')
  if (wait !== undefined) reply.header('retry-after', String(wait))
  return reply.send({ ok: false, reason, sentence, ...(fields ? { fields } : {}), ...(requestId ? { requestId } : {}) })
}

const known: Readonly<Record<string, IngestRefusal>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'not-json',
}

/** What the framework refuses is a refusal; everything else a fault, of which the sender hears its number alone. */
export const sendFault = (reply: FastifyReply, error: FastifyError): FastifyReply => {
  const status = error.statusCode ?? 500
  if (status >= 400 && status < 500) return sendRefusal(reply, { reason: known[error.code] ?? 'invalid-input' })
  if (isContention(error)) return sendRefusal(reply, { reason: 'busy' })
  const requestId = randomUUID()
  report(requestId, error)
  return sendRefusal(reply, { reason: 'unavailable' }, requestId)
}
