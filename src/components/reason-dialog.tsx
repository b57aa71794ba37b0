import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { Refusal } from '../../contract/reply'
import { Dialog } from './dialog'
import { Refused } from './refused'
import { TextArea } from './text-area'

export interface ReasonDialogProps {
  readonly title: string
  /** what will happen and to whom */
  readonly effect: string
  readonly confirm: string
  readonly danger?: boolean
  readonly busy?: boolean
  readonly refusal?: Refusal
  /** characters the reason needs at least */
  readonly minLength?: number
  readonly onSend: (reason: string) => void
  readonly onClose: () => void
}

/** A step that cannot be undone: says the effect and asks for a reason, not for 'OK'. */
export const ReasonDialog = ({ title, effect, confirm, danger, busy, refusal, minLength = 5, onSend, onClose }: ReasonDialogProps) => {
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const short = [...reason.trim()].length < minLength
  const send = () => {
    setTried(true)
    if (!short) onSend(reason.trim())
  }
  return (
    <Dialog title={title} confirm={confirm} danger={danger} busy={busy} onConfirm={send} onClose={onClose}>
      <Text className="dialog-effect">{effect}</Text>
      <TextArea
        label="理由"
        value={reason}
        onChange={setReason}
        maxLength={500}
        error={tried && short ? `请写明理由，至少 ${minLength} 个字` : undefined}
      />
      {refusal ? <Refused refusal={refusal} /> : null}
    </Dialog>
  )
}
