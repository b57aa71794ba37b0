import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Refusal } from '../../../contract/reply'
import { type ApplicationField, applicationFields, type Decision, decisions } from '../../../contract/vocabulary'
import { Check, Dialog, Refused, TextArea } from '../../components'
import { effectOf, problemsOf } from './verdict'

const fieldNames = Object.entries(applicationFields) as [ApplicationField, string][]

interface VerdictDialogProps {
  readonly decision: Decision
  readonly name: string
  readonly usccInDoubt: boolean
  readonly busy: boolean
  readonly refusal?: Refusal
  readonly onSend: (reason: string, fields: readonly ApplicationField[]) => void
  readonly onClose: () => void
}

/** Says what will happen to whom, asks for what the decision needs, and that there is no way back. */
export const VerdictDialog = ({ decision, name, usccInDoubt, busy, refusal, onSend, onClose }: VerdictDialogProps) => {
  const [reason, setReason] = useState('')
  const [fields, setFields] = useState<readonly ApplicationField[]>([])
  const [tried, setTried] = useState(false)
  const problems = problemsOf({ decision, reason, fields }, usccInDoubt)
  const send = () => {
    setTried(true)
    if (Object.keys(problems).length === 0) onSend(reason.trim(), decision === 'return' ? fields : [])
  }
  const toggle = (field: ApplicationField) =>
    setFields(fields.includes(field) ? fields.filter(other => other !== field) : [...fields, field])
  return (
    <Dialog
      title={`${decisions[decision]}：${name}`}
      confirm={`确认${decisions[decision]}`}
      danger={decision === 'reject'}
      busy={busy}
      start={decision === 'approve' && !usccInDoubt ? 'confirm' : 'field'}
      onConfirm={send}
      onClose={onClose}
    >
      <Text className="review-effect">{effectOf(decision, name)}决定作出后不能撤回。</Text>
      {decision === 'return' ? (
        <View className="review-fields">
          <Text className="review-label">需要补正的内容</Text>
          <View className="review-grid">
            {fieldNames.map(([field, label]) => (
              <Check key={field} checked={fields.includes(field)} onChange={() => toggle(field)}>
                {label}
              </Check>
            ))}
          </View>
          {tried && problems.fields ? <Text className="review-problem">{problems.fields}</Text> : null}
        </View>
      ) : null}
      <TextArea
        label={decision === 'approve' && !usccInDoubt ? '说明（可不填）' : '理由'}
        value={reason}
        onChange={setReason}
        error={tried ? problems.reason : undefined}
        maxLength={500}
      />
      {refusal ? <Refused refusal={refusal} /> : null}
    </Dialog>
  )
}
