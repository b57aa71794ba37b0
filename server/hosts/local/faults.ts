import { randomUUID } from 'node:crypto'
import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify'
import { refuse } from '../../../contract/reply'
import { faultPage } from './fault-page'
import { isForPrograms, sendNotFound } from './not-found'

/** One line, no input, no stack to the client: CR and LF of a message cannot forge a second line. */
export const report = (requestId: string, error: Error): void => {
  const where = (error.stack ?? '').split('\n').slice(1, 4).join(' | ')
  console.error(JSON.stringify({ level: 'fault', requestId, name: error.name, message: error.message.slice(0, 300), where }))
}

const refusals: Readonly<Record<string, Parameters<typeof refuse>[0]>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'too-large',
  FST_REQ_FILE_TOO_LARGE: 'too-large',
  FST_FILES_LIMIT: 'too-large',
}

/** Others hold the write lock, or keep changing what this one reads: to be tried again, and nothing was written. */
export const isContention = (error: FastifyError): boolean => error.name === 'Conflict' || /^SQLITE_(BUSY|LOCKED)/.test(error.code ?? '')

/** What the framework refuses becomes a refusal like any other (HTTP 200); everything else is a fault with a request id. */
export const answerFault = (error: FastifyError, url: string, reply: FastifyReply, demo: boolean): unknown => {
  reply.header('cache-control', 'no-store').removeHeader('etag')
  const status = error.statusCode ?? 500
  const refused = status >= 400 && status < 500
  if (refused && !isForPrograms(url)) return sendNotFound(url, reply, demo)
  const json = () => reply.type('application/json; charset=utf-8')
  if (refused)
    return json()
      .code(200)
      .send(refuse(refusals[error.code] ?? 'invalid-input'))
  const requestId = randomUUID()
  report(requestId, error)
  if (!isForPrograms(url)) return reply.code(500).type('text/html; charset=utf-8').send(faultPage(requestId, demo))
  if (isContention(error)) return json().code(200).send(refuse('busy'))
  return json().code(500).send({ ok: false, reason: 'unavailable', requestId })
}

export const handleFaults = (app: FastifyInstance, demo: boolean): void => {
  app.setErrorHandler((error: FastifyError, request, reply) => answerFault(error, request.url, reply, demo))
}
