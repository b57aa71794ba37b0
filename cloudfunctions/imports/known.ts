import type { FieldId } from '../../domain/collection/forms'
import type { Judged } from '../../domain/collection/judge'
import { layouts } from '../../domain/collection/layouts'
import type { Known } from '../../domain/collection/settle'
import type { Entity } from '../../server/ports/collections'
import type { Store } from '../../server/ports/store'
import { storedOf } from './stored'
import { againstVehicle } from './stored-vehicle'

export type Stored = Pick<Known, 'registerName' | 'stored' | 'against'>

const usccOf = ({ form, fields, personal }: Judged): string => {
  const field: FieldId = layouts[form].code
  return personal.includes(field) ? '' : (fields[field] ?? '')
}

/** An entity whose only form was taken back again has left its root, and a name that nobody answers for. */
const isRegistered = ({ agents, approvedApplicationId, codeId }: Entity): boolean =>
  agents.length > 0 || approvedApplicationId !== null || codeId !== null

/** What register and records say of some rows, all asked at once. What an undone import brought counts as never known. */
export const knownOf = async (store: Store, rows: readonly Judged[], unitId: string): Promise<Stored[]> => {
  const names = new Map<string, Promise<string | undefined>>()
  const nameOf = (uscc: string) => {
    const asked = names.get(uscc) ?? store.get('entities', uscc).then(doc => (doc && isRegistered(doc.body) ? doc.body.name : undefined))
    names.set(uscc, asked)
    return asked
  }
  return Promise.all(
    rows.map(async row => {
      if (row.key === undefined) return {}
      const uscc = usccOf(row)
      const [registerName, stored] = await Promise.all([uscc === '' ? undefined : nameOf(uscc), storedOf[row.form](store, row, unitId)])
      const against = row.form === 'vehicles' ? await againstVehicle(store, row, unitId) : []
      return { ...(registerName === undefined ? {} : { registerName }), ...(stored ? { stored } : {}), against }
    }),
  )
}
