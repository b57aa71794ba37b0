import { Text } from '@tarojs/components'
import { useState } from 'react'
import { office } from '../../../contract'
import type { CodeLine } from '../../../contract/office'
import type { Refusal } from '../../../contract/reply'
import { type CodeChange, codeChanges } from '../../../contract/vocabulary'
import { call } from '../../api'
import { Dialog, Refused, TextArea } from '../../components'
import { effectOf } from './code-effects'
import './office.scss'

interface ChangeDialogProps {
  readonly line: CodeLine
  readonly change: CodeChange
  readonly onDone: () => void
  readonly onClose: () => void
}

/** Says what will happen to whom and asks for a reason, not for an OK. */
export const ChangeDialog = ({ line, change, onDone, onClose }: ChangeDialogProps) => {
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const send = async () => {
    const missing = reason.trim().length < 2
    setProblem(missing ? '请写明理由，至少两个字；理由会记入公开日志' : '')
    if (missing) return
    setBusy(true)
    setRefusal(undefined)
    const reply = await call(office.changeCode, { id: line.id, rev: line.rev, change, reason })
    setBusy(false)
    if (reply.ok) onDone()
    else setRefusal(reply)
  }
  return (
    <Dialog
      title={`${codeChanges[change]}诚信码`}
      confirm={`确认${codeChanges[change]}`}
      danger={change === 'revoke'}
      busy={busy}
      onConfirm={() => void send()}
      onClose={onClose}
    >
      <Text className="office-effect">{effectOf(change, line.name)}</Text>
      <TextArea label="理由" value={reason} onChange={setReason} error={problem} maxLength={500} />
      {refusal ? <Refused refusal={refusal} /> : null}
    </Dialog>
  )
}
