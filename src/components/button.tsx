import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { press } from './press'
import './button.scss'

export interface ButtonProps {
  /** the one thing to do here */
  readonly main?: boolean
  readonly danger?: boolean
  /** under way: says so and takes no second press */
  readonly busy?: boolean
  readonly disabled?: boolean
  readonly id?: string
  /** said by screen readers where the text alone does not tell */
  readonly label?: string
  readonly onClick?: () => void
  readonly children: ReactNode
}

/** A View and not the platform's button, whose look and width differ on every platform. */
export const Button = ({ main, danger, busy = false, disabled = false, id, label, onClick, children }: ButtonProps) => {
  const off = busy || disabled
  const shape = ['button', main && 'button-main', danger && 'button-danger', off && 'button-off'].filter(Boolean).join(' ')
  return (
    <View {...(id ? { id } : {})} className={shape} aria-busy={busy} {...press(() => onClick?.(), label, 'button', off)}>
      {busy ? '请稍候…' : children}
    </View>
  )
}
