import { View } from '@tarojs/components'
import { city } from '../../../city'
import { FilterChoice } from '../../components/filter-choice'
import { press } from '../../components/press'
import { SearchBox } from '../../components/search-box'
import {
  byDistrict,
  bySector,
  byUnit,
  isDistrictUnit,
  isPeriod,
  periods,
  type QueueFilter,
  sectorsOf,
  unitChoices,
  unitShown,
} from './queue-filter'

/** Where `/` puts the cursor. */
export const searchFieldId = 'queue-search'

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
  const { label, all, options } = unitChoices(unitIds)
  const unit = unitShown(filter, unitIds)
  const ofDistrict = unitIds.length > 0 && unit !== undefined && isDistrictUnit(unit)
  return (
    <View className="filter">
      <SearchBox id={searchFieldId} value={filter.search} onChange={search => onChange({ ...filter, search })} />
      <View className="filter-choices">
        {options.length > 0 ? (
          <FilterChoice
            id="by-unit"
            label={label}
            all={all}
            options={options}
            value={filter.unitId}
            onChange={id => onChange(byUnit(filter, id))}
          />
        ) : null}
        {ofDistrict ? null : (
          <>
            <FilterChoice
              id="by-sector"
              all="全部领域"
              options={sectorsOf(unit === undefined ? [] : [unit])}
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
