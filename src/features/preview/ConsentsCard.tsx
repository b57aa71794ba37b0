import { Text, View } from '@tarojs/components'
import type { Consents } from '../../../contract/application'
import { Card, Check } from '../../components'
import type { Asked } from './consents'

interface ConsentsCardProps {
  readonly asked: readonly Asked[]
  readonly given: Consents
  /** what was agreed to when it was handed in before; said, never ticked */
  readonly before?: Consents
  readonly problem?: string
  readonly onChange: (given: Consents) => void
}

/** Each consent asked for by itself, none of them ticked beforehand. */
export const ConsentsCard = ({ asked, given, before, problem, onChange }: ConsentsCardProps) => (
  <Card title="哪些可以公开，由您决定">
    {asked.map(({ id, title, about, needed }) => (
      <View key={id} className="consent">
        <Check checked={given[id]} onChange={on => onChange({ ...given, [id]: on })}>
          {title}
          {needed ? '（必需）' : '（可不选）'}
        </Check>
        <Text className="consent-about">
          {about}
          {before ? `上次提交时您${before[id] ? '同意了' : '没有同意'}。` : ''}
        </Text>
      </View>
    ))}
    {problem ? (
      <Text className="field-error" {...{ role: 'alert' }}>
        {problem}
      </Text>
    ) : null}
  </Card>
)
