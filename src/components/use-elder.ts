import { useEffect, useState } from 'react'
import { systemFontScale } from '../device/font-scale'
import { readText, writeText } from '../device/storage'

const key = 'elder'
const listeners = new Set<(elder: boolean) => void>()

/** What was chosen by hand; before that, what the system's own type size says. */
const current = (): boolean => {
  const chosen = readText(key)
  return chosen === undefined ? systemFontScale() >= 1.3 : chosen === 'on'
}

/** The large-type mode, the same on every page that is open. */
export const useElder = (): readonly [elder: boolean, setElder: (on: boolean) => void] => {
  const [elder, setShown] = useState(current)
  useEffect(() => {
    listeners.add(setShown)
    return () => {
      listeners.delete(setShown)
    }
  }, [])
  const setElder = (on: boolean) => {
    writeText(key, on ? 'on' : 'off')
    for (const listener of listeners) listener(on)
  }
  return [elder, setElder]
}

/** Class of the page frame that sets the type size: '', 'large' (×1.2) or 'elder' (×1.4). */
export const typeClass = (elder: boolean): string => {
  if (elder) return 'elder'
  return systemFontScale() >= 1.1 && readText(key) === undefined ? 'large' : ''
}
