import type { WorkbookForm } from '../../contract/vocabulary-collection'
import { commitmentTaker, recordTaker } from './take-record'
import { targetTaker } from './take-target'
import { vehicleTaker } from './take-vehicle'
import type { Taker } from './taker'

export const takers: Readonly<Record<WorkbookForm, Taker>> = {
  commitments: commitmentTaker,
  honours: recordTaker,
  voluntary: recordTaker,
  others: recordTaker,
  targets: targetTaker,
  vehicles: vehicleTaker,
}
