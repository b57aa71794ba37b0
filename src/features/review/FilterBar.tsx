import { View } from '@tarojs/components'
import { city } from '../../../city'
import { FilterChoice } from '../../components/filter-choice'
import { press } from '../../components/press'
import { SearchBox } from '../../components/search-box'
import { byDistrict, bySector, byUnit, isDistrictUnit, isPeriod, periods, type QueueFilter, sectorsOf } from './queue-filter'

/** Where `/` puts the cursor. */
export const searchFieldId = 'queue-search'

const units = city.units.map(({ id, shortName }) => ({ id, name: shortName }))
const nameOf = (unitId: string | undefined) => units.find(({ id }) => id === unitId)?.name ?? ''
const districts = city.districts.map(({ code, name }) => ({ id: code, name }))
const times = Object.entries(periods).map(([id, name]) => ({ id, name }))

interface FilterBarProps {
  readonly filter: QueueFilter
  readonly onChange: (filter: QueueFilter) => void
  /** units whose sectors may be chosen; none: every unit's, and the unit may be chosen too */
  readonly unitIds: readonly string[]
}

/** Search, sector, district (and unit, for the office), when it was submitted, and which end of the queue comes first. */
export const FilterBar = ({ filter, onChange, unitIds }: FilterBarProps) => {
  const oldest = filter.order === 'oldest'
  // without a choice the office sees every unit's queue, and an officer of several units that of the first
  const [all, choices] =
    unitIds.length === 0 ? ['全部单位', units] : [nameOf(unitIds[0]), units.filter(({ id }) => unitIds.slice(1).includes(id))]
  const ofDistrict = unitIds.some(isDistrictUnit)
  return (
    <View className="filter">
      <SearchBox id={searchFieldId} value={filter.search} onChange={search => onChange({ ...filter, search })} />
      <View className="filter-choices">
        {choices.length > 0 ? (
          <FilterChoice id="by-unit" all={all} options={choices} value={filter.unitId} onChange={id => onChange(byUnit(filter, id))} />
        ) : null}
        {ofDistrict ? null : (
          <>
            <FilterChoice
              id="by-sector"
              all="全部领域"
              options={sectorsOf(filter.unitId ? [filter.unitId] : unitIds)}
              value={filter.sectorId}
              onChange={id => onChange(bySector(filter, id))}
            />
            <FilterChoice
              id="by-district"
              all="全部辖区"
              options={districts}
              value={filter.districtCode}
              onChange={id => onChange(byDistrict(filter, id))}
            />
          </>
        )}
        <FilterChoice
          id="by-time"
          all="不限时间"
          options={times}
          value={filter.period}
          onChange={id => onChange({ ...filter, period: isPeriod(id) ? id : undefined })}
        />
        <View className="filter-order" {...press(() => onChange({ ...filter, order: oldest ? 'newest' : 'oldest' }))}>
          {oldest ? '最早在前' : '最新在前'}
        </View>
      </View>
    </View>
  )
}
