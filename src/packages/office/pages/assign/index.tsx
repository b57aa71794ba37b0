import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { unitById } from '../../../../../city'
import type { Me } from '../../../../../contract/session'
import type { ApplicationState, Decision } from '../../../../../contract/vocabulary'
import { FilterTabs } from '../../../../components/filter-tabs'
import { DeskFrame } from '../../../../features/desk/DeskFrame'
import { DeskPage } from '../../../../features/desk/DeskPage'
import { AssignBatch } from '../../../../features/office/AssignBatch'
import { AssignImport } from '../../../../features/office/AssignImport'
import { AssignOne } from '../../../../features/office/AssignOne'
import { emptyQueue } from '../../../../features/review/empty-queue'
import { QueueColumn } from '../../../../features/review/QueueColumn'
import { startFilter } from '../../../../features/review/queue-filter'
import { ReviewPanel } from '../../../../features/review/ReviewPanel'
import { useQueue } from '../../../../features/review/use-queue'

const states: readonly (readonly [ApplicationState, string])[] = [
  ['submitted', '待审核'],
  ['approved', '待赋码'],
  ['assigned', '已赋码'],
  ['returned', '退回'],
  ['rejected', '驳回'],
]
/** Whoever has waited longest for a code comes first. */
const startOf = (view: string) => (view === 'queues' ? startFilter('submitted') : { ...startFilter('approved'), order: 'oldest' as const })
const toJobs = () => void Taro.redirectTo({ url: '/packages/office/pages/jobs/index?view=jobs' })

const Desk = ({ me }: { readonly me: Me }) => {
  const [view, setView] = useState(useRouter().params.view === 'queues' ? 'queues' : 'assign')
  const [filter, setFilter] = useState(() => startOf(view))
  const [openId, setOpenId] = useState<string>()
  const [marked, setMarked] = useState<readonly string[]>([])
  const [deciding, setDeciding] = useState<Decision | null>(null)
  const queue = useQueue('office', filter)
  const assigning = view === 'assign'
  const narrow = (next: typeof filter) => {
    setFilter(next)
    setMarked([])
    // what somebody reads stays open while the list beside it is searched
    if (next.state === filter.state) return
    setOpenId(undefined)
    setDeciding(null)
  }
  const turnTo = (next: string) => {
    setView(next)
    setOpenId(undefined)
    narrow(startOf(next))
  }
  const done = () => {
    setDeciding(null)
    setOpenId(undefined)
    queue.reload()
  }
  const unit = filter.unitId ? unitById(filter.unitId) : undefined
  const total = queue.latest?.total
  const list = (
    <>
      {assigning ? (
        <AssignBatch
          chosen={queue.linesOf(marked)}
          total={total ?? 0}
          unit={unit && { id: unit.id, name: unit.shortName }}
          onStarted={toJobs}
        />
      ) : (
        <FilterTabs tabs={states} current={filter.state} onChange={state => narrow({ ...startFilter(state), unitId: filter.unitId })} />
      )}
      <QueueColumn
        queue={queue}
        filter={filter}
        onFilter={narrow}
        unitIds={[]}
        openId={openId}
        onOpen={({ id }) => setOpenId(id)}
        marked={assigning ? marked : undefined}
        onMarked={setMarked}
        markLimit={1000}
        showUnit
        empty={assigning ? ['没有等待赋码的申请', '各单位审核通过后会出现在这里。'] : emptyQueue(filter.state)}
      />
    </>
  )
  return (
    <DeskFrame
      me={me}
      current={view}
      counts={total === undefined ? {} : { [view]: total >= 1000 ? '1000+' : String(total) }}
      onView={turnTo}
      list={list}
      opened={openId !== undefined}
      onBack={() => setOpenId(undefined)}
      hint={['选择一件申请', '点选左侧的申请，在这里看全部内容。']}
    >
      {openId ? (
        <ReviewPanel
          key={openId}
          id={openId}
          deciding={deciding}
          onDeciding={setDeciding}
          onDecided={done}
          actions={({ state, id, rev, entity, collected }) =>
            state === 'approved' ? (
              <>
                <AssignOne id={id} rev={rev} name={entity.name} collected={collected !== undefined} onDone={done} />
                {collected ? <AssignImport collected={collected} onStarted={toJobs} /> : null}
              </>
            ) : null
          }
        />
      ) : null}
    </DeskFrame>
  )
}

export default function AssignPage() {
  return <DeskPage posts={['office']}>{me => <Desk me={me} />}</DeskPage>
}
