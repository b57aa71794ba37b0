import { useEffect, useState } from 'react'
import { isLanguage, type Language } from '../../domain/citizen-words/language'
import { readText, writeText } from '../device/storage'

const key = 'language'
const listeners = new Set<(language: Language) => void>()

const current = (): Language => {
  const chosen = readText(key)
  return isLanguage(chosen) ? chosen : 'zh'
}

const choose = (next: Language) => {
  writeText(key, next)
  for (const listener of listeners) listener(next)
}

/** The language of the page that led here, given with the link. It decides where nobody has chosen one yet. */
export const useOfferedLanguage = (offered: string | undefined): void =>
  useEffect(() => {
    if (isLanguage(offered) && !isLanguage(readText(key))) choose(offered)
  }, [offered])

/** The language of the citizen's pages, the same on every one that is open. Chinese until another is chosen. */
export const useLanguage = (): readonly [language: Language, choose: (language: Language) => void] => {
  const [language, setShown] = useState(current)
  useEffect(() => {
    listeners.add(setShown)
    return () => {
      listeners.delete(setShown)
    }
  }, [])
  return [language, choose]
}
