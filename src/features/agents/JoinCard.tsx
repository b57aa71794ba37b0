import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { application as contract } from '../../../contract'
import type { Refusal } from '../../../contract/reply'
import { call } from '../../api'
import { Button, Card, Refused, TextField } from '../../components'
import { codeProblem } from './agent-words'
import './agents.scss'

/** Whoever holds a colleague's one-time code becomes an agent. */
export const JoinCard = ({ onJoined }: { readonly onJoined: (uscc: string) => void }) => {
  const [code, setCode] = useState('')
  const [left, setLeft] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const under = useRef(false)
  const problem = left ? codeProblem(code) : undefined
  const join = async () => {
    setLeft(true)
    if (codeProblem(code) || under.current) return
    under.current = true
    setBusy(true)
    setRefusal(undefined)
    const reply = await call(contract.joinAsAgent, { code })
    under.current = false
    setBusy(false)
    if (reply.ok) onJoined(reply.value.uscc)
    else setRefusal(reply)
  }
  return (
    <Card title="加入为经办人">
      <TextField
        label="邀请码"
        value={code}
        onChange={setCode}
        onBlur={() => setLeft(true)}
        maxLength={40}
        hint="请向已经是经办人的同事要；一个邀请码只能用一次，72 小时内有效。"
        error={problem}
      />
      {refusal?.reason === 'invitation-invalid' ? (
        <View className="refused" {...{ role: 'alert' }}>
          邀请码无效、已使用或已过期，请联系邀请您的同事，换一个新的。
        </View>
      ) : refusal ? (
        <Refused refusal={refusal} />
      ) : null}
      <Button main busy={busy} onClick={() => void join()}>
        加入
      </Button>
    </Card>
  )
}
