import type { allQueues as contract } from '../../contract/office'
import { ok, refuse } from '../../contract/reply'
import { permit } from '../../server/policy'
import type { Query } from '../../server/ports/store'
import type { Read } from '../../server/ports/use-case'
import { readQueue } from '../shared/queue'

/** Every unit's queue, for the office that answers for every code. */
export const allQueues: Read<typeof contract> = async ({ unitId, ...filter }, { store, actor }) => {
  const permitted = permit(actor, 'application.queue-all')
  if (!permitted.ok) return permitted
  const { state } = filter
  if (state === 'draft' || state === 'withdrawn') return refuse('not-permitted')
  const base: Pick<Query, 'index' | 'equal'> = unitId
    ? { index: 'byStateUnit', equal: { state, unitId } }
    : { index: 'byState', equal: { state } }
  return ok(await readQueue(store, base, filter))
}
