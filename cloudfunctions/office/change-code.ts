import type { changeCode as contract } from '../../contract/office'
import { ok, type Reply, refuse } from '../../contract/reply'
import { withState } from '../../domain/credit-page'
import { holdsPersonalNumber } from '../../domain/identity-number'
import { changeCode as decideChange, type IntegrityCode } from '../../domain/integrity-code'
import { tokenFromBytes } from '../../domain/symbols'
import { permit } from '../../server/policy'
import type { Doc } from '../../server/ports/store'
import type { Write, WriteContext } from '../../server/ports/use-case'
import { codeView } from '../shared/application-view'
import { codeKeys } from '../shared/code'
import { markPages } from '../shared/dirty-pages'
import { entityKeys, operates } from '../shared/entity'
import { entityPage } from '../shared/entity-page'
import { notify } from '../shared/notify'

const news = { suspend: '已暂停', resume: '已恢复', revoke: '已撤销', reissue: '已换发新码，请更换旧贴纸' } as const

/** The new code of a reissue: valid as long as the old one was, suspended if the old one was; the entity's root moves on to it. */
const reissue = async (
  context: WriteContext,
  { _id: oldId, body: old }: Doc<IntegrityCode>,
  history: IntegrityCode['history'],
): Promise<Reply<{ id: string; code: IntegrityCode }>> => {
  const { tx, ids, secrets, now } = context
  const root = await tx.get('entities', old.uscc)
  const page = await entityPage(tx, old.token)
  if (!root || root.body.codeId !== oldId || !page) return refuse('wrong-state')
  const id = ids.next()
  const token = tokenFromBytes(ids.random(16))
  const code: IntegrityCode = { ...old, token, symbols: secrets.symbolsOf(token), assignedAt: now, history }
  tx.insert('codes', id, codeKeys(code), code)
  tx.insert('publicPages', token, {}, { ...withState(page.body, code), codeId: id })
  const entity = { ...root.body, codeId: id, updatedAt: now }
  tx.replace('entities', root, entityKeys(entity), entity)
  await markPages(tx, old.uscc, now)
  const application = await tx.get('applications', old.applicationId)
  if (application) tx.replace('applications', application, application.keys, { ...application.body, codeId: id })
  return ok({ id, code })
}

const tellAgents = async (context: WriteContext, { body }: Doc<IntegrityCode>, text: string): Promise<void> => {
  const root = await context.tx.get('entities', body.uscc)
  for (const agent of root?.body.agents ?? []) notify(context, `account:${agent.accountId}`, text, body.applicationId)
}

/** suspend, resume, revoke, reissue: the public page changes in the same transaction, so that the next scan sees it. */
export const changeCode: Write<typeof contract> = async ({ id, rev, change, reason }, context) => {
  const { tx, actor, now } = context
  const doc = await tx.get('codes', id)
  if (!doc) return refuse('not-found')
  const permitted = permit(actor, 'code.change')
  if (!permitted.ok) return permitted
  if (await operates(tx, actor.accountId, doc.body.uscc)) return refuse('own-entity')
  if (doc.rev !== rev) return refuse('changed-meanwhile')
  // whoever scans reads it
  if (holdsPersonalNumber(reason)) return refuse('invalid-input', { reason: 'invalid-input' })
  const decided = decideChange(doc.body, change, actor.accountId ?? '', reason, now)
  if (!decided.ok) return decided
  const next = change === 'reissue' ? await reissue(context, doc, decided.value.history) : ok({ id, code: decided.value })
  if (!next.ok) return next
  const changed = change === 'reissue' ? { ...decided.value, replacedBy: next.value.id } : decided.value
  tx.replace('codes', doc, codeKeys(changed), changed)
  const page = await entityPage(tx, doc.body.token)
  if (page) tx.replace('publicPages', page, {}, withState(page.body, changed))
  await tellAgents(context, doc, `${doc.body.name}：诚信码${news[change]}。原因：${reason}`)
  context.audit(id, change)
  return ok(codeView(next.value.id, next.value.code, context))
}
