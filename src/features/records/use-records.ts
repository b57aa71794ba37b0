import { records } from '../../../contract'
import type { RecordLine } from '../../../contract/records'
import { call } from '../../api'
import { type Pages, usePages } from '../../api/use-pages'
import type { RecordFilter } from './record-filter'

export interface RecordsPage {
  readonly items: readonly RecordLine[]
  readonly total: number
  readonly cursor?: string
}

/** The records that fit, 20 at a time. */
export const useRecords = ({ form, state, unitId, search }: RecordFilter): Pages<RecordLine, RecordsPage> => {
  const wanted = search.trim()
  const asked = { form, state, ...(unitId ? { unitId } : {}), ...(wanted ? { search: wanted } : {}) }
  return usePages<RecordLine, RecordsPage>(JSON.stringify(asked), cursor => call(records.records, { ...asked, cursor }))
}
