import { useEffect, useState } from 'react'
import { messages } from '../../../contract'
import type { OutputOf } from '../../../contract/action'
import { call } from '../../api'
import { canSubscribe } from '../../device/subscribe'

export type Asked = OutputOf<typeof messages.asked>

/** What WeChat may be asked for, known before the tap on which it is asked; nothing on the web, and where no answer comes. */
export const useMessages = (): Asked => {
  const [asked, setAsked] = useState<Asked>({})
  useEffect(() => {
    if (!canSubscribe) return undefined
    let shown = true
    void call(messages.asked, {}).then(reply => {
      if (shown && reply.ok) setAsked(reply.value)
    })
    return () => {
      shown = false
    }
  }, [])
  return asked
}
