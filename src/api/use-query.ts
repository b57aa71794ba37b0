import { useCallback, useEffect, useRef, useState } from 'react'
import type { Action, InputOf, OutputOf } from '../../contract/action'
import type { Reply } from '../../contract/reply'
import { call } from './call'

export interface Query<T> {
  /** nothing until the first answer */
  readonly reply?: Reply<T>
  readonly loading: boolean
  /** asks again, keeping what is shown until the answer is there */
  readonly reload: () => void
}

/** What an action answers to this input; another input asks again, and an answer to an earlier question is dropped. */
export const useQuery = <A extends Action>(action: A, input: InputOf<A>): Query<OutputOf<A>> => {
  const key = `${action.audience}/${action.name} ${JSON.stringify(input)}`
  const [held, setHeld] = useState<{ readonly key: string; readonly reply: Reply<OutputOf<A>> }>()
  const [loading, setLoading] = useState(true)
  const latest = useRef({ action, input, key, question: 0 })
  latest.current = { ...latest.current, action, input }

  // always the question of this moment: a dialog may hold on to the `reload` of the one before, and call it when that is over
  const ask = useCallback(async () => {
    const question = latest.current.question + 1
    latest.current.question = question
    const { action, input, key } = latest.current
    setLoading(true)
    const reply = await call(action, input)
    if (question !== latest.current.question) return
    setHeld({ key, reply })
    setLoading(false)
  }, [])
  useEffect(() => {
    latest.current.key = key
    void ask()
    return () => {
      latest.current.question += 1
    }
  }, [ask, key])

  const reload = useCallback(() => void ask(), [ask])
  return { reply: held?.key === key ? held.reply : undefined, loading, reload }
}
