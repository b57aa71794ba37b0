import { unitById } from '../../city'
import type { mine as contract } from '../../contract/application'
import { ok, refuse } from '../../contract/reply'
import type { Read } from '../../server/ports/use-case'

/** Everything the agent works with, newest first, 20 a page. */
export const mine: Read<typeof contract> = async ({ cursor }, { store, actor }) => {
  if (actor.accountId === null) return refuse('sign-in-required')
  const page = await store.query('applications', {
    index: 'byAccount',
    equal: { accountId: actor.accountId },
    order: 'desc',
    limit: 20,
    cursor,
  })
  const items = page.items.map(({ _id, rev, body }) => ({
    id: _id,
    rev,
    state: body.state,
    name: body.entity.name,
    uscc: body.entity.uscc,
    unitName: unitById(body.unitId)?.name ?? body.unitId,
    updatedAt: body.updatedAt,
  }))
  return ok({ items, ...(page.cursor ? { cursor: page.cursor } : {}) })
}
