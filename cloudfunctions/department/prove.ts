import { ok, type Reply, refuse } from '../../contract/reply'
import type { Application } from '../../domain/application'
import { type IntegrityCode, standsInForce } from '../../domain/integrity-code'
import type { Entity } from '../../server/ports/collections'
import type { Doc } from '../../server/ports/store'
import type { WriteContext } from '../../server/ports/use-case'
import { entityKeys } from '../shared/entity'
import { claimableCode, endCollectedOf } from './claim-code'

/** Whether another application of the entity already holds the place: approved, or assigned with a code that stands. */
const taken = async ({ tx, now }: WriteContext, entity: Doc<Entity>, applicationId: string): Promise<boolean> => {
  const { approvedApplicationId, codeId } = entity.body
  if (!approvedApplicationId || approvedApplicationId === applicationId) return false
  const other = await tx.get('applications', approvedApplicationId)
  if (other?.body.state === 'approved') return true
  const code = codeId ? await tx.get('codes', codeId) : null
  return code !== null && standsInForce(code.body, now)
}

/**
 * Approval proves the claim: the claimant becomes an agent of the entity, whose root now names the approved application. What a department collected
 * makes way: its application ends, and the code that was made of it is the answer, to be claimed.
 */
export const prove = async (context: WriteContext, doc: Doc<Application>): Promise<Reply<Doc<IntegrityCode> | null>> => {
  const { tx, now } = context
  const { accountId, entity } = doc.body
  const root = await tx.get('entities', entity.uscc)
  const agent = { accountId, since: now }
  if (!root) {
    const proved = { name: entity.name, agents: [agent], approvedApplicationId: doc._id, codeId: null, updatedAt: now }
    tx.insert('entities', entity.uscc, entityKeys(proved), proved)
    return ok(null)
  }
  const claimable = await claimableCode(tx, root.body, now)
  const makesWay = claimable !== null || (await endCollectedOf(context, root.body))
  if (!makesWay && (await taken(context, root, doc._id))) return refuse('another-application-open')
  const known = root.body.agents.some(one => one.accountId === accountId)
  const agents = known ? root.body.agents : [...root.body.agents, agent]
  const proved = { ...root.body, name: entity.name, agents, approvedApplicationId: doc._id, updatedAt: now }
  tx.replace('entities', root, entityKeys(proved), proved)
  return ok(claimable)
}
