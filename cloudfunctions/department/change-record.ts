import type { correctRecord as correctContract, withdrawRecord as withdrawContract } from '../../contract/records'
import { ok, type Reply, refuse } from '../../contract/reply'
import { isoDay } from '../../domain/calendar'
import { type Fields, forms } from '../../domain/collection/forms'
import type { KeptRecord } from '../../domain/records/kept'
import { typedInto } from '../../domain/records/typed'
import { permit } from '../../server/policy'
import type { Doc } from '../../server/ports/store'
import type { Write, WriteContext } from '../../server/ports/use-case'
import { operates } from '../shared/entity'
import { correctRecord, withdrawRecord } from '../shared/records'
import { recordSubject, recordView } from './record-view'

/** The record that the caller's own unit may change, as they looked at it; whoever acts for the entity changes nothing about it. */
const own = async ({ tx, actor }: WriteContext, id: string, rev: number): Promise<Reply<Doc<KeptRecord>>> => {
  const doc = await tx.get('records', id)
  if (!doc || !permit(actor, 'record.read', recordSubject(doc)).ok) return refuse('not-found')
  const permitted = permit(actor, 'record.change', recordSubject(doc))
  if (!permitted.ok) return permitted
  if (doc.body.uscc && (await operates(tx, actor.accountId, doc.body.uscc))) return refuse('own-entity')
  return doc.rev === rev ? ok(doc) : refuse('changed-meanwhile')
}

const deedOf = ({ actor, now }: WriteContext, reason: string) => ({ by: actor.accountId ?? '', at: now, reason })

/** All that a record says, what is sealed in it too. */
const allFields = ({ fields, sealed = {} }: KeptRecord, { secrets }: WriteContext): Fields => ({
  ...fields,
  ...Object.fromEntries(Object.entries(sealed).map(([field, text]) => [field, secrets.unseal(text)])),
})

export const correct: Write<typeof correctContract> = async ({ id, rev, fields: typed, reason }, context) => {
  const doc = await own(context, id, rev)
  if (!doc.ok) return doc
  const read = typedInto(doc.value.body, allFields(doc.value.body, context), typed, isoDay(context.now))
  if ('wrong' in read) return refuse('invalid-input', Object.fromEntries(read.wrong.map(field => [field, 'invalid-input' as const])))
  const { code } = forms[doc.value.body.form]
  const uscc = doc.value.body.sealed ? '' : read.fields[code]
  if (uscc && (await operates(context.tx, context.actor.accountId, uscc))) return refuse('own-entity')
  const corrected = await correctRecord(context, doc.value, read.fields, deedOf(context, reason))
  if (!corrected.ok) return corrected
  const now = await context.tx.get('records', corrected.value.id)
  if (!now) return refuse('not-found')
  context.audit(id, 'corrected')
  return ok(await recordView(context.tx, now, context))
}

export const withdraw: Write<typeof withdrawContract> = async ({ id, rev, reason }, context) => {
  const doc = await own(context, id, rev)
  if (!doc.ok) return doc
  const withdrawn = await withdrawRecord(context, doc.value, deedOf(context, reason))
  if (!withdrawn.ok) return withdrawn
  const now = await context.tx.get('records', id)
  if (!now) return refuse('not-found')
  context.audit(id, 'withdrawn')
  return ok(await recordView(context.tx, now, context))
}
