import { Text, View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { application as contract } from '../../../contract'
import type { AgentLine } from '../../../contract/application'
import type { Refusal, Reply } from '../../../contract/reply'
import { call } from '../../api'
import { Button, Card, Dialog, Refused, Tag } from '../../components'
import { removeEffect, sinceWords } from './agent-words'
import { InviteDialog } from './InviteDialog'
import './agents.scss'

interface AgentListProps {
  readonly uscc: string
  readonly name: string
  readonly items: readonly AgentLine[]
  readonly onChanged: () => void
  /** the caller removed themselves */
  readonly onLeft: () => void
}

/** Who may act for the entity; invites one, removes one. */
export const AgentList = ({ uscc, name, items, onChanged, onLeft }: AgentListProps) => {
  const [invitation, setInvitation] = useState<{ readonly code: string; readonly expiresAt: number }>()
  const [removing, setRemoving] = useState<AgentLine>()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const under = useRef(false)
  const once = async <T,>(ask: () => Promise<Reply<T>>, then: (value: T) => void) => {
    if (under.current) return
    under.current = true
    setBusy(true)
    setRefusal(undefined)
    const reply = await ask()
    under.current = false
    setBusy(false)
    if (reply.ok) then(reply.value)
    else setRefusal(reply)
  }
  const remove = ({ accountId, you }: AgentLine) =>
    once(
      () => call(contract.removeAgent, { uscc, accountId }),
      () => {
        setRemoving(undefined)
        if (you) onLeft()
        else onChanged()
      },
    )
  const only = items.length === 1
  return (
    <>
      <Card title={name}>
        {items.map(agent => (
          <View key={agent.accountId} className="agents-line">
            <View className="grow">
              <Text className="agents-name">{agent.displayName || '未留姓名'}</Text>
              {agent.you ? <Tag tone="brand">您</Tag> : null}
              <Text className="agents-since">{sinceWords(agent.since)}</Text>
            </View>
            {only ? null : (
              <Button danger label={`移除${agent.displayName}`} onClick={() => setRemoving(agent)}>
                移除
              </Button>
            )}
          </View>
        ))}
        {only ? <Text className="soft">最后一位经办人不能移除：要换人，请先邀请新的经办人加入。</Text> : null}
      </Card>
      <View className="agents-foot">
        {refusal && !removing ? <Refused refusal={refusal} /> : null}
        <Button main busy={busy && !removing} onClick={() => void once(() => call(contract.inviteAgent, { uscc }), setInvitation)}>
          邀请经办人
        </Button>
      </View>
      {invitation ? <InviteDialog {...invitation} onClose={() => setInvitation(undefined)} /> : null}
      {removing ? (
        <Dialog
          title={`移除经办人：${removing.displayName}`}
          confirm="确认移除"
          danger
          busy={busy}
          onConfirm={() => void remove(removing)}
          onClose={() => setRemoving(undefined)}
        >
          <Text className="dialog-effect">{removeEffect(removing.displayName, name, removing.you)}</Text>
          {refusal ? <Refused refusal={refusal} /> : null}
        </Dialog>
      ) : null}
    </>
  )
}
