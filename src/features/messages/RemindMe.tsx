import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { MessagesAsked } from '../../../contract/messages'
import { Button, Card } from '../../components'
import type { Subscribed } from '../../device/subscribe'
import { outcome, promise } from './remind-words'
import './messages.scss'

interface RemindMeProps {
  readonly asked: MessagesAsked
  /** opens WeChat's question */
  readonly askForMessages: (templateIds: readonly string[]) => Promise<Subscribed>
}

/** 到期提醒: WeChat's question, on a tap of one's own. */
export const RemindMe = ({ asked: { templateIds, once }, askForMessages }: RemindMeProps) => {
  const [answer, setAnswer] = useState<Subscribed>()
  const [busy, setBusy] = useState(false)
  const ask = () => {
    setBusy(true)
    setAnswer(undefined)
    void askForMessages(templateIds).then(given => {
      setBusy(false)
      setAnswer(given)
    })
  }
  return (
    <Card title="到期提醒">
      <Text className="remind-about">{promise(once)}</Text>
      <Button busy={busy} onClick={ask}>
        到期前在微信里提醒我
      </Button>
      <View aria-live="polite">{answer ? <Text className="remind-answer">{outcome[answer]}</Text> : null}</View>
    </Card>
  )
}
