import { useEffect, useState } from 'react'
import { readText, writeText } from './storage'

const key = 'installation'
const listeners = new Set<() => void>()

/** Which kind of installation answers here, as the host says with each answer; null says nothing new. */
export const noteInstallation = (kind: string | null): void => {
  if (kind === null || kind === readText(key)) return
  writeText(key, kind)
  for (const listener of listeners) listener()
}

/** Whether any answer has told it yet, in this visit or an earlier one. */
export const installationKnown = (): boolean => readText(key) !== undefined

/** Whether this is a demonstration; between two visits what the last answer said. */
export const useDemonstration = (): boolean => {
  const [demo, setDemo] = useState(() => readText(key) === 'demo')
  useEffect(() => {
    const hear = () => setDemo(readText(key) === 'demo')
    listeners.add(hear)
    hear()
    return () => {
      listeners.delete(hear)
    }
  }, [])
  return demo
}
