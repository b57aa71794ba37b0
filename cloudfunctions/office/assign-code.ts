import { city } from '../../city'
import type { PublicCommitment } from '../../contract/credit-page'
import { ok, type Refusal, type Reply, refuse } from '../../contract/reply'
import { type Application, assign as decideAssign } from '../../domain/application'
import { validUntil } from '../../domain/calendar'
import { isIntact } from '../../domain/commitment/proof'
import { signedCommitment, withFormerRecords } from '../../domain/credit-page'
import { type IntegrityCode, standsInForce } from '../../domain/integrity-code'
import { tokenFromBytes } from '../../domain/symbols'
import { permit } from '../../server/policy'
import type { Doc } from '../../server/ports/store'
import type { WriteContext } from '../../server/ports/use-case'
import { applicationKeys, applicationSubject, claimId } from '../shared/application'
import { codeKeys, pageOf } from '../shared/code'
import { collectedOnPage } from '../shared/collected'
import { markPages } from '../shared/dirty-pages'
import { entityKeys, operates } from '../shared/entity'
import { entityPage } from '../shared/entity-page'
import { notify } from '../shared/notify'
import { writeOut } from '../shared/outbox'
import { unitNames } from '../shared/unit'

/** A code that only ran out is renewed by the fresh commitment: the same symbols, so that the sticker on the door lives on. */
const renewed = (former: IntegrityCode, fresh: IntegrityCode): IntegrityCode => ({
  ...fresh,
  symbols: former.symbols,
  token: former.token,
  history: [...former.history, ...fresh.history],
})

const ranOut = (code: IntegrityCode): boolean => code.state === 'active' || code.state === 'suspended'

const freshCode = (doc: Doc<Application>, commitmentId: string, { ids, secrets, now, actor }: WriteContext): IntegrityCode => {
  const token = tokenFromBytes(ids.random(16))
  const { entity, unitId } = doc.body
  return {
    uscc: entity.uscc,
    name: entity.name,
    category: entity.category,
    applicationId: doc._id,
    commitmentId,
    unitId,
    sectorId: entity.sectorId,
    state: 'active',
    symbols: secrets.symbolsOf(token),
    token,
    assignedAt: now,
    validUntil: validUntil(now, city.validityMonths),
    history: [{ at: now, what: 'assign', by: actor.accountId ?? '', reason: '' }],
  }
}

/** What is not approved: assigned before, or not yet there for the office to see. */
const notApproved = ({ body }: Doc<Application>, permitted: Refusal, sees: boolean): Refusal => {
  if (permitted.reason !== 'wrong-state') return permitted
  return body.state === 'assigned' ? refuse('already-has-code') : sees ? permitted : refuse('not-found')
}

interface Said {
  readonly commitmentId: string
  readonly commitment: PublicCommitment
}

/**
 * What the entity has promised: signed here and unaltered, or collected. A collection is whole or not at all, so nothing of one that is still
 * being taken in, or taken back, gets a code; nor does a row that was withdrawn since.
 */
const promised = async ({ tx }: WriteContext, { body }: Doc<Application>): Promise<Reply<Said>> => {
  if (body.collected) {
    const { importId, recordId } = body.collected
    const commitment = await collectedOnPage(tx, recordId)
    const taken = (await tx.get('imports', importId))?.body.state === 'done'
    return taken && commitment ? ok({ commitmentId: recordId, commitment }) : refuse('wrong-state')
  }
  const signed = body.commitmentId ? await tx.get('commitments', body.commitmentId) : null
  if (!signed) return refuse('not-signed')
  const { record, templateName } = signed.body
  if (!isIntact(record)) return refuse('proof-mismatch')
  return ok({ commitmentId: signed._id, commitment: signedCommitment(signed._id, record, templateName) })
}

/** Who applied, and the unit, hear of each; of a collection nobody applied, and the unit fetches its codes all at once. */
const tell = (context: WriteContext, { _id, body }: Doc<Application>): void => {
  if (body.collected) return
  notify(context, `account:${body.accountId}`, `${body.entity.name}：诚信码已生成，可以亮码了。`, _id)
  writeOut(context, body.accountId, 'assigned', _id)
  notify(context, `unit:${body.unitId}`, `已赋码：${body.entity.name}`, _id)
}

/**
 * Gives one approved application its code, in the caller's transaction: the entity's root decides that there is never a second
 * one in force. Refused: `already-has-code`, `approver-cannot-assign`, `own-entity`, `wrong-state`, `proof-mismatch`.
 */
export const assignCode = async (context: WriteContext, applicationId: string): Promise<Reply<{ id: string; code: IntegrityCode }>> => {
  const { tx, actor, ids, now, demo } = context
  const doc = await tx.get('applications', applicationId)
  if (!doc) return refuse('not-found')
  const permitted = permit(actor, 'application.assign', applicationSubject(doc))
  if (!permitted.ok) return notApproved(doc, permitted, permit(actor, 'application.read', applicationSubject(doc)).ok)
  const { entity, accountId } = doc.body
  if (await operates(tx, actor.accountId, entity.uscc)) return refuse('own-entity')
  const root = await tx.get('entities', entity.uscc)
  if (!root) return refuse('not-signed')
  const said = await promised(context, doc)
  if (!said.ok) return said
  const { commitmentId, commitment } = said.value
  const former = root.body.codeId ? await tx.get('codes', root.body.codeId) : null
  if (former && standsInForce(former.body, now)) return refuse('already-has-code')
  const renews = former !== null && ranOut(former.body)
  const fresh = freshCode(doc, commitmentId, context)
  const id = renews ? former._id : ids.next()
  const { name: unitName } = await unitNames(tx, city.creditOfficeId)
  const decided = decideAssign(doc.body, id, { accountId: actor.accountId ?? '', unitName }, now)
  if (!decided.ok) return decided

  const code = renews ? renewed(former.body, fresh) : fresh
  if (renews) tx.replace('codes', former, codeKeys(code), code)
  else tx.insert('codes', id, codeKeys(code), code)
  const assigned = decided.value
  tx.replace('applications', doc, applicationKeys(assigned), assigned)
  const moved = { ...root.body, codeId: id, updatedAt: now }
  tx.replace('entities', root, entityKeys(moved), moved)
  const page = pageOf(id, code, assigned, commitment, (await unitNames(tx, code.unitId)).shortName, demo)
  const formerPage = await entityPage(tx, code.token)
  if (formerPage) tx.replace('publicPages', formerPage, {}, withFormerRecords(page, formerPage.body))
  else tx.insert('publicPages', code.token, {}, page)
  await markPages(tx, entity.uscc, now)
  const claim = await tx.get('claims', claimId(entity.uscc, accountId))
  if (claim) tx.replace('claims', claim, { ...claim.keys, updatedAt: now }, { ...claim.body, openApplicationId: null, updatedAt: now })
  tell(context, doc)
  context.audit(applicationId, 'assigned')
  return ok({ id, code })
}
