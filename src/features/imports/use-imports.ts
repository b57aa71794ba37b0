import { imports } from '../../../contract'
import type { ImportView } from '../../../contract/imports'
import { call } from '../../api'
import { type Pages, usePages } from '../../api/use-pages'
import { isRunning } from './import-sums'
import { usePolling } from './use-polling'

export interface ImportsPage {
  readonly items: readonly ImportView[]
  readonly cursor?: string
}

/** A unit's imports, newest first; asks again while one of them runs. */
export const useImports = (unitId: string | undefined): Pages<ImportView, ImportsPage> => {
  const pages = usePages<ImportView, ImportsPage>(unitId ?? '', cursor => call(imports.imports, { cursor, ...(unitId ? { unitId } : {}) }))
  usePolling(pages.items.some(isRunning) && !pages.loading, pages.reload)
  return pages
}
