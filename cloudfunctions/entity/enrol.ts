import type { enrol as contract } from '../../contract/application'
import { ok, refuse } from '../../contract/reply'
import type { Application } from '../../domain/application'
import { permit } from '../../server/policy'
import type { Write } from '../../server/ports/use-case'
import { applicationKeys } from '../shared/application'
import { claimIsFree, hasNoCode, setOpenApplication } from './claim'
import { checkDetails } from './details'

/** Claims an entity and opens a draft (R1): a claim, proved at review. */
export const enrol: Write<typeof contract> = async ({ details, insistOnUscc }, context) => {
  const { actor, tx, ids, now } = context
  const permitted = permit(actor, 'application.create')
  if (!permitted.ok || actor.accountId === null) return permitted.ok ? refuse('sign-in-required') : permitted
  const checked = await checkDetails(details, insistOnUscc, context)
  if (!checked.ok) return checked
  const { entity, unitId, usccInDoubt } = checked.value
  for (const rule of [claimIsFree, hasNoCode]) {
    const free = await rule(context, entity.uscc, actor.accountId)
    if (!free.ok) return free
  }
  const application: Application = {
    accountId: actor.accountId,
    state: 'draft',
    entity,
    unitId,
    usccInDoubt,
    submissions: 0,
    toMend: [],
    history: [{ at: now, what: 'created', by: 'agent' }],
    createdAt: now,
    updatedAt: now,
  }
  const id = ids.next()
  tx.insert('applications', id, applicationKeys(application), application)
  await setOpenApplication(context, entity.uscc, actor.accountId, id)
  context.audit(id)
  return ok({ id, rev: 1 })
}
