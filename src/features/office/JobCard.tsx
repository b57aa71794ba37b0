import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { office } from '../../../contract'
import type { JobView } from '../../../contract/office'
import { type RefusalReason, refusalReasons } from '../../../contract/vocabulary'
import { call } from '../../api'
import { Button, Card, Tag } from '../../components'
import { minuteTime } from '../../text/ago'
import { reasonSentence } from '../../text/reasons'
import { percentOf, progressText } from './job-progress'

const sentence = (reason: string) =>
  reasonSentence(refusalReasons.find((known): known is RefusalReason => known === reason) ?? 'unavailable')

/** As many failures as a page lists; the rest is counted. */
const listed = 20

interface JobCardProps {
  readonly job: JobView
  readonly onChanged: () => void
}

/** One batch: how far it is, what did not work and why, and a way to stop it. */
export const JobCard = ({ job, onChanged }: JobCardProps) => {
  const [busy, setBusy] = useState(false)
  const stop = async () => {
    setBusy(true)
    await call(office.cancelJob, { id: job.id })
    setBusy(false)
    onChanged()
  }
  const { state, failed } = job
  const tag = state === 'running' ? <Tag>进行中</Tag> : state === 'done' ? <Tag>✓ 已完成</Tag> : <Tag tone="caution">已停止</Tag>
  return (
    <Card title={`${minuteTime(job.createdAt)} 开始的赋码任务`} aside={tag}>
      <View className="office-track" {...{ role: 'progressbar', 'aria-valuenow': percentOf(job) }}>
        <View className="office-done" style={{ width: `${percentOf(job)}%` }} />
      </View>
      <Text className="office-soft">{progressText(job)}</Text>
      {failed.slice(0, listed).map(({ applicationId, name, reason }) => (
        <View key={applicationId} className="office-failure">
          <Text className="office-failed">✕ {name}</Text>
          <Text className="office-soft">{sentence(reason)}</Text>
        </View>
      ))}
      {failed.length > listed ? <Text className="office-soft">另有 {failed.length - listed} 件未成功，仍在“待赋码”中。</Text> : null}
      {state === 'running' ? (
        <Button busy={busy} onClick={() => void stop()}>
          停止（已赋的码不受影响）
        </Button>
      ) : null}
    </Card>
  )
}
