import type { ApplicationLine, mine as contract } from '../../contract/application'
import { ok, refuse } from '../../contract/reply'
import type { Application } from '../../domain/application'
import type { Doc } from '../../server/ports/store'
import type { Read, ReadContext } from '../../server/ports/use-case'
import { unitNames } from '../shared/unit'

const line = async ({ _id, rev, body }: Doc<Application>, { store }: ReadContext): Promise<ApplicationLine> => ({
  id: _id,
  rev,
  state: body.state,
  name: body.entity.name,
  uscc: body.entity.uscc,
  unitName: (await unitNames(store, body.unitId)).name,
  updatedAt: body.updatedAt,
})

/** Approved applications that somebody else made, of entities the caller has joined. */
const joined = async (accountId: string, { store }: ReadContext): Promise<Doc<Application>[]> => {
  const equal = { kind: 'entity' }
  const entities = await store.query('entities', { index: 'byAgent', equal, contains: accountId, order: 'desc', limit: 100 })
  const found = await Promise.all(
    entities.items.map(({ body }) => (body.approvedApplicationId ? store.get('applications', body.approvedApplicationId) : null)),
  )
  return found.filter(doc => doc !== null).filter(({ body }) => body.accountId !== accountId)
}

/** Everything the agent works with: own applications, newest first, 20 a page; the first page begins with what they joined. */
export const mine: Read<typeof contract> = async ({ cursor }, context) => {
  const { accountId } = context.actor
  if (accountId === null) return refuse('sign-in-required')
  const own = { index: 'byAccount', equal: { accountId }, order: 'desc', limit: 20, cursor } as const
  const [page, others] = await Promise.all([context.store.query('applications', own), cursor ? [] : joined(accountId, context)])
  const items = await Promise.all([...others, ...page.items].map(doc => line(doc, context)))
  return ok({ items, ...(page.cursor ? { cursor: page.cursor } : {}) })
}
