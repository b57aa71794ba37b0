import { Text, View } from '@tarojs/components'
import type { ImportView } from '../../../contract/imports'
import { importStates } from '../../../contract/vocabulary-imports'
import type { Pages } from '../../api/use-pages'
import { Empty, Refused, Skeleton, Tag } from '../../components'
import { FilterChoice } from '../../components/filter-choice'
import { PageTurn } from '../../components/page-turn'
import { press } from '../../components/press'
import { takesWorkbooks } from '../../device/choose-workbook'
import { minuteTime } from '../../text/ago'
import { toneOfImport } from './import-tone'
import '../../components/held.scss'
import './imports.scss'
import { StartImport } from './StartImport'
import type { ImportsPage } from './use-imports'

interface ImportsColumnProps {
  readonly list: Pages<ImportView, ImportsPage>
  /** in whose names the officer may import; the first unless another is chosen */
  readonly units: readonly { readonly id: string; readonly name: string }[]
  readonly unitId?: string
  readonly onUnit: (unitId: string | undefined) => void
  readonly openId?: string
  readonly onOpen: (id: string) => void
  readonly onBegun: (id: string) => void
}

const emptyHint = takesWorkbooks ? '下载空白模板填好，或直接选择已有的归集表。' : '请在电脑浏览器中登录，选择填报好的工作簿。'

/** Begins an import, and lists those of the unit. */
export const ImportsColumn = ({ list, units, unitId, onUnit, openId, onOpen, onBegun }: ImportsColumnProps) => {
  const { items, loading, refusal, more, dropped, reload } = list
  const [first, ...others] = units
  return (
    <View>
      {first && others.length > 0 ? (
        <View className="filter">
          <FilterChoice id="by-unit" label="以哪个单位归集" all={first.name} options={others} value={unitId} onChange={onUnit} />
        </View>
      ) : null}
      <StartImport unitId={unitId} onBegun={onBegun} />
      {dropped ? <PageTurn label="回到开头" onTurn={reload} /> : null}
      {items.map(one => (
        <View
          key={one.id}
          id={`import-${one.id}`}
          className={one.id === openId ? 'held-line held-line-open' : 'held-line'}
          {...press(() => onOpen(one.id))}
        >
          <View className="held-first">
            <Text className="import-name">{one.fileName}</Text>
            <Tag tone={toneOfImport(one.state)}>{importStates[one.state]}</Tag>
          </View>
          <Text className="import-soft">
            {minuteTime(one.createdAt)} · {one.by}
            {one.rows > 0 ? ` · ${one.rows} 行` : ''}
            {one.state === 'ready' && one.undecided > 0 ? ` · ${one.undecided} 行待决定` : ''}
          </Text>
        </View>
      ))}
      {loading && items.length === 0 ? <Skeleton lines={6} /> : null}
      {refusal ? <Refused refusal={refusal} onRetry={reload} /> : null}
      {!loading && !refusal && items.length === 0 && !more ? <Empty title="还没有导入过归集表" hint={emptyHint} /> : null}
      {more ? <PageTurn label="下一页" onTurn={more} /> : null}
    </View>
  )
}
