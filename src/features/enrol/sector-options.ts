import { city, unitById } from '../../../city'

/** Sectors by their deciding unit, in the order of the units; what no sector claims comes last. */
export const sectorOptions: readonly { readonly id: string; readonly name: string; readonly group: string }[] = [...city.units]
  .sort((a, b) => Number(a.id === city.creditOfficeId) - Number(b.id === city.creditOfficeId))
  .flatMap(unit =>
    city.sectors
      .filter(({ unitId }) => unitId === unit.id)
      .map(({ id, name }) => ({ id, name, group: unitById(unit.id)?.shortName ?? unit.name })),
  )
