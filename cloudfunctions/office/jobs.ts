import type {
  assignBatch as batchContract,
  cancelJob as cancelContract,
  JobView,
  job as jobContract,
  jobs as listContract,
} from '../../contract/office'
import { ok, type Reply, refuse } from '../../contract/reply'
import { permit } from '../../server/policy'
import type { Job } from '../../server/ports/collections'
import type { Doc, Query, Store } from '../../server/ports/store'
import type { Actor, Read, Write } from '../../server/ports/use-case'

const most = 1000

const jobView = ({ _id, body }: Pick<Doc<Job>, '_id' | 'body'>): JobView => ({
  id: _id,
  state: body.state,
  total: body.items.length,
  done: body.position,
  failed: body.failed,
  createdAt: body.createdAt,
  ...(body.finishedAt === undefined ? {} : { finishedAt: body.finishedAt }),
})

interface Which {
  readonly unitId?: string
  readonly importId?: string
}

const indexFor = ({ unitId, importId }: Which): Pick<Query, 'index' | 'equal'> => {
  if (importId) return { index: 'byImport', equal: { importId, state: 'approved' } }
  return unitId ? { index: 'byStateUnit', equal: { state: 'approved', unitId } } : { index: 'byState', equal: { state: 'approved' } }
}

/** Ids of all approved applications, oldest first, ≤ 1,000. */
const approved = async (store: Store, which: Which): Promise<string[]> => {
  const found: string[] = []
  let cursor: string | undefined
  do {
    const page = await store.query('applications', { ...indexFor(which), order: 'asc', limit: 100, cursor })
    found.push(...page.items.map(doc => doc._id))
    cursor = page.cursor
  } while (cursor && found.length < most)
  return found.slice(0, most)
}

/** Starts a job; its items are assigned one transaction each, so that it can be left, watched and resumed. */
export const assignBatch: Write<typeof batchContract> = async ({ ids: chosen, ...which }, { tx, store, actor, ids, now, audit }) => {
  const permitted = permit(actor, 'job.run')
  if (!permitted.ok || actor.accountId === null) return permitted.ok ? refuse('sign-in-required') : permitted
  const items = [...new Set(chosen ?? (await approved(store, which)))]
  if (items.length === 0) return refuse('not-found')
  const { accountId } = actor
  const body: Job = { kind: 'assign', accountId, unitName: '', state: 'running', items, position: 0, failed: [], createdAt: now }
  const id = ids.next()
  tx.insert('jobs', id, { accountId, state: body.state, createdAt: now }, body)
  audit(id, `assign ${items.length}`)
  return ok(jobView({ _id: id, body }))
}

const officeJob = (doc: Doc<Job> | null, actor: Actor): Reply<Doc<Job>> => {
  const permitted = permit(actor, 'job.run')
  if (!permitted.ok) return permitted
  return doc ? ok(doc) : refuse('not-found')
}

export const job: Read<typeof jobContract> = async ({ id }, { store, actor }) => {
  const doc = officeJob(await store.get('jobs', id), actor)
  return doc.ok ? ok(jobView(doc.value)) : doc
}

export const jobs: Read<typeof listContract> = async (_input, { store, actor }) => {
  const permitted = permit(actor, 'job.run')
  if (!permitted.ok || actor.accountId === null) return permitted.ok ? refuse('sign-in-required') : permitted
  const page = await store.query('jobs', { index: 'byAccount', equal: { accountId: actor.accountId }, order: 'desc', limit: 20 })
  return ok({ items: page.items.map(jobView) })
}

/** Stops after the item under way; what was assigned stays assigned. */
export const cancelJob: Write<typeof cancelContract> = async ({ id }, { tx, actor, now, audit }) => {
  const doc = officeJob(await tx.get('jobs', id), actor)
  if (!doc.ok) return doc
  if (doc.value.body.state !== 'running') return refuse('wrong-state')
  const body: Job = { ...doc.value.body, state: 'cancelled', finishedAt: now }
  tx.replace('jobs', doc.value, { ...doc.value.keys, state: body.state }, body)
  audit(id, 'cancelled')
  return ok(jobView({ _id: id, body }))
}
