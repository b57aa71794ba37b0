import { type Language, languages, languageTags } from '../../domain/citizen-words/language'
import { type Html, html } from './html'

const order = Object.keys(languages) as Language[]

/** A page of the app, in the language of the page that leads there: the app itself begins in Chinese. */
export const inApp = (page: string, language: Language, given = ''): string => {
  const values = [given, language === 'zh' ? '' : `lang=${language}`].filter(Boolean).join('&')
  return `/app/#/pages/${page}/index${values && `?${values}`}`
}

/** 中文 · English · Русский: links to the same page, relative, so that its symbols stand in none of them. */
export const languageLinks = (current: Language): Html =>
  html`<nav class="languages" aria-label="语言 Language Язык">${order.map(
    one =>
      html`<a href="?lang=${one}" lang="${languageTags[one]}" hreflang="${languageTags[one]}"${one === current && html` aria-current="true"`}>${languages[one]}</a>`,
  )}</nav>`
