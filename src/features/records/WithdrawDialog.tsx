import { records } from '../../../contract'
import type { RecordView } from '../../../contract/records'
import { isStale, useStep } from '../../api/use-step'
import { ReasonDialog } from '../../components'

interface WithdrawDialogProps {
  readonly view: RecordView
  readonly onDone: () => void
  readonly onClose: () => void
  /** somebody else has changed it meanwhile: what stands now is to be looked at */
  readonly onStale: () => void
}

/** Says what the public sees no more, and that the trace stays. */
export const WithdrawDialog = ({ view, onDone, onClose, onStale }: WithdrawDialogProps) => {
  const { busy, refusal, take } = useStep()
  const send = async (reason: string) => {
    const reply = await take(records.withdrawRecord, { id: view.id, rev: view.rev, reason })
    if (reply.ok) onDone()
  }
  const close = () => {
    onClose()
    if (refusal && isStale(refusal)) onStale()
  }
  return (
    <ReasonDialog
      title="撤下这条信息"
      effect={`“${view.name}”的“${view.title}”将不再公示，内容和办理过程保留。撤下后不能恢复；同样的内容再次归集时，会先请您确认。`}
      confirm="确认撤下"
      danger
      busy={busy}
      refusal={refusal}
      minLength={2}
      onSend={reason => void send(reason)}
      onClose={close}
    />
  )
}
