import { city, districtByCode } from '../../city'
import type {
  CoverageCell,
  coverage as coverageContract,
  Lapse,
  MissingTarget,
  missingTargets as missingContract,
} from '../../contract/coverage'
import { ok, refuse } from '../../contract/reply'
import { publicStatus } from '../../domain/integrity-code'
import type { Target } from '../../domain/targets/target'
import { permit } from '../../server/policy'
import type { Query, Store } from '../../server/ports/store'
import type { Actor, Read } from '../../server/ports/use-case'
import { decidingUnit } from '../shared/unit'

/** A sector is its unit's, a district its government's; both may see where they meet. */
const maySee = async (store: Store, actor: Actor, sectorId: string, districtCode: string | undefined): Promise<boolean> => {
  const districtUnitId = districtByCode(districtCode ?? '')?.unitId
  const unitId = await decidingUnit(store, sectorId)
  return permit(actor, 'coverage.read', { ...(unitId ? { unitId } : {}), ...(districtUnitId ? { districtUnitId } : {}) }).ok
}

/** As the job has counted it last: no request counts targets. */
export const coverage: Read<typeof coverageContract> = async (_input, { store, actor }) => {
  const doc = await store.get('coverage', 'now')
  const cells: CoverageCell[] = []
  for (const cell of doc?.body.cells ?? []) if (await maySee(store, actor, cell.sectorId, cell.districtCode)) cells.push(cell)
  const order = (cell: CoverageCell) =>
    [city.sectors.findIndex(({ id }) => id === cell.sectorId), Number(cell.districtCode || 999_999)] as const
  cells.sort((a, b) => order(a)[0] - order(b)[0] || order(a)[1] - order(b)[1])
  const whole: string[] = []
  for (const sectorId of new Set(cells.map(one => one.sectorId))) if (await maySee(store, actor, sectorId, undefined)) whole.push(sectorId)
  return ok({ ...(doc?.body.asOf === undefined ? {} : { asOf: doc.body.asOf }), whole, cells })
}

const lapseOf = async (store: Store, uscc: string, now: number): Promise<Lapse | 'in-force' | undefined> => {
  const codeId = (await store.get('entities', uscc))?.body.codeId
  const code = codeId ? await store.get('codes', codeId) : null
  const status = code && publicStatus(code.body.state, code.body.validUntil, now)
  return status === null || status === 'replaced' ? undefined : status
}

const shown = async (store: Store, target: Target, now: number): Promise<MissingTarget | undefined> => {
  const { uscc, name, districtCode, address, remark } = target
  const lapse = await lapseOf(store, uscc, now)
  // since the last count it has got its code
  if (lapse === 'in-force') return undefined
  return { uscc, name, districtCode, address, remark, ...(lapse ? { lapse } : {}) }
}

const perPage = 20

/** Those whom somebody has to go after. */
export const missingTargets: Read<typeof missingContract> = async ({ sectorId, districtCode, status, cursor }, context) => {
  const { store, actor, now } = context
  if (!(await maySee(store, actor, sectorId, districtCode))) return refuse('not-permitted')
  const where: Pick<Query, 'index' | 'equal'> =
    districtCode === undefined
      ? { index: 'bySector', equal: { sectorId, status } }
      : { index: 'bySectorDistrict', equal: { sectorId, districtCode, status } }
  const page = await store.query('targets', { ...where, order: 'asc', limit: perPage, ...(cursor ? { cursor } : {}) })
  const items = await Promise.all(page.items.map(({ body }) => shown(store, body, now)))
  return ok({ items: items.flatMap(item => (item ? [item] : [])), ...(page.cursor ? { cursor: page.cursor } : {}) })
}
