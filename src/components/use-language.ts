import { useEffect, useState } from 'react'
import { isLanguage, type Language } from '../../domain/citizen-words/language'
import { readText, writeText } from '../device/storage'

const key = 'language'
const listeners = new Set<(language: Language) => void>()

const current = (): Language => {
  const chosen = readText(key)
  return isLanguage(chosen) ? chosen : 'zh'
}

/** The language of the citizen's pages, the same on every one that is open. Chinese until another is chosen. */
export const useLanguage = (): readonly [language: Language, choose: (language: Language) => void] => {
  const [language, setShown] = useState(current)
  useEffect(() => {
    listeners.add(setShown)
    return () => {
      listeners.delete(setShown)
    }
  }, [])
  const choose = (next: Language) => {
    writeText(key, next)
    for (const listener of listeners) listener(next)
  }
  return [language, choose]
}
