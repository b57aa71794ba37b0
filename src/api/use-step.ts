import { useState } from 'react'
import type { Action, InputOf, OutputOf } from '../../contract/action'
import type { Refusal, Reply } from '../../contract/reply'
import { call } from './call'

/** What is shown is not what stands. */
export const isStale = ({ reason }: Refusal): boolean => reason === 'changed-meanwhile' || reason === 'wrong-state'

/** One step at a time with what is open; what was refused is said until the next try. */
export const useStep = () => {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const take = async <A extends Action>(action: A, input: InputOf<A>): Promise<Reply<OutputOf<A>>> => {
    setBusy(true)
    setRefusal(undefined)
    const reply = await call(action, input)
    setBusy(false)
    if (!reply.ok) setRefusal(reply)
    return reply
  }
  return { busy, refusal, take }
}
