import { Text, View } from '@tarojs/components'
import './parts.scss'

export interface ProgressBarProps {
  readonly done: number
  readonly total: number
  readonly label?: string
}

/** How far long work has come. */
export const ProgressBar = ({ done, total, label = '进度' }: ProgressBarProps) => {
  const share = total > 0 ? Math.min(100, Math.floor((done * 100) / total)) : 0
  return (
    <View {...{ role: 'progressbar', 'aria-label': label, 'aria-valuenow': share, 'aria-valuemin': 0, 'aria-valuemax': 100 }}>
      <View className="progress-track">
        <View className="progress-done" style={{ width: `${share}%` }} />
      </View>
      <Text className="soft">{`${label}：${done} / ${total}`}</Text>
    </View>
  )
}
