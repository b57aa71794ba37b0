import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './parts.scss'

/** Names and what is known under them: two columns on a desk. */
export const Facts = ({ items }: { readonly items: readonly (readonly [label: string, value: ReactNode])[] }) => (
  <View className="facts">
    {items.map(([label, value]) => (
      <View key={label} className="fact">
        <Text className="fact-label">{label}</Text>
        <View className="fact-value">{value}</View>
      </View>
    ))}
  </View>
)
