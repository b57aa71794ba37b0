import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './card.scss'

export interface CardProps {
  readonly title?: string
  /** beside the title: a tag or a button */
  readonly aside?: ReactNode
  readonly className?: string
  readonly children?: ReactNode
}

/** One subject on its own paper. */
export const Card = ({ title, aside, className = '', children }: CardProps) => (
  <View className={`card ${className}`}>
    {title || aside ? (
      <View className="card-head">
        <Text className="card-title" {...{ role: 'heading', 'aria-level': 2 }}>
          {title}
        </Text>
        {aside}
      </View>
    ) : null}
    {children}
  </View>
)
