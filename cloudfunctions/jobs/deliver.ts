import type { OutboxMessage } from '../../server/ports/collections'
import type { Services } from '../../server/ports/services'
import type { Doc } from '../../server/ports/store'
import { outboxKeys } from '../shared/outbox'
import { messageOf } from './message'

const minute = 60_000
/** ms: nobody else takes a message while one process sends it, which takes seconds. One that was killed in between is sent again after it */
const lease = 5 * minute
/** ms: who hears of it later than that has seen it in the app */
const tooOld = 24 * 60 * minute
/** ms until the next try after so many that came to nothing; then it is given up */
const waits = [1, 5, 30, 2 * 60, 6 * 60].map(minutes => minutes * minute)
/** ms: a quota ends by the minute or by the day */
const quotaWait = 30 * minute
/** ms after which no sending is begun in this run: a cloud function has little time, and other jobs wait */
const budget = 15_000

/** WeChat will not have a message, whatever is tried: the configuration or WeChat is to be looked at. */
class Undeliverable extends Error {
  override readonly name = 'Undeliverable'
}

type Outcome = NonNullable<OutboxMessage['outcome']>
interface Claimed extends Doc<OutboxMessage> {
  /** sealed */
  readonly openid: string
}

/** Marks a message, unless somebody else has taken it since: a lease that ran out is lost. */
const mark = ({ store }: Services, { _id, rev }: Doc<OutboxMessage>, body: OutboxMessage, dueAt = 0): Promise<void> =>
  store.transact(async tx => {
    const doc = await tx.get('outbox', _id)
    if (doc?.rev === rev) tx.replace('outbox', doc, outboxKeys(body, dueAt), body)
  })

const finish = (services: Services, doc: Doc<OutboxMessage>, outcome: Outcome): Promise<void> =>
  mark(services, doc, { ...doc.body, outcome, doneAt: services.clock() })

/** Takes a message for the time of the lease: of two who want it, one gets it. What is not to be sent is done with here. */
const claim = ({ store, clock }: Services, id: string): Promise<Claimed | null> =>
  store.transact(async tx => {
    const now = clock()
    const doc = await tx.get('outbox', id)
    if (!doc || doc.body.doneAt !== undefined || Number(doc.keys.dueAt) > now) return null
    const account = await tx.get('accounts', doc.body.accountId)
    const openid = account?.body.disabled ? undefined : account?.body.openid
    const old = now - doc.body.at > tooOld
    if (old || openid === undefined) {
      const done: OutboxMessage = { ...doc.body, outcome: old ? 'too-old' : 'no-account', doneAt: now }
      tx.replace('outbox', doc, outboxKeys(done, 0), done)
      return null
    }
    const keys = outboxKeys(doc.body, now + lease)
    tx.replace('outbox', doc, keys, doc.body)
    return { ...doc, rev: doc.rev + 1, keys, openid }
  })

/** `wait`: WeChat is not to be troubled further now. */
type Sent = 'done' | 'wait' | { readonly refused: string }

const send = async (services: Services, doc: Claimed): Promise<Sent> => {
  const { wechat, messages, store, secrets, clock } = services
  const { kind, tries } = doc.body
  const template = messages?.[kind]
  const message = template && (await messageOf(store, doc.body, template))
  if (!wechat || !message) {
    await finish(services, doc, 'given-up')
    return 'done'
  }
  const reply = await wechat.send({ ...message, openid: secrets.unseal(doc.openid) })
  if (reply.ok) {
    await finish(services, doc, reply.value.sent ? 'sent' : 'not-subscribed')
    return 'done'
  }
  const wait = reply.reason === 'too-many' ? quotaWait : reply.reason === 'invalid-input' ? undefined : waits[tries]
  if (wait === undefined) {
    await finish(services, doc, 'given-up')
    return { refused: `${kind}: ${reply.reason}` }
  }
  const later: OutboxMessage = { ...doc.body, tries: reply.reason === 'too-many' ? tries : tries + 1 }
  await mark(services, doc, later, clock() + wait)
  return 'wait'
}

/**
 * Sends what is due, ≤ `limit` messages, and ends at the first that WeChat has no answer to. At least once: a process that is killed between
 * sending and marking leaves the message to be sent again when its lease has run out.
 */
export const deliver = async (services: Services, { limit }: { readonly limit: number }): Promise<number> => {
  const { store, clock, wechat } = services
  if (!wechat) return 0
  const began = clock()
  const due = await store.query('outbox', { index: 'byDue', equal: { kind: 'message' }, range: { to: began }, order: 'asc', limit })
  const refused: string[] = []
  let done = 0
  for (const { _id } of due.items) {
    if (clock() - began > budget) break
    const claimed = await claim(services, _id)
    const sent = claimed ? await send(services, claimed) : 'done'
    if (sent === 'wait') break
    done += 1
    if (typeof sent === 'object') refused.push(sent.refused)
  }
  if (refused.length > 0) throw new Undeliverable(`given up, compare the templates with WeChat's: ${[...new Set(refused)].join('; ')}`)
  return done
}
