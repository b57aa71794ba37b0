import { Text } from '@tarojs/components'
import { useState } from 'react'
import { items as contract } from '../../../contract'
import type { UnitItemView } from '../../../contract/items'
import type { Refusal } from '../../../contract/reply'
import { call } from '../../api'
import { Dialog, ReasonDialog, Refused } from '../../components'
import { type UnitStep, unitStepWords } from './unit-step'

interface UnitStepDialogProps {
  readonly view: UnitItemView
  readonly step: UnitStep
  readonly onDone: () => void
  readonly onClose: () => void
  /** somebody else has decided meanwhile */
  readonly onStale: () => void
}

/** Says what happens to whom; sending back and taking off the page need a reason. */
export const UnitStepDialog = ({ view, step, onDone, onClose, onStale }: UnitStepDialogProps) => {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const { id, rev } = view
  const send = async (reason = '') => {
    setBusy(true)
    setRefusal(undefined)
    const reply = await (step === 'withdraw'
      ? call(contract.withdrawItem, { id, rev, reason })
      : call(contract.decideItem, { id, rev, decision: step, reason }))
    setBusy(false)
    if (reply.ok) onDone()
    else setRefusal(reply)
  }
  const close = () => {
    onClose()
    if (refusal) onStale()
  }
  const words = unitStepWords(step, view)
  if (step === 'confirm')
    return (
      <Dialog title={words.title} confirm={words.confirm} busy={busy} start="confirm" onConfirm={() => void send()} onClose={close}>
        <Text className="dialog-effect">{words.effect}</Text>
        {refusal ? <Refused refusal={refusal} /> : null}
      </Dialog>
    )
  return (
    <ReasonDialog
      {...words}
      danger={step === 'withdraw'}
      busy={busy}
      refusal={refusal}
      minLength={2}
      onSend={reason => void send(reason)}
      onClose={close}
    />
  )
}
