import { Text, View } from '@tarojs/components'
import type { ItemStepLine } from '../../../contract/items'
import { itemSteps } from '../../../contract/vocabulary-items'
import { Card } from '../../components'
import '../../components/timeline.scss'
import { minuteTime } from '../../text/ago'

/** lines that are shown: the whole stays with the host */
const most = 20

/** What has happened to an item, newest first: who, when, why. */
export const ItemHistory = ({ history }: { readonly history: readonly ItemStepLine[] }) => (
  <Card title="办理过程">
    {[...history]
      .reverse()
      .slice(0, most)
      .map(({ at, what, by, reason }) => (
        <View key={`${at}-${what}`} className="timeline-step">
          <View className="timeline-first">
            <Text className="timeline-what">{itemSteps[what]}</Text>
            <Text className="soft">
              {by} · {minuteTime(at)}
            </Text>
          </View>
          {reason ? <Text className="timeline-why">{reason}</Text> : null}
        </View>
      ))}
  </Card>
)
