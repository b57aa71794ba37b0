import { Text, View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { application as contract } from '../../../contract'
import type { ApplicationView } from '../../../contract/application'
import type { Refusal } from '../../../contract/reply'
import { call } from '../../api'
import { Button, Dialog, Refused } from '../../components'
import { withdrawEffect } from './withdraw-words'

interface WithdrawProps {
  readonly view: ApplicationView
  readonly onDone: () => void
}

/** Takes the application back, after saying what that does. */
export const Withdraw = ({ view: { id, rev, state, entity, unitName }, onDone }: WithdrawProps) => {
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const sending = useRef(false)
  const word = state === 'draft' ? '作废草稿' : '撤回申请'
  const send = async () => {
    if (sending.current) return
    sending.current = true
    setBusy(true)
    const reply = await call(contract.withdraw, { id, rev })
    sending.current = false
    setBusy(false)
    setRefusal(reply.ok ? undefined : reply)
    if (!reply.ok && reply.reason !== 'changed-meanwhile' && reply.reason !== 'wrong-state') return
    setAsking(false)
    onDone()
  }
  return (
    <View>
      <Button danger onClick={() => setAsking(true)}>
        {word}
      </Button>
      {refusal && !asking ? <Refused refusal={refusal} /> : null}
      {asking ? (
        <Dialog
          title={word}
          confirm={`确认${word}`}
          cancel="不撤回"
          danger
          busy={busy}
          onConfirm={() => void send()}
          onClose={() => setAsking(false)}
        >
          <Text className="dialog-effect">{withdrawEffect(state, entity.name, unitName)}</Text>
          {refusal ? <Refused refusal={refusal} /> : null}
        </Dialog>
      ) : null}
    </View>
  )
}
