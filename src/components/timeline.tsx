import { Text, View } from '@tarojs/components'
import type { HistoryEntry } from '../../contract/application'
import { applicationFields } from '../../contract/vocabulary'
import { minuteTime } from '../text/ago'
import { Card } from './card'
import './timeline.scss'

const steps: Readonly<Record<HistoryEntry['what'], string>> = {
  created: '建立申请',
  signed: '签署承诺',
  submitted: '提交',
  returned: '退回补正',
  rejected: '驳回',
  approved: '审核通过',
  assigned: '赋码',
  withdrawn: '撤回',
  commented: '辖区意见',
}

/** What has happened, newest first: who, when, why. */
export const Timeline = ({ history }: { readonly history: readonly HistoryEntry[] }) => (
  <Card title="办理过程">
    {[...history].reverse().map(entry => (
      <View key={`${entry.at}-${entry.what}`} className="timeline-step">
        <View className="timeline-first">
          <Text className="timeline-what">{steps[entry.what]}</Text>
          <Text className="soft">
            {entry.by === 'agent' ? '经办人' : entry.by} · {minuteTime(entry.at)}
          </Text>
        </View>
        {entry.fields?.length ? (
          <Text className="timeline-why">需补正：{entry.fields.map(field => applicationFields[field]).join('、')}</Text>
        ) : null}
        {entry.reason ? <Text className="timeline-why">{entry.reason}</Text> : null}
      </View>
    ))}
  </Card>
)
