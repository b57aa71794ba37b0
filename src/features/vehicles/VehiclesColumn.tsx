import { Text, View } from '@tarojs/components'
import type { VehicleLine } from '../../../contract/vehicles'
import type { Pages } from '../../api/use-pages'
import { Button, Empty, Refused, Skeleton } from '../../components'
import { FilterChoice } from '../../components/filter-choice'
import { FilterTabs } from '../../components/filter-tabs'
import { PageTurn } from '../../components/page-turn'
import { SearchBox } from '../../components/search-box'
import '../../components/held.scss'
import type { UnitChoices } from '../../components/unit-choices'
import type { VehiclesPage } from './use-vehicles'
import { VehicleRow } from './VehicleRow'
import { stateTabs, type VehicleFilter } from './vehicle-filter'

interface VehiclesColumnProps {
  readonly list: Pages<VehicleLine, VehiclesPage>
  readonly filter: VehicleFilter
  readonly onFilter: (filter: VehicleFilter) => void
  readonly units: UnitChoices
  readonly openId?: string
  readonly onOpen: (id: string) => void
  /** absent where vehicles are read and none is entered */
  readonly onEnter?: () => void
}

/** The vehicles of the unit's companies by state, found by plate, company or its USCC. */
export const VehiclesColumn = ({ list, filter, onFilter, units, openId, onOpen, onEnter }: VehiclesColumnProps) => {
  const { items, latest, loading, refusal, more, dropped, reload } = list
  const searched = filter.search.trim() !== ''
  return (
    <View>
      <FilterTabs tabs={stateTabs} current={filter.state} onChange={state => onFilter({ ...filter, state })} />
      <View className="filter">
        <SearchBox
          id="vehicle-search"
          label="搜索号牌、企业名称、统一社会信用代码"
          value={filter.search}
          onChange={search => onFilter({ ...filter, search })}
        />
        {units.options.length > 0 ? (
          <View className="filter-choices">
            <FilterChoice
              id="by-unit"
              label="责任单位"
              all={units.all}
              options={units.options}
              value={filter.unitId}
              onChange={unitId => onFilter({ ...filter, unitId })}
            />
          </View>
        ) : null}
      </View>
      <View className="held-bar">
        <Text className="held-soft" {...{ role: 'status' }}>
          {latest ? `共 ${latest.total} 辆` : ''}
        </Text>
        {onEnter ? <Button onClick={onEnter}>录入车辆</Button> : null}
      </View>
      {dropped ? <PageTurn label="回到开头" onTurn={reload} /> : null}
      {items.map(line => (
        <VehicleRow key={line.id} line={line} open={line.id === openId} onOpen={onOpen} showUnit={units.everyUnit} />
      ))}
      {loading ? <Skeleton lines={items.length > 0 ? 2 : 8} /> : null}
      {refusal ? <Refused refusal={refusal} onRetry={reload} /> : null}
      {!loading && !refusal && items.length === 0 && !more ? (
        searched ? (
          <Empty title="没有符合条件的车辆" hint="请输入完整的号牌、企业的统一社会信用代码，或企业名称中的几个字。">
            <Button onClick={() => onFilter({ ...filter, search: '' })}>清除条件</Button>
          </Empty>
        ) : (
          <Empty title="这里还没有车辆" hint="企业赋码后，在这里录入它的车辆，或从“归集”导入营运车辆信息表。" />
        )
      ) : null}
      {more ? <PageTurn label="下一页" onTurn={more} /> : null}
    </View>
  )
}
