import { city, unitById, unitOfSector } from '../../city'
import type { Tx } from '../../server/ports/store'

type Reader = Pick<Tx, 'get'>

/** How a unit is called now: as the administrator keeps it, else as the city pack brought it. */
export const unitNames = async (reader: Reader, unitId: string): Promise<{ readonly name: string; readonly shortName: string }> => {
  const kept = unitId === '' ? null : await reader.get('units', unitId)
  return kept?.body ?? unitById(unitId) ?? { name: unitId, shortName: unitId }
}

/** Short names of the units of a list, each read once. */
export const shortNames = async (reader: Reader, unitIds: readonly string[]): Promise<(unitId: string) => string> => {
  const pairs = [...new Set(unitIds)].map(async id => [id, (await unitNames(reader, id)).shortName] as const)
  const known = new Map(await Promise.all(pairs))
  return unitId => known.get(unitId) ?? unitId
}

/** The unit that decides on a sector: the pack's, or the credit office while that one rests. undefined: no such sector. */
export const decidingUnit = async (reader: Reader, sectorId: string): Promise<string | undefined> => {
  const unit = unitOfSector(sectorId)
  if (!unit) return undefined
  return (await reader.get('units', unit.id))?.body.active === false ? city.creditOfficeId : unit.id
}
