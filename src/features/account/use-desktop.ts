import { useEffect, useRef, useState } from 'react'
import type { Refusal } from '../../../contract/reply'
import { askForDesktop, type DesktopAsked, desktopState } from '../../api'

/** ms between two looks: a person who has just confirmed does not wait */
const pause = 2000

export interface Desktop {
  readonly asked?: DesktopAsked
  readonly refusal?: Refusal
  /** nobody confirmed in time, or somebody picked another number */
  readonly over: boolean
}

/** Asks once for a desktop sign-in and looks until it is confirmed or over. */
export const useDesktop = (onSignedIn: () => void): Desktop => {
  const [asked, setAsked] = useState<DesktopAsked>()
  const [refusal, setRefusal] = useState<Refusal>()
  const [over, setOver] = useState(false)
  const told = useRef(onSignedIn)
  told.current = onSignedIn

  useEffect(() => {
    let gone = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = async () => {
      const reply = await desktopState()
      if (gone) return
      if (reply.ok && reply.value.state === 'signed-in') return told.current()
      // without an answer one looks again; the request itself ends by time
      if ((reply.ok && reply.value.state === 'over') || (!reply.ok && reply.reason === 'sign-in-over')) return setOver(true)
      timer = setTimeout(() => void look(), pause)
    }
    const ask = async () => {
      const reply = await askForDesktop()
      if (gone) return
      if (!reply.ok) return setRefusal(reply)
      setAsked(reply.value)
      timer = setTimeout(() => void look(), pause)
    }
    void ask()
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [])
  return { asked, refusal, over }
}
