import { Text, View } from '@tarojs/components'
import { type ReactNode, useEffect, useRef } from 'react'
import { holdFocus, onKey } from '../device/keyboard'
import { Button } from './button'
import './dialog.scss'

export interface DialogProps {
  readonly title: string
  /** the word on the acting button; without it there is nothing to confirm */
  readonly confirm?: string
  readonly cancel?: string
  readonly danger?: boolean
  readonly busy?: boolean
  /** what the keyboard begins with: the first field, or the way back where there is none (default); or the acting button */
  readonly start?: 'field' | 'confirm'
  readonly onConfirm?: () => void
  /** absent where the confirming is the only way on */
  readonly onClose?: () => void
  readonly children?: ReactNode
}

/** One dialog is open at a time. */
const holderId = 'dialog'

/** Asks before something happens. Escape leaves it; a press outside does not, because what was typed would be lost. */
export const Dialog = ({
  title,
  confirm,
  cancel = '取消',
  danger,
  busy = false,
  start = 'field',
  onConfirm,
  onClose,
  children,
}: DialogProps) => {
  const leave = useRef<() => void>()
  leave.current = () => {
    if (!busy) onClose?.()
  }
  useEffect(
    () =>
      onKey(({ key }) => {
        if (key !== 'Escape') return false
        leave.current?.()
        return true
      }),
    [],
  )
  useEffect(() => holdFocus(holderId, start === 'confirm' ? 'last' : 'field'), [start])
  return (
    <View className="dialog-veil" catchMove>
      <View id={holderId} className="dialog" {...{ role: 'dialog', 'aria-modal': true, 'aria-label': title }}>
        <Text className="dialog-title">{title}</Text>
        <View className="dialog-body">{children}</View>
        <View className="dialog-foot">
          {onClose ? (
            <Button disabled={busy} onClick={onClose}>
              {confirm ? cancel : '关闭'}
            </Button>
          ) : null}
          {confirm ? (
            <Button main danger={danger} busy={busy} onClick={onConfirm}>
              {confirm}
            </Button>
          ) : null}
        </View>
      </View>
    </View>
  )
}
