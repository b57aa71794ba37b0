import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './states.scss'

export interface EmptyProps {
  readonly title: string
  /** what to do next */
  readonly hint?: string
  readonly children?: ReactNode
}

/** Nothing here, and what to do about it. */
export const Empty = ({ title, hint, children }: EmptyProps) => (
  <View className="state">
    <Text className="state-title" {...{ role: 'heading', 'aria-level': 2 }}>
      {title}
    </Text>
    {hint ? <Text className="state-hint">{hint}</Text> : null}
    {children}
  </View>
)
