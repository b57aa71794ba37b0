import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { office } from '../../../contract'
import type { Refusal } from '../../../contract/reply'
import { call } from '../../api'
import { Button, Dialog, Refused } from '../../components'
import './office.scss'

interface AssignOneProps {
  readonly id: string
  readonly rev: number
  readonly name: string
  /** nobody applied: there is nobody to be told */
  readonly collected: boolean
  readonly onDone: () => void
}

/** Gives one approved application its code. */
export const AssignOne = ({ id, rev, name, collected, onDone }: AssignOneProps) => {
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const send = async () => {
    setBusy(true)
    setRefusal(undefined)
    const reply = await call(office.assign, { id, rev })
    setBusy(false)
    if (!reply.ok) return setRefusal(reply)
    setAsking(false)
    onDone()
  }
  return (
    <View className="review-actions">
      <Button main onClick={() => setAsking(true)}>
        赋码
      </Button>
      {asking ? (
        <Dialog
          title={`赋码：${name}`}
          confirm="确认赋码"
          start="confirm"
          busy={busy}
          onConfirm={() => void send()}
          onClose={() => setAsking(false)}
        >
          <Text className="office-effect">
            {`“${name}”将得到一枚有效的诚信码，扫码即可看到；${collected ? '公示页注明承诺由部门归集，归集单位可在“归集”中下载' : '责任单位和经办人会收到通知'}。`}
          </Text>
          {refusal ? <Refused refusal={refusal} /> : null}
        </Dialog>
      ) : null}
    </View>
  )
}
