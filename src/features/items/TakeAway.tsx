import { Text } from '@tarojs/components'
import { useRef, useState } from 'react'
import { items as contract } from '../../../contract'
import type { ItemView } from '../../../contract/items'
import type { Refusal } from '../../../contract/reply'
import { call } from '../../api'
import { Dialog, Refused } from '../../components'
import { takeAwayEffect } from './item-words'

interface TakeAwayProps {
  readonly item: ItemView
  /** the correction alone; what is public stays */
  readonly correctionOnly: boolean
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Says what goes from where before the entity takes it away. */
export const TakeAway = ({ item, correctionOnly, onClose, onDone }: TakeAwayProps) => {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const under = useRef(false)
  const word = correctionOnly ? '放弃修改' : item.shown ? '撤下' : '撤回'
  const send = async () => {
    if (under.current) return
    under.current = true
    setBusy(true)
    const reply = await call(contract.withdrawOwnItem, { id: item.id, rev: item.rev, correctionOnly })
    under.current = false
    setBusy(false)
    setRefusal(reply.ok ? undefined : reply)
    if (reply.ok) onClose()
    if (reply.ok || reply.reason === 'changed-meanwhile' || reply.reason === 'wrong-state') onDone()
  }
  return (
    <Dialog
      title={`${word}：${item.title}`}
      confirm={`确认${word}`}
      cancel="不，留着"
      danger
      busy={busy}
      onConfirm={() => void send()}
      onClose={onClose}
    >
      <Text className="dialog-effect">{takeAwayEffect(item, correctionOnly)}</Text>
      {refusal ? <Refused refusal={refusal} /> : null}
    </Dialog>
  )
}
