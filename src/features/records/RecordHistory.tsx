import { Text, View } from '@tarojs/components'
import type { RecordStepLine, RecordView } from '../../../contract/records'
import { recordSteps } from '../../../contract/vocabulary-collection'
import { Card } from '../../components'
import { ChangeLines } from '../../components/change-lines'
import { minuteTime } from '../../text/ago'

const Step = ({ step }: { readonly step: RecordStepLine }) => (
  <View className="held-step">
    <View className="held-first">
      <Text className="held-name">{recordSteps[step.what]}</Text>
      <Text className="held-when">{[step.by, minuteTime(step.at)].filter(Boolean).join(' · ')}</Text>
    </View>
    {step.imported ? <Text className="held-soft">随导入</Text> : null}
    {step.reason ? <Text className="held-said">理由：{step.reason}</Text> : null}
    <ChangeLines changes={step.changes} />
  </View>
)

/** All that has happened to it, newest first: who, when, why, and what it said before. */
export const RecordHistory = ({ history }: Pick<RecordView, 'history'>) => (
  <Card title="办理过程">
    {[...history].reverse().map(step => (
      <Step key={`${step.at}-${step.what}`} step={step} />
    ))}
  </Card>
)
