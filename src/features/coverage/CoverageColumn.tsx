import { Text, View } from '@tarojs/components'
import type { CoverageView } from '../../../contract/coverage'
import type { Reply } from '../../../contract/reply'
import { Empty, Refused, Skeleton } from '../../components'
import { press } from '../../components/press'
import { minuteTime } from '../../text/ago'
import { CoverageBar } from './CoverageBar'
import '../../components/held.scss'
import './coverage.scss'
import { sectorsOf, share, sumOf } from './coverage-sums'
import { RosterWays } from './RosterWays'

interface CoverageColumnProps {
  readonly reply?: Reply<CoverageView>
  readonly onRetry: () => void
  readonly imports: boolean
  readonly openId?: string
  readonly onOpen: (sectorId: string) => void
}

/** How much of the rosters has a code, whole and by sector, and of when that is. */
export const CoverageColumn = ({ reply, onRetry, imports, openId, onOpen }: CoverageColumnProps) => {
  if (!reply) return <Skeleton lines={8} />
  if (!reply.ok) return <Refused refusal={reply} onRetry={onRetry} />
  const { cells, asOf } = reply.value
  const all = sumOf(cells)
  return (
    <View>
      <View className="coverage-head">
        {all.targets > 0 ? (
          <>
            <Text className="coverage-large">赋码覆盖率 {share(all)}%</Text>
            <CoverageBar figures={all} />
          </>
        ) : null}
        {asOf === undefined ? null : <Text className="coverage-soft">统计截至 {minuteTime(asOf)}，每五分钟更新。</Text>}
        <RosterWays imports={imports} />
      </View>
      {sectorsOf(cells).map(sector => (
        <View
          key={sector.sectorId}
          id={`sector-${sector.sectorId}`}
          className={sector.sectorId === openId ? 'held-line held-line-open' : 'held-line'}
          {...press(() => onOpen(sector.sectorId))}
        >
          <View className="held-first">
            <Text className="coverage-name">{sector.name}</Text>
            <Text className="coverage-share">{share(sector)}%</Text>
          </View>
          <CoverageBar figures={sector} />
        </View>
      ))}
      {cells.length === 0 ? (
        <Empty
          title="还没有应赋码名单"
          hint={
            imports
              ? '按模板填好名单，从“归集”导入；收录后约一分钟，这里显示各行业的覆盖情况。'
              : '各单位导入名单后，这里显示各行业的覆盖情况。'
          }
        />
      ) : null}
    </View>
  )
}
