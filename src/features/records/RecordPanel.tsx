import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { records } from '../../../contract'
import type { RecordView } from '../../../contract/records'
import { recordStates } from '../../../contract/vocabulary-collection'
import { useQuery } from '../../api'
import { Button, Refused, Skeleton, Tag } from '../../components'
import { CorrectForm } from './CorrectForm'
import { RecordFacts } from './RecordFacts'
import { RecordHistory } from './RecordHistory'
import { toneOfRecord } from './record-tone'
import '../../components/held.scss'
import { WithdrawDialog } from './WithdrawDialog'

interface RecordPanelProps {
  readonly id: string
  readonly onOpen: (id: string) => void
  /** the list beside shows the same record */
  readonly onChanged: () => void
}

/** One record: what it says, what may be done with it, what has been done. */
export const RecordPanel = ({ id, onOpen, onChanged }: RecordPanelProps) => {
  const { reply, reload } = useQuery(records.record, { id })
  const [doing, setDoing] = useState<'correct' | 'withdraw'>()
  if (!reply) return <Skeleton lines={10} />
  if (!reply.ok) return <Refused refusal={reply} onRetry={reload} />
  const view = reply.value
  const stop = () => setDoing(undefined)
  const askAgain = () => {
    reload()
    onChanged()
  }
  const changed = () => {
    stop()
    askAgain()
  }
  // where the key itself was corrected, another record stands in its place
  const corrected = (now: RecordView) => {
    changed()
    if (now.id !== id) onOpen(now.id)
  }
  return (
    <View>
      <View className="held-head">
        <View className="held-title">
          <Text className="held-large" {...{ role: 'heading', 'aria-level': 2 }}>
            {view.name}
          </Text>
          <Tag tone={toneOfRecord(view.state)}>{recordStates[view.state]}</Tag>
          {view.expired ? <Tag tone="unknown">已过期</Tag> : null}
        </View>
        {view.mayChange && doing !== 'correct' ? (
          <View className="held-actions">
            <Button onClick={() => setDoing('correct')}>更正</Button>
            <Button danger onClick={() => setDoing('withdraw')}>
              撤下
            </Button>
          </View>
        ) : null}
      </View>
      {doing === 'correct' ? (
        <CorrectForm key={view.rev} view={view} onDone={corrected} onLeave={stop} onStale={askAgain} />
      ) : (
        <RecordFacts view={view} onOpen={onOpen} />
      )}
      <RecordHistory history={view.history} />
      {doing === 'withdraw' ? <WithdrawDialog view={view} onDone={changed} onClose={stop} onStale={askAgain} /> : null}
    </View>
  )
}
