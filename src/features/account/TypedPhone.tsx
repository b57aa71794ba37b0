import { type ReactNode, useState } from 'react'
import { Button, TextField } from '../../components'

export interface PhoneProps {
  /** the invitation's code is there */
  readonly ready: boolean
  readonly busy: boolean
  /** pressed although something is missing */
  readonly onTried: () => void
  /** whether the host took it */
  readonly onPhone: (phone: { readonly phone?: string; readonly phoneCode?: string }) => Promise<boolean>
  /** what came of it */
  readonly children: ReactNode
}

/** The number as somebody types it: for hosts that have no WeChat to ask. */
export const TypedPhone = ({ busy, onTried, onPhone, children }: PhoneProps) => {
  const [phone, setPhone] = useState('')
  const [tried, setTried] = useState(false)
  const problem = /^1\d{10}$/.test(phone.trim()) ? undefined : '请填写 11 位手机号，须与邀请时登记的一致'
  const send = async () => {
    setTried(true)
    if (problem) return onTried()
    if (!(await onPhone({ phone: phone.trim() }))) return
    setPhone('')
    setTried(false)
  }
  return (
    <>
      <TextField label="手机号" type="number" value={phone} onChange={setPhone} error={tried ? problem : undefined} maxLength={11} />
      {children}
      <Button busy={busy} onClick={() => void send()}>
        加入
      </Button>
    </>
  )
}
