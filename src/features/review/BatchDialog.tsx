import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { QueueLine } from '../../../contract/review'
import { Dialog, Refused } from '../../components'
import { reasonSentence } from '../../text/reasons'
import { batchOf, type NamedOutcome, namedOutcomes } from './batch'
import { refusalOf, useDecide } from './use-decide'

interface BatchDialogProps {
  readonly lines: readonly QueueLine[]
  readonly marked: readonly string[]
  /** closed; the ids that were approved */
  readonly onClose: (approved: readonly string[]) => void
}

/** Approves many at once: first what will happen to whom, then what became of each. */
export const BatchDialog = ({ lines, marked, onClose }: BatchDialogProps) => {
  const [batch] = useState(() => batchOf(lines, marked))
  const [outcomes, setOutcomes] = useState<readonly NamedOutcome[]>()
  const { busy, refusal, decide } = useDecide()
  const send = async () => {
    const answer = await decide(batch.approve, 'approve')
    if (answer) setOutcomes(namedOutcomes(batch.approve, answer))
  }
  if (outcomes) {
    const approved = outcomes.filter(({ done }) => done).map(({ id }) => id)
    return (
      <Dialog
        title={`已通过 ${approved.length} 件，未成功 ${outcomes.length - approved.length} 件`}
        confirm="知道了"
        onConfirm={() => onClose(approved)}
      >
        {outcomes.map(({ id, name, done, reason }) => (
          <View key={id} className="batch-line">
            <Text className={done ? 'batch-done' : 'batch-failed'}>{done ? '✓ 已通过' : '✕ 未通过'}</Text>
            <Text className="batch-name">{done ? name : `${name}：${reasonSentence(refusalOf(reason).reason)}`}</Text>
          </View>
        ))}
      </Dialog>
    )
  }
  const none = batch.approve.length === 0
  return (
    <Dialog
      title={none ? '所选申请不能批量通过' : `批量通过 ${batch.approve.length} 件申请`}
      confirm={none ? undefined : `确认通过 ${batch.approve.length} 件`}
      busy={busy}
      start="confirm"
      onConfirm={() => void send()}
      onClose={() => onClose([])}
    >
      {none ? null : <Text className="review-effect">下列主体通过审核，转信用办赋码，经办人会收到通知。决定作出后不能撤回。</Text>}
      {batch.approve.map(({ id, name, sectorName, districtName }) => (
        <View key={id} className="batch-line">
          <Text className="batch-name">{name}</Text>
          <Text className="review-soft">
            {sectorName} · {districtName}
          </Text>
        </View>
      ))}
      {batch.leftOut.length > 0 ? (
        <Text className="review-warning">
          代码存疑或文字待核看的 {batch.leftOut.length} 件不在其中，请逐件打开核实：{batch.leftOut.map(({ name }) => name).join('、')}
        </Text>
      ) : null}
      {refusal ? <Refused refusal={refusal} /> : null}
    </Dialog>
  )
}
