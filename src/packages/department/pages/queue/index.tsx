import { Text, View } from '@tarojs/components'
import Taro, { useDidShow, useRouter } from '@tarojs/taro'
import { useRef } from 'react'
import type { Me } from '../../../../../contract/session'
import { type ApplicationState, applicationStates } from '../../../../../contract/vocabulary'
import { Button } from '../../../../components'
import { DeskFrame } from '../../../../features/desk/DeskFrame'
import { DeskPage } from '../../../../features/desk/DeskPage'
import { isWide } from '../../../../features/desk/wide'
import { BatchDialog } from '../../../../features/review/BatchDialog'
import { emptyQueue } from '../../../../features/review/empty-queue'
import { QueueColumn } from '../../../../features/review/QueueColumn'
import { isDistrictUnit, startFilter, unitShown } from '../../../../features/review/queue-filter'
import { ReviewPanel } from '../../../../features/review/ReviewPanel'
import { useQueueDesk } from '../../../../features/review/use-queue-desk'

const isState = (view: string | undefined): view is ApplicationState => view !== undefined && Object.keys(applicationStates).includes(view)

const toDetail = (id: string) => void Taro.navigateTo({ url: `/packages/department/pages/detail/index?id=${id}` })

const Desk = ({ me }: { readonly me: Me }) => {
  const { view } = useRouter().params
  const desk = useQueueDesk({ state: isState(view) ? view : 'submitted', wide: isWide(), toDetail })
  const { filter, queue, openId, marked } = desk
  const unitIds = me.roles.flatMap(({ role, unitId }) => (role === 'officer' && unitId ? [unitId] : []))
  const unit = unitShown(filter, unitIds)
  const waiting = filter.state === 'submitted' && unit !== undefined && !isDistrictUnit(unit)
  const shownBefore = useRef(false)
  // back from the detail page of a phone: what was decided there has left the list
  useDidShow(() => {
    if (shownBefore.current) queue.reload()
    shownBefore.current = true
  })
  const total = queue.latest?.total
  const list = (
    <>
      <QueueColumn
        queue={queue}
        filter={filter}
        onFilter={desk.narrow}
        unitIds={unitIds}
        openId={openId}
        onOpen={desk.open}
        marked={waiting ? marked : undefined}
        onMarked={desk.setMarked}
        empty={emptyQueue(filter.state)}
      />
      {marked.length > 0 ? (
        <View className="queue-act">
          <Button main onClick={() => desk.setBatchOpen(true)}>
            批量通过 {marked.length} 件
          </Button>
        </View>
      ) : null}
    </>
  )
  return (
    <DeskFrame
      me={me}
      current={filter.state}
      counts={total === undefined ? {} : { [filter.state]: total >= 1000 ? '1000+' : String(total) }}
      onView={next => isState(next) && desk.narrow(startFilter(next))}
      list={list}
    >
      {openId ? (
        <ReviewPanel key={openId} id={openId} deciding={desk.deciding} onDeciding={desk.setDeciding} onDecided={id => desk.decided([id])} />
      ) : null}
      {isWide() && waiting && openId ? <Text className="desk-hint">快捷键：A 通过 · R 退回 · J/K 上下条 · / 搜索 · Esc 关闭</Text> : null}
      {desk.batchOpen ? <BatchDialog lines={queue.linesOf(marked)} marked={marked} onClose={desk.decided} /> : null}
    </DeskFrame>
  )
}

export default function QueuePage() {
  return <DeskPage posts={['officer']}>{me => <Desk me={me} />}</DeskPage>
}
