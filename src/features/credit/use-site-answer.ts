import { useRef, useState } from 'react'
import { creditPage } from '../../../contract'
import { call } from '../../api'

export interface SiteAnswer {
  /** what was answered and recorded */
  readonly given?: boolean
  readonly busy: boolean
  readonly failed: boolean
  readonly send: (matches: boolean) => Promise<void>
  /** asks once more; the next answer replaces the former */
  readonly change: () => void
}

/** 与现场一致吗? One tap is one answer, however often the finger comes down. */
export const useSiteAnswer = (symbols: string): SiteAnswer => {
  const [given, setGiven] = useState<boolean>()
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState(false)
  const under = useRef(false)
  const send = async (matches: boolean) => {
    if (under.current) return
    under.current = true
    setBusy(true)
    const reply = await call(creditPage.confirmSite, { symbols, matches })
    under.current = false
    setBusy(false)
    setFailed(!reply.ok)
    if (reply.ok) setGiven(matches)
  }
  return { given, busy, failed, send, change: () => setGiven(undefined) }
}
