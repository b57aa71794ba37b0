import { useRouter } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { type CitizenWords, citizenWords } from '../../domain/citizen-words'
import { languageTags } from '../../domain/citizen-words/language'
import { LanguageSwitch } from './language-switch'
import { Page } from './page'
import { useLanguage, useOfferedLanguage } from './use-language'

interface CitizenPageProps {
  readonly title: (words: CitizenWords) => string
  readonly back?: boolean
  readonly children: (words: CitizenWords) => ReactNode
}

/** The frame of a page for whoever passes by: in the language of their choice. */
export const CitizenPage = ({ title, back, children }: CitizenPageProps) => {
  const { lang } = useRouter().params
  const [language] = useLanguage()
  // after the page listens, or it would not hear of it
  useOfferedLanguage(lang)
  const words = citizenWords(language)
  return (
    <Page title={title(words)} back={back} words={words.frame} lang={languageTags[language]}>
      <LanguageSwitch />
      {children(words)}
    </Page>
  )
}
