import { city, unitById } from '../../../city'

export interface AnsweringUnit {
  readonly name: string
  readonly sectors: readonly string[]
}

/** The units that decide and answer, in the city's order, each with its sectors. */
export const answeringUnits = (): readonly AnsweringUnit[] =>
  city.units.flatMap(({ id, name }) => {
    const sectors = city.sectors.filter(sector => sector.unitId === id).map(sector => sector.name)
    return sectors.length > 0 ? [{ name, sectors }] : []
  })

/** Who leads the programme. */
export const creditOfficeName = (): string => unitById(city.creditOfficeId)?.name ?? ''
