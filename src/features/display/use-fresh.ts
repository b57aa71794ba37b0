import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import type { Reply } from '../../../contract/reply'
import type { Query } from '../../api/use-query'

/** ms: an answer that is older says as of when, and has no colour */
export const freshFor = 60_000

/** ms between two questions, so that a code on a counter stays fresh */
const again = 45_000

export interface Fresh<T> {
  readonly value: T
  /** when the answer came */
  readonly at: number
  readonly fresh: boolean
}

/** Whether an answer may still have a colour. */
export const isFresh = (at: number, now: number): boolean => now - at < freshFor

/**
 * The last good answer and whether it is still fresh: asks again while the page is on the screen, and on coming back to it. A
 * refusal takes its place; silence of the network leaves it there and lets it grow old.
 */
export const useFresh = <T>({ reply, reload }: Query<T>): Reply<Fresh<T>> | undefined => {
  const held = useRef<{ readonly reply: Reply<T>; readonly at: number }>()
  const [, tick] = useState(0)
  const ask = useRef(reload)
  ask.current = reload
  const silent = reply && !reply.ok && (reply.reason === 'unavailable' || reply.reason === 'busy')
  if (reply && held.current?.reply !== reply && !(silent && held.current?.reply.ok)) held.current = { reply, at: Date.now() }
  const shown = useRef(true)
  useDidShow(() => {
    if (!shown.current) ask.current()
    shown.current = true
  })
  useDidHide(() => {
    shown.current = false
  })
  useEffect(() => {
    const asking = setInterval(() => shown.current && ask.current(), again)
    const ticking = setInterval(() => tick(n => n + 1), 5000)
    return () => {
      clearInterval(asking)
      clearInterval(ticking)
    }
  }, [])
  if (!held.current) return undefined
  const { reply: last, at } = held.current
  return last.ok ? { ok: true, value: { value: last.value, at, fresh: isFresh(at, Date.now()) } } : last
}
