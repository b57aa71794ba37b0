import type { WorkbookForm } from '../../contract/vocabulary-collection'
import { commitmentTaker, recordTaker } from './take-record'
import { targetTaker } from './take-target'
import { left, type Taker } from './taker'

/** Of a table that can be previewed and not yet be taken in. */
const nobody: Taker = {
  isAsSeen: async () => true,
  take: async () => left('not-yet'),
  takeBack: async () => 'unchanged',
}

export const takers: Readonly<Record<WorkbookForm, Taker>> = {
  commitments: commitmentTaker,
  honours: recordTaker,
  voluntary: recordTaker,
  others: recordTaker,
  targets: targetTaker,
  vehicles: nobody,
}
