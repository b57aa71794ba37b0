import { refusalReasons } from '../../../contract/vocabulary'

const reasons: readonly string[] = refusalReasons
/** what a reply never holds: lines of a stack, paths of the machine, names of our tables */
const insides = /\bat .+:\d+:\d+|node_modules|SQLITE|server\/|cloudfunctions\/|doc_[a-z]+|idx_[a-z]+/

/** What is wrong with an answer to a program: null when it is JSON of one of the two shapes, below 500, and tells nothing of the inside. */
export const flawOf = (status: number, contentType: string | null, text: string): string | null => {
  const told = `${status} ${contentType} ${text.slice(0, 300)}`
  if (status >= 500) return `a fault: ${told}`
  if (!contentType?.startsWith('application/json')) return `not JSON: ${told}`
  const reply = (() => {
    try {
      return JSON.parse(text) as { ok?: unknown; reason?: unknown; value?: unknown }
    } catch {
      return {}
    }
  })()
  const keys = Object.keys(reply).sort().join()
  const success = reply.ok === true && keys === 'ok,value'
  const refusal = reply.ok === false && /^(fields,)?ok,reason$/.test(keys) && reasons.includes(String(reply.reason))
  if (!success && !refusal) return `not of the closed shape: ${told}`
  return insides.test(text) ? `tells of the inside: ${told}` : null
}
