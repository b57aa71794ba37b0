import { View } from '@tarojs/components'
import { city } from '../../../city'
import type { CodeLine } from '../../../contract/office'
import { type CodeState, codeStates } from '../../../contract/vocabulary'
import type { Pages } from '../../api/use-pages'
import { Empty, Refused, Skeleton } from '../../components'
import { FilterChoice } from '../../components/filter-choice'
import { FilterTabs } from '../../components/filter-tabs'
import { PageTurn } from '../../components/page-turn'
import { SearchBox } from '../../components/search-box'
import { CodeRow } from './CodeRow'
import './office.scss'
import type { CodeFilter } from './use-codes'

const states = Object.entries(codeStates) as [CodeState, string][]
const units = city.units.map(({ id, shortName }) => ({ id, name: shortName }))

interface CodesColumnProps {
  readonly codes: Pages<CodeLine, { readonly items: readonly CodeLine[]; readonly cursor?: string }>
  readonly filter: CodeFilter
  readonly onFilter: (filter: CodeFilter) => void
  readonly openId?: string
  readonly onOpen: (line: CodeLine) => void
}

/** The codes of one state, found by name, by USCC or by unit. */
export const CodesColumn = ({ codes, filter, onFilter, openId, onOpen }: CodesColumnProps) => {
  const { items, loading, refusal, more, dropped, reload } = codes
  const narrowed = filter.search.trim() !== '' || filter.unitId !== undefined
  return (
    <View>
      <FilterTabs tabs={states} current={filter.state} onChange={state => onFilter({ ...filter, state })} />
      <View className="filter">
        <SearchBox id="code-search" value={filter.search} onChange={search => onFilter({ ...filter, search })} />
        <View className="filter-choices">
          <FilterChoice
            id="by-unit"
            all="全部单位"
            options={units}
            value={filter.unitId}
            onChange={unitId => onFilter({ ...filter, unitId })}
          />
        </View>
      </View>
      {dropped ? <PageTurn label="回到开头" onTurn={reload} /> : null}
      {items.map(line => (
        <CodeRow key={line.id} line={line} open={line.id === openId} onOpen={onOpen} />
      ))}
      {loading ? <Skeleton lines={items.length > 0 ? 2 : 8} /> : null}
      {refusal ? <Refused refusal={refusal} onRetry={reload} /> : null}
      {!loading && !refusal && items.length === 0 && !more ? (
        <Empty
          title={narrowed ? '没有符合条件的诚信码' : `没有“${codeStates[filter.state]}”的诚信码`}
          hint={narrowed ? '换一个名称、代码或单位再找。' : '在“待赋码”中为审核通过的申请赋码，或换一个状态看看。'}
        />
      ) : null}
      {more ? <PageTurn label="下一页" onTurn={more} /> : null}
    </View>
  )
}
