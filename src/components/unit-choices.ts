import { city } from '../../city'
import type { Me } from '../../contract/session'

export interface UnitChoices {
  /** what every unit holds is read here, and the list says whose each is */
  readonly everyUnit: boolean
  /** in whose name the person stands here; a chosen unit goes before it */
  readonly ownUnitId?: string
  readonly all: string
  readonly options: readonly { readonly id: string; readonly name: string }[]
}

/** Whose holdings this person may look at: an officer their units', the credit office every unit's. */
export const unitChoicesOf = (me: Pick<Me, 'roles'>): UnitChoices => {
  const everyUnit = me.roles.some(({ role }) => role === 'office')
  if (everyUnit) return { everyUnit, all: '全部单位', options: city.units.map(({ id, shortName }) => ({ id, name: shortName })) }
  const own = me.roles.flatMap(({ role, unitId, unitName }) =>
    role === 'officer' && unitId ? [{ id: unitId, name: unitName ?? unitId }] : [],
  )
  const [mine, ...further] = own
  return { everyUnit, ...(mine ? { ownUnitId: mine.id } : {}), all: mine?.name ?? '', options: further }
}
