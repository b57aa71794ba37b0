import { useRef, useState } from 'react'
import type { PrintedFile } from '../../contract/print'
import type { Refusal, Reply } from '../../contract/reply'
import { saveFile } from '../device/save-file'
import { toldWords } from './told-words'

export interface Printing {
  /** what is being made, by the name it was asked for with */
  readonly busy?: string
  readonly refusal?: Refusal
  /** what was asked for last */
  readonly asked?: string
  /** a sentence for when it is done, or for when the device would not take it */
  readonly told?: string
  readonly print: (name: string, ask: () => Promise<Reply<PrintedFile>>) => Promise<void>
}

/** Fetches one printed file at a time and hands it to the device. */
export const usePrint = (): Printing => {
  const [state, setState] = useState<Omit<Printing, 'print'>>({})
  const under = useRef(false)
  const print: Printing['print'] = async (name, ask) => {
    if (under.current) return
    under.current = true
    setState({ busy: name, asked: name })
    const reply = await ask()
    const saved = reply.ok && (await saveFile(reply.value))
    under.current = false
    if (!reply.ok) setState({ asked: name, refusal: reply })
    else
      setState({
        asked: name,
        told: toldWords(reply.value, saved),
      })
  }
  return { ...state, print }
}
