import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { press } from './press'
import './field.scss'

export interface CheckProps {
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly disabled?: boolean
  readonly id?: string
  readonly children: ReactNode
}

/** A box to tick; the words beside it belong to the hot zone. */
export const Check = ({ checked, onChange, disabled = false, id, children }: CheckProps) => (
  <View
    {...(id ? { id } : {})}
    className="check"
    {...press(() => onChange(!checked), undefined, 'checkbox', disabled)}
    {...{ 'aria-checked': checked }}
  >
    <View className={checked ? 'check-box check-on' : 'check-box'} {...{ 'aria-hidden': true }}>
      {checked ? '✓' : ''}
    </View>
    <Text className="check-text">{children}</Text>
  </View>
)
