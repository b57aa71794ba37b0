import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { sectorById } from '../../../city'
import { coverage } from '../../../contract'
import { type CoverageCell, type MissingTarget, targetStatuses } from '../../../contract/coverage'
import { call } from '../../api'
import { usePages } from '../../api/use-pages'
import { Card, Empty, Refused, Skeleton } from '../../components'
import { FilterTabs } from '../../components/filter-tabs'
import { PageTurn } from '../../components/page-turn'
import { press } from '../../components/press'
import { CoverageBar } from './CoverageBar'
import '../../components/held.scss'
import './coverage.scss'
import { districtName, share, sumOf } from './coverage-sums'
import { MissingRow } from './MissingRow'

interface MissingPage {
  readonly items: readonly MissingTarget[]
  readonly cursor?: string
}

interface SectorPanelProps {
  readonly sectorId: string
  /** of this sector */
  readonly cells: readonly CoverageCell[]
  /** the person may see all districts together */
  readonly whole: boolean
}

/** One sector by district, and below it those without a code: of all districts, or of the one that is pressed. */
export const SectorPanel = ({ sectorId, cells, whole }: SectorPanelProps) => {
  const [district, setDistrict] = useState<string | undefined>(whole ? undefined : cells[0]?.districtCode)
  const [status, setStatus] = useState<'none' | 'applied'>('none')
  const asked = { sectorId, status, ...(district === undefined ? {} : { districtCode: district }) }
  const list = usePages<MissingTarget, MissingPage>(JSON.stringify(asked), cursor => call(coverage.missingTargets, { ...asked, cursor }))
  const { targets, coded, applied } = sumOf(district === undefined ? cells : cells.filter(({ districtCode }) => districtCode === district))
  const toggle = (code: string) => setDistrict(whole && district === code ? undefined : code)
  return (
    <View>
      <Card title={`${sectorById(sectorId)?.name ?? sectorId} · 各辖区`}>
        {cells.map(cell => (
          <View
            key={cell.districtCode}
            className={cell.districtCode === district ? 'held-line held-line-open' : 'held-line'}
            {...press(() => toggle(cell.districtCode))}
            {...{ 'aria-pressed': cell.districtCode === district }}
          >
            <View className="held-first">
              <Text className="coverage-name">{districtName(cell.districtCode)}</Text>
              <Text className="coverage-share">{share(cell)}%</Text>
            </View>
            <CoverageBar figures={cell} />
          </View>
        ))}
        {whole && cells.length > 1 ? <Text className="coverage-soft">点选一个辖区，只看该辖区的名单；再点一次看全部。</Text> : null}
      </Card>
      <Card title={`尚无有效诚信码 · ${district === undefined ? '全部辖区' : districtName(district)}`}>
        <FilterTabs
          tabs={[
            ['none', `${targetStatuses.none} ${targets - coded - applied}`],
            ['applied', `${targetStatuses.applied} ${applied}`],
          ]}
          current={status}
          onChange={setStatus}
        />
        {list.dropped ? <PageTurn label="回到开头" onTurn={list.reload} /> : null}
        {list.items.map(target => (
          <MissingRow key={target.uscc} target={target} />
        ))}
        {list.loading ? <Skeleton lines={list.items.length > 0 ? 2 : 6} /> : null}
        {list.refusal ? <Refused refusal={list.refusal} onRetry={list.reload} /> : null}
        {!list.loading && !list.refusal && list.items.length === 0 && !list.more ? <Empty title="没有这样的主体" /> : null}
        {list.more ? <PageTurn label="下一页" onTurn={list.more} /> : null}
      </Card>
    </View>
  )
}
