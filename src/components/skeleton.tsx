import { View } from '@tarojs/components'
import './states.scss'

/** Where text will stand, while it is on its way. */
export const Skeleton = ({ lines = 6 }: { readonly lines?: number }) => (
  <View className="skeleton" {...{ role: 'status', 'aria-label': '正在载入', 'aria-busy': true }}>
    {Array.from({ length: lines }, (_, line) => line).map(line => (
      <View key={line} className="skeleton-line" />
    ))}
  </View>
)
