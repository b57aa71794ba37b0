import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { RecordChange, RecordView } from '../../../contract/records'
import type { Refusal } from '../../../contract/reply'
import { Dialog, Refused, TextArea } from '../../components'
import { ChangeLines } from '../../components/change-lines'

interface CorrectDialogProps {
  readonly view: RecordView
  readonly changes: readonly RecordChange[]
  readonly reason: string
  readonly onReason: (reason: string) => void
  readonly busy: boolean
  readonly refusal?: Refusal
  readonly onSend: () => void
  readonly onClose: () => void
}

/** Before and after once more, what follows from it, and why. */
export const CorrectDialog = ({ view, changes, reason, onReason, busy, refusal, onSend, onClose }: CorrectDialogProps) => {
  const [tried, setTried] = useState(false)
  const short = reason.trim().length < 2
  const send = () => {
    setTried(true)
    if (!short) onSend()
  }
  return (
    <Dialog title={`更正：${view.name}`} confirm="确认更正" busy={busy} onConfirm={send} onClose={onClose}>
      <Text className="held-effect">更正后，公示的内容随即更新；改前、改后和理由记入办理过程，不能删除。</Text>
      <ChangeLines changes={changes} />
      <TextArea
        label="更正理由"
        value={reason}
        onChange={onReason}
        error={tried && short ? '请写明理由，至少两个字' : undefined}
        maxLength={500}
      />
      {refusal ? <Refused refusal={refusal} /> : null}
    </Dialog>
  )
}
