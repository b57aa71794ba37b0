import { Text, View } from '@tarojs/components'
import type { ReviewView } from '../../../contract/review'
import { applicationStates } from '../../../contract/vocabulary'
import { minuteTime } from '../../text/ago'

/** Knowing a code is not owning it: says when somebody else claims the same entity. */
export const Rivals = ({ rivals }: Pick<ReviewView, 'rivals'>) =>
  rivals.length === 0 ? null : (
    <View className="review-warning" {...{ role: 'alert' }}>
      <Text className="review-warning-title">⚠ 同一主体另有 {rivals.length} 份申请</Text>
      {rivals.map(({ applicationId, state, updatedAt }) => (
        <Text key={applicationId} className="review-warning-line">
          {applicationStates[state]} · {minuteTime(updatedAt)}
        </Text>
      ))}
      <Text className="review-warning-line">请核对授权书与证照，确认由谁代表该主体，再作决定。</Text>
    </View>
  )
