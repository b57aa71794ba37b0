import { Text, View } from '@tarojs/components'
import type { Queue, QueueLine } from '../../../contract/review'
import type { Pages } from '../../api/use-pages'
import { Button, Empty, Refused, Skeleton } from '../../components'
import { PageTurn } from '../../components/page-turn'
import { press } from '../../components/press'
import { toggle, toggleAll } from './batch'
import { FilterBar } from './FilterBar'
import { QueueRow } from './QueueRow'
import { isNarrowed, type QueueFilter, startFilter } from './queue-filter'
import './queue.scss'

interface QueueColumnProps {
  readonly queue: Pages<QueueLine, Queue>
  readonly filter: QueueFilter
  readonly onFilter: (filter: QueueFilter) => void
  readonly unitIds: readonly string[]
  readonly openId?: string
  readonly onOpen: (line: QueueLine) => void
  /** absent where nothing can be marked */
  readonly marked?: readonly string[]
  readonly onMarked?: (marked: readonly string[]) => void
  readonly markLimit?: number
  readonly showUnit?: boolean
  /** what to say when nothing waits: title and what next */
  readonly empty: readonly [string, string]
}

/** The list with its filters, 20 a page. */
export const QueueColumn = (props: QueueColumnProps) => {
  const { queue, filter, onFilter, unitIds, openId, onOpen, marked, onMarked, markLimit, showUnit = false, empty } = props
  const now = Date.now()
  const { items, latest, loading, refusal, more } = queue
  const shown = items.map(({ id }) => id)
  return (
    <View className="queue">
      <FilterBar filter={filter} onChange={onFilter} unitIds={unitIds} />
      {marked && onMarked && items.length > 0 ? (
        <View className="queue-bar">
          <View className="queue-all" {...press(() => onMarked(toggleAll(marked, shown, markLimit)))}>
            {shown.every(id => marked.includes(id)) ? '全不选' : '全选本页'}
          </View>
          <Text className="queue-total">{marked.length > 0 ? `已选 ${marked.length} 件` : `共 ${latest?.total ?? items.length} 件`}</Text>
        </View>
      ) : null}
      {queue.dropped ? <PageTurn label="回到开头" onTurn={queue.reload} /> : null}
      {items.map(line => (
        <QueueRow
          key={line.id}
          line={line}
          now={now}
          open={line.id === openId}
          onOpen={onOpen}
          marked={marked?.includes(line.id)}
          onMark={id => marked && onMarked?.(toggle(marked, id, markLimit))}
          showUnit={showUnit}
        />
      ))}
      {loading ? <Skeleton lines={items.length > 0 ? 2 : 8} /> : null}
      {refusal ? <Refused refusal={refusal} onRetry={queue.reload} /> : null}
      {!loading && !refusal && items.length === 0 && !more ? (
        isNarrowed(filter) ? (
          <Empty title="没有符合条件的申请" hint="换一个名称、领域或辖区再找。">
            <Button onClick={() => onFilter(startFilter(filter.state))}>清除条件</Button>
          </Empty>
        ) : (
          <Empty title={empty[0]} hint={empty[1]} />
        )
      ) : null}
      {more ? <PageTurn label="下一页" onTurn={more} /> : null}
    </View>
  )
}
