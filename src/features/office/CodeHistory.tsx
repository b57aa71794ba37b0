import { Text, View } from '@tarojs/components'
import type { CodeLine } from '../../../contract/office'
import { codeChanges } from '../../../contract/vocabulary'
import { Card } from '../../components'
import { minuteTime } from '../../text/ago'

const steps = new Map<string, string>([['assign', '赋码'], ['claim', '主体认领并签署'], ...Object.entries(codeChanges)])

/** Each change with its reason, person and time, newest first. */
export const CodeHistory = ({ history }: Pick<CodeLine, 'history'>) => (
  <Card title="变更记录">
    {[...history].reverse().map(({ at, what, by, reason }) => (
      <View key={`${at}-${what}`} className="office-step">
        <Text className="office-step-what">{steps.get(what) ?? '变更'}</Text>
        <Text className="office-soft">
          {by} · {minuteTime(at)}
        </Text>
        {reason ? <Text className="office-soft">{reason}</Text> : null}
      </View>
    ))}
  </Card>
)
