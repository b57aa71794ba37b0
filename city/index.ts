import type { SectionData } from '../contract/items'
import { hegang } from './hegang'
import type { CityPack, DistrictData, SectorData, TemplateData, UnitData } from './pack'
import { voluntary } from './voluntary'

/** The pack this installation serves. Another city changes this one line. */
export const city: CityPack = hegang

/** The sector with this id, or undefined. */
export const sectorById = (id: string): SectorData | undefined => city.sectors.find(sector => sector.id === id)

/** The responsible unit with this id, or undefined. */
export const unitById = (id: string): UnitData | undefined => city.units.find(unit => unit.id === id)

/** The district with this six-digit division code (GB/T 2260), or undefined. */
export const districtByCode = (code: string): DistrictData | undefined => city.districts.find(district => district.code === code)

/** The current version of the commitment template with this id, or undefined. */
export const templateById = (id: string): TemplateData | undefined => city.templates.find(template => template.id === id)

/** The one unit that decides on applications of this sector; undefined when the sector is unknown. */
export const unitOfSector = (sectorId: string): UnitData | undefined => {
  const sector = sectorById(sectorId)
  return sector && unitById(sector.unitId)
}

/** What entities of this sector may register of themselves: its own sections in the order of the page, then 自愿注册. */
export const sectionsOfSector = (sectorId: string): readonly SectionData[] => [...(sectorById(sectorId)?.sections ?? []), voluntary]
