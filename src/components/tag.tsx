import { Text } from '@tarojs/components'
import type { ReactNode } from 'react'
import './tag.scss'

export type Tone = 'in-force' | 'caution' | 'stop' | 'unknown'

export interface TagProps {
  readonly tone?: Tone | 'brand' | 'plain'
  readonly children: ReactNode
}

/** A word about a thing; the tone repeats it for the eye and never says more than the word. */
export const Tag = ({ tone = 'plain', children }: TagProps) => <Text className={`tag tag-${tone}`}>{children}</Text>
