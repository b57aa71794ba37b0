import { randomUUID } from 'node:crypto'
import type { FastifyError, FastifyInstance } from 'fastify'
import { refuse } from '../../../contract/reply'

/** One line, no input, no stack to the client: CR and LF of a message cannot forge a second line. */
const report = (requestId: string, error: Error): void => {
  const where = (error.stack ?? '').split('\n').slice(1, 4).join(' | ')
  console.error(JSON.stringify({ level: 'fault', requestId, name: error.name, message: error.message.slice(0, 300), where }))
}

const refusals: Readonly<Record<string, Parameters<typeof refuse>[0]>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'too-large',
  FST_REQ_FILE_TOO_LARGE: 'too-large',
  FST_FILES_LIMIT: 'too-large',
}

/** What the framework refuses becomes a refusal like any other (HTTP 200); everything else is a fault with a request id. */
export const handleFaults = (app: FastifyInstance): void => {
  app.setErrorHandler((error: FastifyError, _request, reply) => {
    const status = error.statusCode ?? 500
    if (status >= 400 && status < 500) return reply.code(200).send(refuse(refusals[error.code] ?? 'invalid-input'))
    const requestId = randomUUID()
    report(requestId, error)
    if (error.name === 'Conflict') return reply.code(200).send(refuse('busy'))
    return reply.code(500).send({ ok: false, reason: 'unavailable', requestId })
  })
}
