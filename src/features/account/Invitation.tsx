import { Text } from '@tarojs/components'
import { useState } from 'react'
import { admin } from '../../../contract'
import type { Refusal } from '../../../contract/reply'
import { roles } from '../../../contract/vocabulary'
import { call } from '../../api'
import { Button, Card, Refused, TextField } from '../../components'

/** Whoever was invited to a post joins with the code and the phone number that it was made for. */
export const Invitation = ({ onJoined }: { readonly onJoined: () => void }) => {
  const [code, setCode] = useState('')
  const [phone, setPhone] = useState('')
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const [joined, setJoined] = useState('')
  const codeProblem = code.trim() === '' ? '请填写管理员告知您的邀请码' : undefined
  const phoneProblem = /^1\d{10}$/.test(phone.trim()) ? undefined : '请填写 11 位手机号，须与邀请时登记的一致'
  const send = async () => {
    setTried(true)
    if (codeProblem || phoneProblem) return
    setBusy(true)
    const reply = await call(admin.acceptInvitation, { code: code.trim(), phone: phone.trim() })
    setBusy(false)
    setRefusal(reply.ok ? undefined : reply)
    if (!reply.ok) return
    setCode('')
    setPhone('')
    setTried(false)
    setJoined(`已加入：${[roles[reply.value.role], reply.value.unitName].filter(Boolean).join(' · ')}`)
    onJoined()
  }
  return (
    <Card title="接受岗位邀请">
      <TextField label="邀请码" value={code} onChange={setCode} error={tried ? codeProblem : undefined} maxLength={80} />
      <TextField label="手机号" type="number" value={phone} onChange={setPhone} error={tried ? phoneProblem : undefined} maxLength={11} />
      {refusal ? <Refused refusal={refusal} /> : null}
      {joined ? (
        <Text className="account-note" {...{ role: 'status' }}>
          {joined}
        </Text>
      ) : null}
      <Button busy={busy} onClick={() => void send()}>
        加入
      </Button>
    </Card>
  )
}
