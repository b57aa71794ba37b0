import { Text, View } from '@tarojs/components'
import './parts.scss'

export interface StepsProps {
  /** from 1 */
  readonly current: number
  readonly names: readonly string[]
}

/** Where one is in a form of several screens. */
export const Steps = ({ current, names }: StepsProps) => (
  <View className="steps">
    <View className="steps-bars" {...{ 'aria-hidden': true }}>
      {names.map((name, i) => (
        <View key={name} className={i < current ? 'steps-bar steps-bar-on' : 'steps-bar'} />
      ))}
    </View>
    <Text className="soft">{`第 ${current} 步，共 ${names.length} 步：${names[current - 1] ?? ''}`}</Text>
  </View>
)
