import { Text, View } from '@tarojs/components'
import type { UnitItemLine } from '../../../contract/items'
import { type ItemState, itemStates } from '../../../contract/vocabulary-items'
import type { Pages } from '../../api/use-pages'
import { Empty, Refused, Skeleton, Tag } from '../../components'
import { FilterChoice } from '../../components/filter-choice'
import { FilterTabs } from '../../components/filter-tabs'
import { PageTurn } from '../../components/page-turn'
import { press } from '../../components/press'
import { ago } from '../../text/ago'
import '../../components/held.scss'
import './items.scss'
import type { UnitItemFilter, UnitItemsPage } from './use-unit-items'

interface UnitItemsColumnProps {
  readonly list: Pages<UnitItemLine, UnitItemsPage>
  readonly filter: UnitItemFilter
  readonly onFilter: (filter: UnitItemFilter) => void
  /** whose items may be looked at */
  readonly units: {
    readonly everyUnit: boolean
    readonly all: string
    readonly options: readonly { readonly id: string; readonly name: string }[]
  }
  readonly openId?: string
  readonly onOpen: (id: string) => void
}

const tabs = (Object.keys(itemStates) as ItemState[]).map(id => [id, itemStates[id]] as const)

const emptyWords: Readonly<Record<ItemState, readonly [string, string]>> = {
  submitted: ['没有待确认的内容', '主体补充了展示信息，会出现在这里。'],
  returned: ['没有退回的内容', '退回后，主体改好再提交，会回到“待确认”。'],
  published: ['还没有公示的内容', '确认后的内容会出现在这里，有误的可以撤下。'],
  withdrawn: ['没有撤下的内容', '主体或本单位撤下的内容会留在这里。'],
}

const Row = ({
  line,
  now,
  open,
  showUnit,
  onOpen,
}: {
  line: UnitItemLine
  now: number
  open: boolean
  showUnit: boolean
  onOpen: () => void
}) => (
  <View
    id={`item-${line.id}`}
    className={open ? 'held-line held-line-open' : 'held-line'}
    {...press(onOpen)}
    {...{ 'aria-current': open || undefined }}
  >
    <View className="item-line-head">
      <Text className="item-title">{line.name}</Text>
      <Text className="item-when">{ago(line.updatedAt, now)}</Text>
    </View>
    <Text className="item-soft">{[line.sectionTitle, line.title].filter(Boolean).join('：')}</Text>
    {showUnit ? <Text className="item-soft">{line.unitName}</Text> : null}
    {line.correcting || line.textMarked || line.expired ? (
      <View className="item-tags">
        {line.correcting ? <Tag>修改已公示的</Tag> : null}
        {line.expired ? <Tag tone="caution">已过期</Tag> : null}
        {line.textMarked ? <Tag tone="caution">文字待核看</Tag> : null}
      </View>
    ) : null}
  </View>
)

/** What waits for the unit, and what it has decided on. */
export const UnitItemsColumn = ({ list, filter, onFilter, units, openId, onOpen }: UnitItemsColumnProps) => {
  const { items, latest, loading, refusal, more, dropped, reload } = list
  const now = Date.now()
  const [title, hint] = emptyWords[filter.state]
  return (
    <View>
      <FilterTabs tabs={tabs} current={filter.state} onChange={state => onFilter({ ...filter, state })} />
      {units.options.length > 0 ? (
        <View className="filter">
          <FilterChoice
            id="by-unit"
            label="确认单位"
            all={units.all}
            options={units.options}
            value={filter.unitId}
            onChange={unitId => onFilter({ ...filter, unitId })}
          />
        </View>
      ) : null}
      <Text className="item-total" {...{ role: 'status' }}>
        {latest ? `共 ${latest.total} 条` : ''}
      </Text>
      {dropped ? <PageTurn label="回到开头" onTurn={reload} /> : null}
      {items.map(line => (
        <Row key={line.id} line={line} now={now} open={line.id === openId} showUnit={units.everyUnit} onOpen={() => onOpen(line.id)} />
      ))}
      {loading ? <Skeleton lines={items.length > 0 ? 2 : 8} /> : null}
      {refusal ? <Refused refusal={refusal} onRetry={reload} /> : null}
      {!loading && !refusal && items.length === 0 && !more ? <Empty title={title} hint={hint} /> : null}
      {more ? <PageTurn label="下一页" onTurn={more} /> : null}
    </View>
  )
}
