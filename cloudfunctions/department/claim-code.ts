import { ok, type Reply, refuse } from '../../contract/reply'
import type { Application } from '../../domain/application'
import { claimed, endCollected } from '../../domain/collected-application'
import { signedCommitment, withFormerRecords } from '../../domain/credit-page'
import { type IntegrityCode, standsInForce } from '../../domain/integrity-code'
import type { Commitment, Entity } from '../../server/ports/collections'
import type { Doc, Tx } from '../../server/ports/store'
import type { WriteContext } from '../../server/ports/use-case'
import { applicationKeys } from '../shared/application'
import { codeKeys, pageOf } from '../shared/code'
import { markPages } from '../shared/dirty-pages'
import { entityPage } from '../shared/entity-page'
import { unitNames } from '../shared/unit'

/** The code of an entity that stands and was made from a collection: nobody of the entity has signed for it yet. */
export const claimableCode = async (reader: Pick<Tx, 'get'>, { codeId }: Entity, now: number): Promise<Doc<IntegrityCode> | null> => {
  const code = codeId ? await reader.get('codes', codeId) : null
  if (!code || !standsInForce(code.body, now)) return null
  const application = await reader.get('applications', code.body.applicationId)
  return application?.body.collected ? code : null
}

/** Ends the application that a department brought and that has no code yet: the entity's own takes its place. */
export const endCollectedOf = async ({ tx, now }: WriteContext, { approvedApplicationId }: Entity): Promise<boolean> => {
  const doc = approvedApplicationId ? await tx.get('applications', approvedApplicationId) : null
  if (!doc) return false
  const ended = endCollected(doc.body, '主体已自行申请', (await unitNames(tx, doc.body.unitId)).name, now)
  if (ended.ok) tx.replace('applications', doc, applicationKeys(ended.value), ended.value)
  return ended.ok
}

interface Claiming {
  readonly applicationId: string
  /** just approved */
  readonly application: Application
  readonly commitmentId: string
  readonly commitment: Commitment
}

/**
 * 认领: the entity's own signature takes the place of the collected commitment. The code keeps its symbols and its end, so that what hangs on the door
 * lives on; there is nothing left to be assigned. Refused for whoever assigned that code: nobody does both.
 */
export const claimCode = async (context: WriteContext, code: Doc<IntegrityCode>, claiming: Claiming): Promise<Reply<Application>> => {
  const { tx, actor, now, demo } = context
  const { applicationId, application, commitmentId, commitment } = claiming
  const by = actor.accountId ?? ''
  if (code.body.history.some(entry => entry.what === 'assign' && entry.by === by)) return refuse('approver-cannot-assign')
  const { name: unitName, shortName } = await unitNames(tx, application.unitId)
  const assigned = claimed(application, code._id, unitName, now)
  if (!assigned.ok) return assigned
  const { name, category, sectorId } = application.entity
  const { unitId } = application
  const history = [...code.body.history, { at: now, what: 'claim' as const, by, reason: '' }]
  const next: IntegrityCode = { ...code.body, name, category, sectorId, unitId, applicationId, commitmentId, history }
  tx.replace('codes', code, codeKeys(next), next)
  const signed = signedCommitment(commitmentId, commitment.record, commitment.templateName)
  const page = pageOf(code._id, next, assigned.value, signed, shortName, demo)
  const former = await entityPage(tx, next.token)
  if (former) tx.replace('publicPages', former, {}, withFormerRecords(page, former.body))
  else tx.insert('publicPages', next.token, {}, page)
  await markPages(tx, next.uscc, now)
  return ok(assigned.value)
}
