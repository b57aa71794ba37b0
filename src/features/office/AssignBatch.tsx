import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { office } from '../../../contract'
import type { JobView } from '../../../contract/office'
import type { Refusal } from '../../../contract/reply'
import type { QueueLine } from '../../../contract/review'
import { call } from '../../api'
import { Button, Dialog, Refused } from '../../components'
import './office.scss'

/** Names shown before the rest is only counted. */
const listed = 50

interface AssignBatchProps {
  readonly chosen: readonly QueueLine[]
  /** how many wait in all, as far as they are counted */
  readonly total: number
  /** the unit the list is narrowed to, if it is */
  readonly unit?: { readonly id: string; readonly name: string }
  readonly onStarted: (job: JobView) => void
}

/** Starts the job that assigns the marked ones, or all that wait. */
export const AssignBatch = ({ chosen, total, unit, onStarted }: AssignBatchProps) => {
  const [asking, setAsking] = useState<'chosen' | 'all' | null>(null)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const close = () => {
    setAsking(null)
    setRefusal(undefined)
  }
  const send = async () => {
    setBusy(true)
    setRefusal(undefined)
    const wanted = asking === 'chosen' ? { ids: chosen.map(({ id }) => id) } : unit ? { unitId: unit.id } : {}
    const reply = await call(office.assignBatch, wanted)
    setBusy(false)
    if (!reply.ok) return setRefusal(reply)
    close()
    onStarted(reply.value)
  }
  const all = `${unit ? unit.name : '全部单位'}待赋码的${total >= 1000 ? '全部' : ` ${total} 件`}`
  return (
    <View className="office-bar">
      {chosen.length > 0 ? (
        <Button main onClick={() => setAsking('chosen')}>
          为所选 {chosen.length} 件赋码
        </Button>
      ) : total > 0 ? (
        <Button onClick={() => setAsking('all')}>全部赋码</Button>
      ) : null}
      {asking ? (
        <Dialog
          title={asking === 'chosen' ? `为 ${chosen.length} 件申请赋码` : `为${all}申请赋码`}
          confirm="开始赋码"
          start="confirm"
          busy={busy}
          onConfirm={() => void send()}
          onClose={close}
        >
          <Text className="office-effect">
            每个主体得到一枚有效的诚信码，责任单位和经办人会收到通知。任务在后台进行，可以离开本页，进度在“赋码任务”中查看；做不成的会逐件列出原因。
          </Text>
          {asking === 'chosen'
            ? chosen.slice(0, listed).map(({ id, name, unitName }) => (
                <Text key={id} className="office-soft">
                  {name} · {unitName}
                </Text>
              ))
            : null}
          {asking === 'chosen' && chosen.length > listed ? <Text className="office-soft">等共 {chosen.length} 件</Text> : null}
          {refusal ? <Refused refusal={refusal} /> : null}
        </Dialog>
      ) : null}
    </View>
  )
}
