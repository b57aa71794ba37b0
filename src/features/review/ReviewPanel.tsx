import { Text, View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { review } from '../../../contract'
import type { ReviewView } from '../../../contract/review'
import type { ApplicationField, Decision } from '../../../contract/vocabulary'
import { useQuery } from '../../api'
import { Refused, Skeleton } from '../../components'
import { Timeline } from '../../components/timeline'
import { CollectedCard } from './CollectedCard'
import { CommentBox } from './CommentBox'
import { CommitmentCard } from './CommitmentCard'
import { EntityFacts } from './EntityFacts'
import { Photos } from './Photos'
import { Rivals } from './Rivals'
import './review.scss'
import { overtakenText } from './overtaken'
import { ReviewHead } from './ReviewHead'
import { TextWarning } from './TextWarning'
import { refusalOf, useDecide } from './use-decide'
import { VerdictDialog } from './VerdictDialog'

interface ReviewPanelProps {
  readonly id: string
  /** the dialog that is open; held by the page, because keys open it too */
  readonly deciding: Decision | null
  readonly onDeciding: (decision: Decision | null) => void
  readonly onDecided: (id: string) => void
  /** what else may be done here: the office's assigning */
  readonly actions?: (view: ReviewView, reload: () => void) => ReactNode
}

/** The application on one screen, with the decision about it. */
export const ReviewPanel = ({ id, deciding, onDeciding, onDecided, actions }: ReviewPanelProps) => {
  const { reply, reload } = useQuery(review.review, { id })
  const { busy, refusal, setRefusal, decide } = useDecide()
  const [overtaken, setOvertaken] = useState<string>()
  if (!reply) return <Skeleton lines={8} />
  if (!reply.ok) return <Refused refusal={reply} onRetry={reload} />
  const view = reply.value
  const close = () => {
    setRefusal(undefined)
    onDeciding(null)
  }
  const send = async (reason: string, fields: readonly ApplicationField[]) => {
    const outcomes = deciding && (await decide([view], deciding, reason, fields))
    const outcome = outcomes?.[0]
    if (outcome?.done) {
      onDeciding(null)
      onDecided(id)
    } else if (outcome?.reason === 'already-decided' || outcome?.reason === 'changed-meanwhile') {
      setOvertaken(outcome.reason)
      onDeciding(null)
      reload()
    } else if (outcome) setRefusal(refusalOf(outcome.reason))
  }
  const last = view.history[view.history.length - 1]
  return (
    <View className="review">
      <ReviewHead view={view} onDecide={onDeciding} extra={actions?.(view, reload)} />
      {overtaken && last ? <Text className="review-warning">{overtakenText(view, last)}</Text> : null}
      <TextWarning marks={view.textMarks} />
      {view.claimsCode ? (
        <Text className="review-soft">该主体已有部门归集的诚信码。通过后由申请人认领，码不变，承诺改为其本人签署的承诺。</Text>
      ) : null}
      <Rivals rivals={view.rivals} />
      <EntityFacts view={view} />
      {view.collected ? <CollectedCard collected={view.collected} /> : <Photos entity={view.entity} />}
      {view.collected ? null : <CommitmentCard view={view} />}
      {view.mayComment ? <CommentBox id={id} onDone={reload} /> : null}
      <Timeline history={view.history} />
      {deciding && view.mayDecide ? (
        <VerdictDialog
          decision={deciding}
          name={view.entity.name}
          usccInDoubt={view.usccInDoubt}
          busy={busy}
          refusal={refusal}
          onSend={(reason, fields) => void send(reason, fields)}
          onClose={close}
        />
      ) : null}
    </View>
  )
}
