import type { submit as contract, TextMarks } from '../../contract/application'
import { ok, refuse } from '../../contract/reply'
import { submit as decideSubmit } from '../../domain/application'
import type { AskedWrite } from '../../server/ports/use-case'
import { applicationKeys } from '../shared/application'
import { notify } from '../shared/notify'
import { writeOut } from '../shared/outbox'
import { currentTemplate } from '../shared/template'
import { decidingUnit, unitNames } from '../shared/unit'
import { hasNoCode, setOpenApplication } from './claim'
import { ownApplication } from './own'

/** Hands the application to the deciding unit, with the consents that were asked for one by one. */
export const submit: AskedWrite<typeof contract, TextMarks | null> = async ({ id, rev, consents }, context) => {
  const { tx, now, found: textMarks } = context
  const doc = await ownApplication(context, 'application.submit', id, rev)
  if (!doc.ok) return doc
  const { body } = doc.value
  const free = await hasNoCode(context, body.entity.uscc, body.accountId)
  if (!free.ok) return free
  // the unit may have gone to rest since this was a draft
  const unitId = (await decidingUnit(tx, body.entity.sectorId)) ?? body.unitId
  const decided = decideSubmit({ ...body, unitId, ...(textMarks ? { textMarks } : {}) }, consents, now)
  if (!decided.ok) return decided
  // it has changed between the look at its texts and now
  if (textMarks === null) return refuse('changed-meanwhile')
  const commitment = body.commitmentId ? await tx.get('commitments', body.commitmentId) : null
  const template = await currentTemplate(one => tx.get('templates', one), body.entity.sectorId)
  const signedOn = commitment?.body.record.statement.template
  if (!template || signedOn?.id !== template.id || signedOn.version !== template.version) return refuse('template-changed')
  tx.replace('applications', doc.value, applicationKeys(decided.value), decided.value)
  await setOpenApplication(context, body.entity.uscc, body.accountId, id)
  notify(context, `unit:${unitId}`, `新的申请待审核：${body.entity.name}`, id)
  writeOut(context, body.accountId, 'submitted', id)
  context.audit(id)
  return ok({ rev: doc.value.rev + 1, unitName: (await unitNames(tx, unitId)).name })
}
