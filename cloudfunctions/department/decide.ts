import { city } from '../../city'
import type { InputOf } from '../../contract/action'
import { ok, type Refusal, type Reply, refuse } from '../../contract/reply'
import type { decide as contract, DecideOutcome } from '../../contract/review'
import { type Application, decide as decideOne } from '../../domain/application'
import { isIntact } from '../../domain/commitment/proof'
import { permit } from '../../server/policy'
import type { Doc } from '../../server/ports/store'
import type { Write, WriteContext } from '../../server/ports/use-case'
import { applicationKeys, applicationSubject, claimId } from '../shared/application'
import { operates } from '../shared/entity'
import { notify } from '../shared/notify'
import { writeOut } from '../shared/outbox'
import { unitNames } from '../shared/unit'
import { claimCode } from './claim-code'
import { prove } from './prove'

type Input = InputOf<typeof contract>

/** What someone hears who may not decide: nothing at all of a draft or of another unit's, else what came in between. */
const refusal = ({ body }: Doc<Application>, permitted: Refusal, sees: boolean): Refusal => {
  if (permitted.reason !== 'wrong-state') return sees ? permitted : refuse('not-found')
  if (body.submittedAt === undefined) return refuse('not-found')
  return refuse(body.state === 'withdrawn' ? 'wrong-state' : 'already-decided')
}

/** An application that is rejected, or has its code, is closed: its claimant may open another. */
const closeClaim = async ({ tx, now }: WriteContext, { body }: Doc<Application>): Promise<void> => {
  const claim = await tx.get('claims', claimId(body.entity.uscc, body.accountId))
  if (claim) tx.replace('claims', claim, { ...claim.keys, updatedAt: now }, { ...claim.body, openApplicationId: null, updatedAt: now })
}

const news = {
  approve: (name: string) => `${name}：审核已通过，等待信用办赋码。`,
  return: (name: string) => `${name}：申请被退回补正，请按说明修改后再提交。`,
  reject: (name: string) => `${name}：申请未通过审核，请查看原因。`,
}

const kinds = { approve: 'approved', return: 'returned', reject: 'rejected' } as const

/** The application approved and its claim proved; assigned at once where a collection has made the entity's code before. */
const approve = async (context: WriteContext, doc: Doc<Application>, decided: Application): Promise<Reply<Application>> => {
  const { tx } = context
  const { _id, body } = doc
  const commitment = body.commitmentId ? await tx.get('commitments', body.commitmentId) : null
  if (!commitment || !isIntact(commitment.body.record)) return refuse('proof-mismatch')
  const proved = await prove(context, doc)
  if (!proved.ok) return proved
  const claiming = { applicationId: _id, application: decided, commitmentId: commitment._id, commitment: commitment.body }
  if (proved.value) return claimCode(context, proved.value, claiming)
  notify(context, `unit:${city.creditOfficeId}`, `待赋码：${body.entity.name}`, _id)
  return ok(decided)
}

const decideItem = async (context: WriteContext, item: Input['items'][number], input: Input): Promise<Reply<null>> => {
  const { tx, actor, now } = context
  const doc = await tx.get('applications', item.id)
  if (!doc) return refuse('not-found')
  const permitted = permit(actor, 'application.decide', applicationSubject(doc))
  const sees = permit(actor, 'application.read', applicationSubject(doc)).ok
  if (!permitted.ok) return refusal(doc, permitted, sees)
  if (doc.body.accountId === actor.accountId || (await operates(tx, actor.accountId, doc.body.entity.uscc))) return refuse('own-entity')
  if (doc.rev !== item.rev) return refuse('changed-meanwhile')
  const unitName = (await unitNames(tx, doc.body.unitId)).name
  const verdict = {
    decision: input.decision,
    reason: input.reason,
    fields: input.fields,
    officerId: actor.accountId ?? '',
    unitName,
    at: now,
  }
  const decided = decideOne(doc.body, verdict)
  if (!decided.ok) return decided
  let outcome = decided.value
  if (input.decision === 'approve') {
    const approved = await approve(context, doc, decided.value)
    if (!approved.ok) return approved
    outcome = approved.value
  }
  const hasCode = outcome.state === 'assigned'
  if (input.decision === 'reject' || hasCode) await closeClaim(context, doc)
  tx.replace('applications', doc, applicationKeys(outcome), outcome)
  const { name } = doc.body.entity
  notify(
    context,
    `account:${doc.body.accountId}`,
    hasCode ? `${name}：审核已通过，已认领诚信码，可以亮码了。` : news[input.decision](name),
    item.id,
  )
  writeOut(context, doc.body.accountId, hasCode ? 'assigned' : kinds[input.decision], item.id)
  context.audit(item.id, input.decision)
  return ok(null)
}

/** One or many, each by itself: who was too late hears it of that item, the others go through. */
export const decide: Write<typeof contract> = async (input, context) => {
  const items: DecideOutcome[] = []
  for (const item of input.items) {
    const outcome = await decideItem(context, item, input)
    items.push(outcome.ok ? { id: item.id, done: true } : { id: item.id, done: false, reason: outcome.reason })
    // alone it is an ordinary refusal
    if (!outcome.ok && input.items.length === 1) return outcome
  }
  return ok({ items })
}
