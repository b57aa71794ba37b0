import { Button, type ButtonProps } from '@tarojs/components'
import type { PhoneButtonProps } from './phone-button'

export const givesPhone = true

/** WeChat's own button, which alone may ask for the number; it looks like ours (components/button.scss). */
export const PhoneButton = ({ busy, onCode, onNone, children }: PhoneButtonProps) => {
  const told: ButtonProps['onGetPhoneNumber'] = ({ detail: { code } }) => (code ? onCode(code) : onNone())
  return (
    <Button
      className={busy ? 'button button-native button-off' : 'button button-native'}
      openType="getPhoneNumber"
      disabled={busy}
      onGetPhoneNumber={told}
    >
      {busy ? '请稍候…' : children}
    </Button>
  )
}
