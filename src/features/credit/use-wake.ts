import { useEffect, useReducer } from 'react'

/** ms: a timer holds 24 days, and nobody waits that long */
const longest = 24 * 3600_000

/** Renders anew at this moment, epoch ms; Infinity never. */
export const useWake = (at: number): void => {
  const [, wake] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    if (!Number.isFinite(at)) return undefined
    const timer = setTimeout(wake, Math.min(Math.max(0, at - Date.now()), longest))
    return () => clearTimeout(timer)
  }, [at])
}
