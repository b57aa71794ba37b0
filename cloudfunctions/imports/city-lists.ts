import { city, districtByCode } from '../../city'
import type { SectorData } from '../../city/pack'
import type { Lists } from '../../domain/collection/lists'
import { bare } from '../../domain/collection/text'
import type { Store } from '../../server/ports/store'
import { decidingUnit } from '../shared/unit'

/** The sectors on which a unit decides. */
export const ownSectors = async (reader: Pick<Store, 'get'>, unitId: string): Promise<readonly SectorData[]> => {
  const deciding = await Promise.all(city.sectors.map(({ id }) => decidingUnit(reader, id)))
  return city.sectors.filter((_, i) => deciding[i] === unitId)
}

const withoutBrackets = (name: string) => name.replace(/（.*?）/g, '')

/** Nobody guesses which of two sectors was meant: a name without its brackets counts where only one of the unit's own is called so. */
const sectorOf =
  (own: readonly SectorData[]): Lists['sector'] =>
  clean => {
    if (clean === '') {
      const [only, another] = own
      return only && !another ? { value: only.name, reasons: ['sector-assumed'] } : { value: '', reasons: ['cell-missing'] }
    }
    const named = city.sectors.find(({ name }) => bare(name) === bare(clean))
    if (named) return own.includes(named) ? { value: named.name, reasons: [] } : { value: named.name, reasons: ['sector-not-own'] }
    const [alike, another] = own.filter(({ name }) => bare(withoutBrackets(name)) === bare(clean))
    return alike && !another ? { value: alike.name, reasons: ['read-as'] } : { value: '', reasons: ['not-in-list'] }
  }

const districtOf: Lists['district'] = (clean, code) => {
  if (clean === '') {
    const byCode = districtByCode(code.slice(2, 8))
    return byCode ? { value: byCode.name, reasons: ['district-by-code'] } : { value: '', reasons: ['district-unknown'] }
  }
  const short = bare(clean).replace(city.name, '')
  const named = city.districts.find(({ name }) => name === short)
  return named ? { value: named.name, reasons: [] } : { value: '', reasons: ['not-in-list'] }
}

/** What the cells of a file that this unit has sent may name. */
export const listsOf = async (reader: Pick<Store, 'get'>, unitId: string): Promise<Lists> => ({
  sector: sectorOf(await ownSectors(reader, unitId)),
  district: districtOf,
})
