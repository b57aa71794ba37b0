import { Input, Text, View } from '@tarojs/components'
import { city } from '../../../city'
import { Choice } from './Choice'
import { byDistrict, bySector, byUnit, type QueueFilter, sectorsOf } from './queue-filter'

/** Where `/` puts the cursor. */
export const searchFieldId = 'queue-search'

const units = city.units.map(({ id, shortName }) => ({ id, name: shortName }))
const districts = city.districts.map(({ code, name }) => ({ id: code, name }))

interface FilterBarProps {
  readonly filter: QueueFilter
  readonly onChange: (filter: QueueFilter) => void
  /** units whose sectors may be chosen; none: every unit's, and the unit may be chosen too */
  readonly unitIds: readonly string[]
}

/** Search, sector, district (and unit, for the office), and which end of the queue comes first. */
export const FilterBar = ({ filter, onChange, unitIds }: FilterBarProps) => (
  <View className="queue-filter">
    <View id={searchFieldId}>
      <Input
        className="queue-search"
        value={filter.search}
        placeholder="搜索名称、统一社会信用代码"
        maxlength={60}
        confirmType="search"
        onInput={({ detail }) => onChange({ ...filter, search: detail.value })}
      />
    </View>
    <View className="queue-choices">
      {unitIds.length === 0 ? (
        <Choice all="全部单位" options={units} value={filter.unitId} onChange={id => onChange(byUnit(filter, id))} />
      ) : null}
      <Choice
        all="全部领域"
        options={sectorsOf(filter.unitId ? [filter.unitId] : unitIds)}
        value={filter.sectorId}
        onChange={id => onChange(bySector(filter, id))}
      />
      <Choice all="全部辖区" options={districts} value={filter.districtCode} onChange={id => onChange(byDistrict(filter, id))} />
      <View className="queue-choice" onClick={() => onChange({ ...filter, order: filter.order === 'oldest' ? 'newest' : 'oldest' })}>
        <Text>{filter.order === 'oldest' ? '最早提交在前' : '最新提交在前'}</Text>
      </View>
    </View>
  </View>
)
