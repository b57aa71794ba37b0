import { Text } from '@tarojs/components'
import { useState } from 'react'
import { admin } from '../../../contract'
import type { InputOf } from '../../../contract/action'
import type { Refusal } from '../../../contract/reply'
import { roles } from '../../../contract/vocabulary'
import { call } from '../../api'
import { Card, Refused, TextField } from '../../components'
import { givesPhone } from '../../device/phone-button'
import { ProvedPhone } from './ProvedPhone'
import { TypedPhone } from './TypedPhone'

interface InvitationProps {
  /** the host has WeChat say whose phone it is: what is typed does not count there */
  readonly wechat: boolean
  readonly onJoined: () => void
}

/** Whoever was invited to a post joins with the code and the phone number that it was made for. */
export const Invitation = ({ wechat, onJoined }: InvitationProps) => {
  const [code, setCode] = useState('')
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const [joined, setJoined] = useState('')
  const problem = code.trim() === '' ? '请填写管理员告知您的邀请码' : undefined
  const accept = async (phone: Omit<InputOf<typeof admin.acceptInvitation>, 'code'>): Promise<boolean> => {
    setTried(true)
    if (problem) return false
    setBusy(true)
    setJoined('')
    const reply = await call(admin.acceptInvitation, { code: code.trim(), ...phone })
    setBusy(false)
    setRefusal(reply.ok ? undefined : reply)
    if (!reply.ok) return false
    setCode('')
    setTried(false)
    setJoined(`已加入：${[roles[reply.value.role], reply.value.unitName].filter(Boolean).join(' · ')}`)
    onJoined()
    return true
  }
  if (wechat && !givesPhone)
    return (
      <Card title="接受岗位邀请">
        <Text className="account-note">手机号由微信核实，请在手机上打开小程序，到“账号与设置”填写邀请码。</Text>
      </Card>
    )
  const Phone = wechat ? ProvedPhone : TypedPhone
  return (
    <Card title="接受岗位邀请">
      <TextField label="邀请码" value={code} onChange={setCode} error={tried ? problem : undefined} maxLength={80} />
      <Phone ready={problem === undefined} busy={busy} onTried={() => setTried(true)} onPhone={accept}>
        {refusal ? <Refused refusal={refusal} /> : null}
        {joined ? (
          <Text className="account-note" {...{ role: 'status' }}>
            {joined}
          </Text>
        ) : null}
      </Phone>
    </Card>
  )
}
