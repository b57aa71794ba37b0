import type { Reply } from '../../contract/reply'
import type { Job } from '../../server/ports/collections'
import type { Services } from '../../server/ports/services'
import type { Doc, Tx } from '../../server/ports/store'
import type { Actor, WriteContext } from '../../server/ports/use-case'
import { assignCode } from '../office/assign-code'
import { notify } from '../shared/notify'

/** letters of a name in the list of failures: a thousand long names would outgrow the job's document */
const nameLetters = 40

const save = (tx: Tx, doc: Doc<Job>, body: Job) => tx.replace('jobs', doc, { ...doc.keys, state: body.state }, body)

/** The account that started the job, as it stands now: who was disabled meanwhile assigns nothing more. */
const starter = async (tx: Tx, accountId: string): Promise<Actor | null> => {
  const account = await tx.get('accounts', accountId)
  if (!account || account.body.disabled) return null
  return { accountId, displayName: account.body.displayName, memberships: account.body.memberships, origin: 'job' }
}

const writeDown = ({ tx, ids, now }: WriteContext, actorId: string, rows: readonly (readonly [string, string])[]) => {
  for (const [subject, outcome] of rows) {
    const row = { at: now, actorId, role: 'office', action: 'jobs/assign', subject, outcome }
    tx.insert('audit', ids.next(), { kind: 'row', at: now, subject, actorId }, row)
  }
}

/** The job after one more item; with the last one it is done and its starter hears how it went. */
const moveOn = async (context: WriteContext, doc: Doc<Job>, item: string, reason?: string): Promise<void> => {
  const { tx, now } = context
  const name = reason === undefined ? '' : ((await tx.get('applications', item))?.body.entity.name ?? '')
  const failure = { applicationId: item, name: [...name].slice(0, nameLetters).join(''), reason: reason ?? '' }
  const failed = reason === undefined ? doc.body.failed : [...doc.body.failed, failure]
  const moved: Job = { ...doc.body, position: doc.body.position + 1, failed }
  if (moved.position < moved.items.length) return save(tx, doc, moved)
  save(tx, doc, { ...moved, state: 'done', finishedAt: now })
  const well = moved.items.length - failed.length
  notify(context, `account:${moved.accountId}`, `批量赋码已完成：成功 ${well} 个，未成 ${failed.length} 个。`)
}

const cancel = (context: WriteContext, doc: Doc<Job>): void => {
  save(context.tx, doc, { ...doc.body, state: 'cancelled', finishedAt: context.now })
  writeDown(context, doc.body.accountId, [[doc._id, 'cancelled']])
}

/** Finds the next item of a running job and does `work` with it, all in one transaction; false when nothing is left. */
const inTurn = (
  services: Services,
  jobId: string,
  work: (context: WriteContext, doc: Doc<Job>, item: string, rows: (readonly [string, string])[]) => Promise<void>,
): Promise<boolean> => {
  const now = services.clock()
  return services.store.transact(async tx => {
    const doc = await tx.get('jobs', jobId)
    const item = doc?.body.items[doc.body.position]
    if (doc?.body.state !== 'running' || item === undefined) return false
    const actor = await starter(tx, doc.body.accountId)
    const rows: (readonly [string, string])[] = []
    const nobody: Actor = { accountId: null, displayName: '', memberships: [], origin: 'job' }
    const audit = (subject: string, outcome = 'ok') => rows.push([subject, outcome])
    const context: WriteContext = { ...services, actor: actor ?? nobody, now, tx, audit }
    if (actor) await work(context, doc, item, rows)
    else cancel(context, doc)
    return actor !== null
  })
}

/**
 * One item in one transaction: the job's own document is read and moved on in it, so that a crash repeats nothing and two
 * processes never do the same item. A refused item is kept with its reason; nothing that it wrote remains.
 */
const step = (services: Services, jobId: string): Promise<boolean> =>
  inTurn(services, jobId, async (context, doc, item, rows) => {
    const reply: Reply<unknown> = await assignCode(context, item)
    await moveOn(context, doc, item, reply.ok ? undefined : reply.reason)
    writeDown(context, doc.body.accountId, reply.ok ? rows : [[item, reply.reason]])
  })

/** Works on the oldest running job, ≤ `limit` items; answers how many it did. */
export const tick = async (services: Services, { limit }: { readonly limit: number }): Promise<number> => {
  const running = await services.store.query('jobs', { index: 'byState', equal: { state: 'running' }, order: 'asc', limit: 1 })
  const job = running.items[0]
  if (!job) return 0
  let done = 0
  while (done < limit && (await step(services, job._id))) done++
  return done
}
