import { safeParse } from 'valibot'
import { ok, type Reply, refuse } from '../contract/reply'
import { canonicalHash } from '../domain/commitment/proof'
import { normalizeUscc } from '../domain/uscc'
import { mayAtAll } from './policy'
import type { Services } from './ports/services'
import { BadCursor, type Tx } from './ports/store'
import type { Actor, AskedContext, ReadContext, Route, WriteContext } from './ports/use-case'

export interface Call {
  readonly actor: Actor
  /** made by the client, one for each intent, kept over retries */
  readonly requestId: string
  readonly input: unknown
}

type Run = (input: unknown, context: ReadContext | WriteContext) => Promise<Reply<unknown>>
type Asking = (input: unknown, context: ReadContext) => Promise<Reply<unknown>>

const requestForm = /^[0-9A-Za-z_-]{8,64}$/

class Refused extends Error {
  constructor(readonly reply: Reply<unknown>) {
    super('refused')
  }
}

const auditRow = (tx: Tx, services: Services, actor: Actor, now: number, action: string, subject: string, outcome: string) => {
  const actorId = actor.accountId ?? 'citizen'
  const role = actor.memberships.map(m => m.role).join('+') || (actor.accountId ? 'agent' : 'citizen')
  tx.insert('audit', services.ids.next(), { kind: 'row', at: now, subject, actorId }, { at: now, actorId, role, action, subject, outcome })
}

/** A request that has been here asks nothing more: what it would ask with (a code of WeChat) is often good only once. */
const askFirst = async (services: Services, route: Route, actor: Actor, key: string, parsed: unknown, now: number) => {
  const wasHere = async () => (await services.store.get('requests', key)) !== null
  if (!route.ask || (await wasHere())) return ok(undefined)
  const found = await (route.ask as Asking)(parsed, { ...services, actor, now })
  // sent twice at once, the other one may have been done meanwhile: then its reply counts
  return found.ok || !(await wasHere()) ? found : ok(undefined)
}

const performWrite = async (services: Services, route: Route, { actor, requestId }: Call, parsed: unknown, now: number) => {
  if (!requestForm.test(requestId)) return refuse('invalid-input', { requestId: 'invalid-input' })
  const name = `${route.action.audience}/${route.action.name}`
  const key = `${actor.accountId ?? `citizen-${actor.origin}`}.${requestId}`
  // of what the schema let through: what it drops may be of any depth and no number. Keyed, because a phone number could be guessed
  const bodyHash = services.secrets.keyedHash('request-body', canonicalHash({ name, input: parsed as object }))
  const found = await askFirst(services, route, actor, key, parsed, now)
  if (!found.ok) return found
  try {
    return await services.store.transact(async tx => {
      const former = await tx.get('requests', key)
      if (former) {
        if (former.body.bodyHash !== bodyHash) return refuse('request-reused')
        return JSON.parse(route.secretReply ? services.secrets.unseal(former.body.reply) : former.body.reply) as Reply<unknown>
      }
      // who was disabled since the host looked writes nothing more
      if (actor.accountId !== null && (await tx.get('accounts', actor.accountId))?.body.disabled)
        throw new Refused(refuse('account-disabled'))
      const rows: [string, string][] = []
      const audit = (subject: string, outcome = 'ok'): void => void rows.push([subject, outcome])
      const context: AskedContext<unknown> = { ...services, actor, now, tx, audit, found: found.value }
      const reply = await (route.run as Run)(parsed, context)
      // thrown, not returned: whatever the use case had written before its refusal is abandoned with the transaction
      if (!reply.ok) throw new Refused(reply)
      for (const [subject, outcome] of rows.length > 0 ? rows : [['-', 'ok'] as const])
        auditRow(tx, services, actor, now, name, subject, outcome)
      const text = JSON.stringify(reply)
      tx.insert(
        'requests',
        key,
        { kind: 'request', at: now },
        { bodyHash, reply: route.secretReply ? services.secrets.seal(text) : text, at: now },
      )
      return reply
    })
  } catch (error) {
    if (error instanceof Refused) return error.reply
    throw error
  }
}

const performRead = async (services: Services, route: Route, { actor }: Call, parsed: unknown, now: number) => {
  const reply = await (route.run as Run)(parsed, { ...services, actor, now }).catch((error: unknown) => {
    if (error instanceof BadCursor) return refuse('invalid-input', { cursor: 'invalid-input' })
    throw error
  })
  if (reply.ok && route.sensitive) {
    const { id, applicationId, codeId, uscc } = parsed as { id?: string; applicationId?: string; codeId?: string; uscc?: string }
    // the trail is asked by the code itself, however it was typed
    const subject = id ?? applicationId ?? codeId ?? (uscc === undefined ? '-' : normalizeUscc(uscc))
    await services.store.transact(async tx =>
      auditRow(tx, services, actor, now, `${route.action.audience}/${route.action.name}`, subject, 'read'),
    )
  }
  return reply
}

/**
 * One request, in order: who may at all → shape of the input → (for writes) has this request been here → what must be asked
 * outside → use case → save with its audit rows. Refusals are values; what throws is a fault and the host's to report.
 */
export const perform = async (services: Services, route: Route, call: Call): Promise<Reply<unknown>> => {
  if (!mayAtAll(call.actor, route.permission)) return refuse(call.actor.accountId === null ? 'sign-in-required' : 'not-permitted')
  const parsed = safeParse(route.action.input, call.input)
  if (!parsed.success) {
    const paths = parsed.issues.map(issue => issue.path?.map(step => String(step.key)).join('.') ?? 'input')
    return refuse('invalid-input', Object.fromEntries(paths.slice(0, 20).map(path => [path, 'invalid-input' as const])))
  }
  const now = services.clock()
  if (route.ownTransaction)
    return requestForm.test(call.requestId)
      ? (route.run as Run)(parsed.output, { ...services, actor: call.actor, now })
      : refuse('invalid-input', { requestId: 'invalid-input' })
  return route.action.kind === 'write'
    ? performWrite(services, route, call, parsed.output, now)
    : performRead(services, route, call, parsed.output, now)
}
