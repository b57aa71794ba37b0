import { city } from '../../city'
import { ok } from '../../contract/reply'
import type { home as contract, Me } from '../../contract/session'
import type { Read, ReadContext } from '../../server/ports/use-case'
import { shortNames } from '../shared/unit'

/** beyond it the home page says “more than”: counting on would cost every visitor */
const mostCounted = 10_000

const demoAccounts = async ({ store, demo }: ReadContext): Promise<Me['demoAccounts']> => {
  if (!demo) return []
  const pages = await Promise.all(['person', 'staff'].map(kind => store.query('accounts', { index: 'byName', equal: { kind }, limit: 50 })))
  return pages.flatMap(page =>
    page.items.flatMap(({ _id, body }) => {
      const role = body.memberships[0]?.role ?? ('agent' as const)
      return body.demo && !body.disabled ? [{ name: _id, label: body.demo.label, role }] : []
    }),
  )
}

const notices = async ({ store, actor }: ReadContext) => {
  if (actor.accountId === null) return []
  // an officer who also works for the credit office has one unit twice, and hears of it once
  const recipients = new Set([
    `account:${actor.accountId}`,
    ...actor.memberships.flatMap(one => (one.unitId ? [`unit:${one.unitId}`] : [])),
  ])
  const pages = await Promise.all(
    [...recipients].map(recipient => store.query('notices', { index: 'byRecipient', equal: { recipient }, order: 'desc', limit: 10 })),
  )
  return pages
    .flatMap(page => page.items)
    .sort((one, other) => other.body.at - one.body.at)
    .slice(0, 10)
    .map(({ _id, body }) => ({ id: _id, ...body }))
}

/** Everything the first screen needs, in one request. */
export const home: Read<typeof contract> = async (_input, context) => {
  const { store, actor, demo, wechat, callersAreNamed, ingest, now } = context
  const [codesInForce, ours, accounts] = await Promise.all([
    // what ran out is still `active` in the store and counts no more
    store.count('codes', { index: 'byValidity', equal: { state: 'active' }, range: { from: now + 1 } }, mostCounted),
    notices(context),
    demoAccounts(context),
  ])
  const unitName = await shortNames(
    store,
    actor.memberships.flatMap(one => one.unitId ?? []),
  )
  const roles = actor.memberships.map(one => ({
    ...one,
    ...(one.unitId ? { unitName: unitName(one.unitId) } : {}),
  }))
  const me: Me = {
    signedIn: actor.accountId !== null,
    displayName: actor.displayName,
    roles: actor.accountId === null ? [] : [{ role: 'agent' as const }, ...roles],
    demo,
    wechat: wechat !== undefined,
    desktop: wechat !== undefined || callersAreNamed === true,
    ingest: ingest === true,
    demoAccounts: accounts,
  }
  return ok({ me, cityName: city.name, programmeName: city.programmeName, codesInForce, notices: ours })
}
