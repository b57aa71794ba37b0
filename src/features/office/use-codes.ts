import { office } from '../../../contract'
import type { CodeLine } from '../../../contract/office'
import type { CodeState } from '../../../contract/vocabulary'
import { call } from '../../api'
import { usePages } from '../../api/use-pages'

export interface CodeFilter {
  readonly state: CodeState
  readonly unitId?: string
  readonly search: string
}

/** The codes of one state, 20 at a time. */
export const useCodes = ({ state, unitId, search }: CodeFilter) => {
  const wanted = search.trim().length >= 2 ? search.trim() : undefined
  return usePages<CodeLine, { readonly items: readonly CodeLine[]; readonly cursor?: string }>(
    JSON.stringify([state, unitId ?? '', wanted ?? '']),
    cursor => call(office.codes, { state, cursor, ...(unitId ? { unitId } : {}), ...(wanted ? { search: wanted } : {}) }),
  )
}
