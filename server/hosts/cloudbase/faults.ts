import { randomUUID } from 'node:crypto'
import { type Reply, refuse } from '../../../contract/reply'
import { Conflict } from '../../ports/store'

const requestForm = /^[0-9A-Za-z-]{8,64}$/

/** The platform's own name of the call, so that its log and ours can be laid side by side. */
export const requestIdOf = (context: unknown): string => {
  const { request_id: id } = (context ?? {}) as { readonly request_id?: unknown }
  return typeof id === 'string' && requestForm.test(id) ? id : randomUUID()
}

/** One line on stderr, nothing of the input; JSON, so that a line break in a message cannot forge a second line. */
export const report = (requestId: string, fault: unknown, job?: string): void => {
  const { name, message, stack } = fault instanceof Error ? fault : new Error(String(fault))
  const where = (stack ?? '')
    .split('\n')
    .filter(line => /^\s+at /.test(line))
    .slice(0, 3)
    .map(line => line.trim())
    .join(' | ')
  console.error(JSON.stringify({ level: 'fault', requestId, job, name, message: message.slice(0, 300), where }))
}

/** Answers with what `work` answers; a fault is told to the log, and to the caller only by its number. */
export const answering = async (context: unknown, work: () => Promise<Reply<unknown>>): Promise<Reply<unknown>> => {
  try {
    return await work()
  } catch (fault) {
    const requestId = requestIdOf(context)
    report(requestId, fault)
    return fault instanceof Conflict ? refuse('busy') : { ...refuse('unavailable'), requestId }
  }
}
