import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components'
import { PhoneButton } from '../../device/phone-button'
import type { PhoneProps } from './TypedPhone'

const label = '用微信绑定的手机号加入'

/** The number as WeChat has verified it: a tap, the person's yes, and a code that is good once. */
export const ProvedPhone = ({ ready, busy, onTried, onPhone, children }: PhoneProps) => {
  const [refused, setRefused] = useState(false)
  const take = (phoneCode: string) => {
    setRefused(false)
    void onPhone({ phoneCode })
  }
  return (
    <>
      <Text className="account-note">微信会问您是否提供手机号，须与邀请时登记的一致；只用来核对，不保存号码。</Text>
      {children}
      {refused ? (
        <Text className="field-error" {...{ role: 'alert' }}>
          没有取得手机号。请再点一次并选择“允许”，也可以选用其他号码；邀请码不用重填。
        </Text>
      ) : null}
      {ready ? (
        <PhoneButton busy={busy} onCode={take} onNone={() => setRefused(true)}>
          {label}
        </PhoneButton>
      ) : (
        // WeChat would ask at once: what is missing is said first
        <Button onClick={onTried}>{label}</Button>
      )}
    </>
  )
}
