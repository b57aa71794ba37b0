import { city } from '../../city'
import type { saveUnit as saveContract, units as unitsContract } from '../../contract/admin'
import { ok, refuse } from '../../contract/reply'
import { parseName } from '../../domain/names'
import { permit } from '../../server/policy'
import type { Account } from '../../server/ports/collections'
import type { Store } from '../../server/ports/store'
import type { Read, Write } from '../../server/ports/use-case'

/** Everybody with a role who is not disabled. */
const atWork = async (store: Store): Promise<Account[]> => {
  const found: Account[] = []
  let cursor: string | undefined
  do {
    const page = await store.query('accounts', { index: 'byName', equal: { kind: 'staff' }, limit: 100, cursor })
    found.push(...page.items.map(({ body }) => body).filter(account => !account.disabled))
    cursor = page.cursor
  } while (cursor)
  return found
}

/** All units with how many officers each has. */
export const units: Read<typeof unitsContract> = async (_input, { store, actor }) => {
  const permitted = permit(actor, 'unit.manage')
  if (!permitted.ok) return permitted
  const [page, staff] = await Promise.all([store.query('units', { index: 'all', equal: { kind: 'unit' }, limit: 100 }), atWork(store)])
  const officersOf = (unitId: string) => staff.filter(account => account.memberships.some(one => one.unitId === unitId)).length
  const items = page.items.map(({ _id, rev, body: { name, shortName, kind, active } }) => ({
    id: _id,
    rev,
    name,
    shortName,
    kind,
    active,
    officers: officersOf(_id),
  }))
  return ok({ items })
}

const undecided = (store: Store, unitId: string): Promise<number> =>
  store.count('applications', { index: 'byUnitState', equal: { unitId, state: 'submitted' } }, 1)

/** Renames a unit or rests it: not the credit office, and no unit that still has something to decide. */
export const saveUnit: Write<typeof saveContract> = async ({ id, rev, name, shortName, active }, { tx, store, actor, audit }) => {
  const permitted = permit(actor, 'unit.manage')
  if (!permitted.ok) return permitted
  const unit = await tx.get('units', id)
  if (!unit) return refuse('not-found')
  if (unit.rev !== rev) return refuse('changed-meanwhile')
  if (!active && (id === city.creditOfficeId || (await undecided(store, id)) > 0)) return refuse('wrong-state', { active: 'wrong-state' })
  const [long, short] = [parseName(name), parseName(shortName)]
  if (!long.ok) return refuse(long.reason, { name: long.reason })
  if (!short.ok) return refuse(short.reason, { shortName: short.reason })
  tx.replace('units', unit, unit.keys, { ...unit.body, name: long.value, shortName: short.value, active })
  audit(id)
  return ok({ rev: rev + 1 })
}
