import type { decideItem as decideContract, UnitItemView, withdrawItem as withdrawContract } from '../../contract/items'
import { ok, type Reply, refuse } from '../../contract/reply'
import { confirmItem, type Item, returnItem, withdrawItem as withdraw } from '../../domain/sections/item'
import { permit } from '../../server/policy'
import type { Doc } from '../../server/ports/store'
import type { Write, WriteContext } from '../../server/ports/use-case'
import { operates } from '../shared/entity'
import { itemSubject, keepItem, sectionOf } from '../shared/items'
import { notify } from '../shared/notify'
import { unitItemView } from './items'

/** The item that the caller's own unit decides on, as they looked at it; whoever acts for the entity decides nothing about it. */
const decidable = async ({ tx, actor }: WriteContext, id: string, rev: number): Promise<Reply<Doc<Item>>> => {
  const doc = await tx.get('items', id)
  if (!doc || !permit(actor, 'item.read', itemSubject(doc)).ok) return refuse('not-found')
  const permitted = permit(actor, 'item.decide', itemSubject(doc))
  if (!permitted.ok) return permitted
  if (await operates(tx, actor.accountId, doc.body.uscc)) return refuse('own-entity')
  return doc.rev === rev ? ok(doc) : refuse('changed-meanwhile')
}

/** All who act for the entity hear of it. */
const tell = async (context: WriteContext, { uscc, sectorId, sectionId }: Item, news: string): Promise<void> => {
  const title = sectionOf(sectorId, sectionId)?.title ?? ''
  const entity = await context.tx.get('entities', uscc)
  for (const { accountId } of entity?.body.agents ?? []) notify(context, `account:${accountId}`, `${entity?.body.name}：${title}${news}`)
}

const kept = async (context: WriteContext, doc: Doc<Item>, next: Item, outcome: string): Promise<Reply<UnitItemView>> => {
  const { tx, actor, now } = context
  await keepItem(tx, doc, doc._id, next)
  context.audit(doc._id, outcome)
  const stored = await tx.get('items', doc._id)
  return stored ? ok(await unitItemView(tx, stored, actor, now)) : refuse('not-found')
}

export const decideItem: Write<typeof decideContract> = async ({ id, rev, decision, reason }, context) => {
  const doc = await decidable(context, id, rev)
  if (!doc.ok) return doc
  const deed = { by: context.actor.accountId ?? '', at: context.now, reason }
  const next = decision === 'confirm' ? confirmItem(doc.value.body, deed) : returnItem(doc.value.body, deed)
  if (!next.ok) return next
  await tell(context, next.value, decision === 'confirm' ? '登记的事项已确认并公示。' : '登记的事项被退回，请按说明修改后再提交。')
  return kept(context, doc.value, next.value, decision)
}

export const withdrawItem: Write<typeof withdrawContract> = async ({ id, rev, reason }, context) => {
  const doc = await decidable(context, id, rev)
  if (!doc.ok) return doc
  const next = withdraw(doc.value.body, 'unit', { by: context.actor.accountId ?? '', at: context.now, reason })
  if (!next.ok) return next
  await tell(context, next.value, '登记的事项已被撤下，请查看原因。')
  return kept(context, doc.value, next.value, 'withdrawn')
}
