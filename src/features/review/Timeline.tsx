import { Text, View } from '@tarojs/components'
import type { HistoryEntry } from '../../../contract/application'
import { applicationFields } from '../../../contract/vocabulary'
import { Card } from '../../components'
import { minuteTime } from '../../text/ago'

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
      <View key={`${entry.at}-${entry.what}`} className="review-step">
        <View className="review-step-first">
          <Text className="review-step-what">{steps[entry.what]}</Text>
          <Text className="review-soft">
            {entry.by === 'agent' ? '经办人' : entry.by} · {minuteTime(entry.at)}
          </Text>
        </View>
        {entry.fields?.length ? (
          <Text className="review-step-why">需补正：{entry.fields.map(field => applicationFields[field]).join('、')}</Text>
        ) : null}
        {entry.reason ? <Text className="review-step-why">{entry.reason}</Text> : null}
      </View>
    ))}
  </Card>
)
