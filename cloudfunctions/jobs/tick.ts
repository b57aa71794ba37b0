import type { Reply } from '../../contract/reply'
import type { Job } from '../../server/ports/collections'
import type { Services } from '../../server/ports/services'
import type { Doc, Tx } from '../../server/ports/store'
import type { Actor, WriteContext } from '../../server/ports/use-case'
import { assignCode } from '../office/assign-code'

const finish = (job: Job, now: number): Job => (job.position >= job.items.length ? { ...job, state: 'done', finishedAt: now } : job)

const save = (tx: Tx, doc: Doc<Job>, body: Job) => tx.replace('jobs', doc, { ...doc.keys, state: body.state }, body)

/** The account that started the job, as it stands now: who was disabled meanwhile assigns nothing more. */
const starter = async (tx: Tx, accountId: string): Promise<Actor | null> => {
  const account = await tx.get('accounts', accountId)
  if (!account || account.body.disabled) return null
  return { accountId, displayName: account.body.displayName, memberships: account.body.memberships, origin: 'job' }
}

const contextFor = (services: Services, tx: Tx, actor: Actor, now: number, rows: [string, string][]): WriteContext => ({
  ...services,
  actor,
  now,
  tx,
  audit: (subject, outcome = 'ok') => rows.push([subject, outcome]),
})

/**
 * One item in one transaction: the job's own document is read and moved on in it, so that a crash repeats nothing and two
 * processes never do the same item. Answers false when there is nothing left to do.
 */
const step = (services: Services, jobId: string): Promise<boolean> => {
  const now = services.clock()
  return services.store.transact(async tx => {
    const doc = await tx.get('jobs', jobId)
    const item = doc?.body.items[doc.body.position]
    if (!doc || doc.body.state !== 'running' || item === undefined) return false
    const actor = await starter(tx, doc.body.accountId)
    if (!actor) {
      save(tx, doc, { ...doc.body, state: 'cancelled', finishedAt: now })
      return false
    }
    const rows: [string, string][] = []
    const reply: Reply<unknown> = await assignCode(contextFor(services, tx, actor, now, rows), item)
    const name = reply.ok ? '' : ((await tx.get('applications', item))?.body.entity.name ?? '')
    const failed = reply.ok ? doc.body.failed : [...doc.body.failed, { applicationId: item, name, reason: reply.reason }]
    save(tx, doc, finish({ ...doc.body, position: doc.body.position + 1, failed }, now))
    for (const [subject, outcome] of reply.ok ? rows : [[item, reply.reason] as const]) {
      const row = { at: now, actorId: doc.body.accountId, role: 'office', action: 'jobs/assign', subject, outcome }
      tx.insert('audit', services.ids.next(), { kind: 'row', at: now, subject, actorId: doc.body.accountId }, row)
    }
    return true
  })
}

/** Works on the oldest running job, ≤ `limit` items; answers how many it did. */
export const tick = async (services: Services, { limit }: { readonly limit: number }): Promise<number> => {
  const running = await services.store.query('jobs', { index: 'byState', equal: { state: 'running' }, order: 'asc', limit: 1 })
  const job = running.items[0]
  if (!job) return 0
  let done = 0
  while (done < limit && (await step(services, job._id))) done++
  return done
}
