import { useEffect, useRef } from 'react'

/** ms between two questions about work that runs */
const pause = 1500

/** Asks again and again while something runs, the next time once the last answer has had its pause. */
export const usePolling = (wanted: boolean, ask: () => void): void => {
  const latest = useRef(ask)
  latest.current = ask
  useEffect(() => {
    if (!wanted) return undefined
    const timer = setInterval(() => latest.current(), pause)
    return () => clearInterval(timer)
  }, [wanted])
}
