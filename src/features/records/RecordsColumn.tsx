import { Text, View } from '@tarojs/components'
import type { RecordLine } from '../../../contract/records'
import type { Pages } from '../../api/use-pages'
import { Button, Empty, Refused, Skeleton } from '../../components'
import { FilterChoice } from '../../components/filter-choice'
import { FilterTabs } from '../../components/filter-tabs'
import { PageTurn } from '../../components/page-turn'
import { SearchBox } from '../../components/search-box'
import type { UnitChoices } from '../../components/unit-choices'
import { ExportRecords } from './ExportRecords'
import { RecordRow } from './RecordRow'
import { formTabs, isState, type RecordFilter, stateChoices } from './record-filter'
import '../../components/held.scss'
import type { RecordsPage } from './use-records'

interface RecordsColumnProps {
  readonly list: Pages<RecordLine, RecordsPage>
  readonly filter: RecordFilter
  readonly onFilter: (filter: RecordFilter) => void
  readonly units: UnitChoices
  readonly openId?: string
  readonly onOpen: (id: string) => void
}

/** The records of one form and state, found by the beginning of a name or by a USCC; all of a unit's as one workbook. */
export const RecordsColumn = ({ list, filter, onFilter, units, openId, onOpen }: RecordsColumnProps) => {
  const { items, latest, loading, refusal, more, dropped, reload } = list
  const now = Date.now()
  const searched = filter.search.trim() !== ''
  return (
    <View>
      <FilterTabs tabs={formTabs} current={filter.form} onChange={form => onFilter({ ...filter, form })} />
      <View className="filter">
        <SearchBox id="record-search" value={filter.search} onChange={search => onFilter({ ...filter, search })} />
        <View className="filter-choices">
          <FilterChoice
            id="by-state"
            label="状态"
            all={stateChoices.all}
            options={stateChoices.options}
            value={filter.state === 'published' ? undefined : filter.state}
            onChange={id => onFilter({ ...filter, state: isState(id) ? id : 'published' })}
          />
          {units.options.length > 0 ? (
            <FilterChoice
              id="by-unit"
              label="归集单位"
              all={units.all}
              options={units.options}
              value={filter.unitId}
              onChange={unitId => onFilter({ ...filter, unitId })}
            />
          ) : null}
        </View>
      </View>
      <View className="held-bar">
        <Text className="held-soft" {...{ role: 'status' }}>
          {latest ? `共 ${latest.total} 条` : ''}
        </Text>
        <ExportRecords unitId={filter.unitId ?? units.ownUnitId} form={filter.form} />
      </View>
      {dropped ? <PageTurn label="回到开头" onTurn={reload} /> : null}
      {items.map(line => (
        <RecordRow key={line.id} line={line} now={now} open={line.id === openId} onOpen={onOpen} showUnit={units.everyUnit} />
      ))}
      {loading ? <Skeleton lines={items.length > 0 ? 2 : 8} /> : null}
      {refusal ? <Refused refusal={refusal} onRetry={reload} /> : null}
      {!loading && !refusal && items.length === 0 && !more ? (
        searched ? (
          <Empty title="没有符合条件的信息" hint="名称从开头查找，市、区名可以不写；也可以输入完整的统一社会信用代码。">
            <Button onClick={() => onFilter({ ...filter, search: '' })}>清除条件</Button>
          </Empty>
        ) : (
          <Empty title="这里还没有信息" hint="换一张表或换一个状态看看；新的信息从“归集”导入。" />
        )
      ) : null}
      {more ? <PageTurn label="下一页" onTurn={more} /> : null}
    </View>
  )
}
