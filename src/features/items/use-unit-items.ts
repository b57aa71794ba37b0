import { items as contract } from '../../../contract'
import type { UnitItemLine } from '../../../contract/items'
import type { ItemState } from '../../../contract/vocabulary-items'
import { call } from '../../api'
import { type Pages, usePages } from '../../api/use-pages'

export interface UnitItemsPage {
  readonly items: readonly UnitItemLine[]
  readonly total: number
  readonly cursor?: string
}

export interface UnitItemFilter {
  readonly state: ItemState
  readonly unitId?: string
}

/** What entities have registered of themselves, by state, 20 at a time. */
export const useUnitItems = ({ state, unitId }: UnitItemFilter): Pages<UnitItemLine, UnitItemsPage> => {
  const asked = { state, ...(unitId ? { unitId } : {}) }
  return usePages<UnitItemLine, UnitItemsPage>(JSON.stringify(asked), cursor => call(contract.items, { ...asked, cursor }))
}
