import { city, districtByCode } from '../../city'
import type { CodesFor } from '../../contract/imports'
import { ok, type Reply, refuse } from '../../contract/reply'
import type { Import } from '../../server/ports/imports'
import type { Tx } from '../../server/ports/store'
import { decidingUnit } from '../shared/unit'
import { commitmentsIn } from './view'

/** What applications of an import are to say. Nothing where no row becomes one: the unit decides on no sector, or there are no such rows. */
export const codesForOf = async (body: Import, asked: CodesFor | undefined, tx: Pick<Tx, 'get'>): Promise<Reply<CodesFor | undefined>> => {
  const decides = async (sectorId: string) => (await decidingUnit(tx, sectorId)) === body.unitId
  const own = await Promise.all(city.sectors.map(({ id }) => decides(id)))
  if (commitmentsIn(body) === 0 || !own.includes(true)) return ok(undefined)
  if (!asked || !(await decides(asked.sectorId))) return refuse('unknown-sector', { sectorId: 'unknown-sector' })
  if (!districtByCode(asked.districtCode)) return refuse('unknown-district', { districtCode: 'unknown-district' })
  return ok(asked)
}

/** Places 3–8 of a code say where it was registered: believed where that is one of the city's districts. */
export const districtOf = (uscc: string, { districtCode }: CodesFor): string =>
  districtByCode(uscc.slice(2, 8)) === undefined ? districtCode : uscc.slice(2, 8)
