import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import type { ScanAnswer } from '../../../contract/credit-page'
import type { Refusal } from '../../../contract/reply'
import { looksLikeSymbols } from '../../../domain/symbols'
import { forgetPage, keepPage, keptPage } from './kept-pages'
import type { AnyKnown, Contact } from './standing'
import { type News, type Watch, watchCode } from './watch-code'

export interface CodeSeen {
  readonly contact: Contact
  /** 'not-ours' is an answer too; nothing before the first */
  readonly known?: AnyKnown | 'not-ours'
  /** why there is nothing to show, neither an answer nor one kept from before */
  readonly refusal?: Refusal
}

/** ms: an unchanged answer is written to the device at most this often */
const rewriteAfter = 30_000

const keep = (symbols: string, known: AnyKnown): void => {
  const before = keptPage(symbols)
  const same = before?.page.rev === known.page.rev && before.page.status === known.page.status
  if (!same || known.at - before.at >= rewriteAfter || known.at < before.at) keepPage(symbols, known)
}

/** A whole page that was answered, of an entity or of a vehicle. */
const knownOf = (answer: ScanAnswer, at: number): AnyKnown | undefined =>
  answer.kind === 'page' ? { page: answer.page, at } : answer.kind === 'vehicle' ? { page: answer.page, at } : undefined

/** What is seen after a word from the watch. `earlier`: the answer kept on this device. */
export const afterNews = (seen: CodeSeen, news: News, earlier: AnyKnown | undefined): CodeSeen => {
  if (news.kind === 'silence') {
    const known = seen.known ?? earlier
    // what is on screen has its own age; only a first answer that is late lets an older one in
    if (news.contact === 'waiting' && (seen.known || !known)) return seen
    return { contact: news.contact, known, ...(news.refusal && !known ? { refusal: news.refusal } : {}) }
  }
  const { answer, at } = news
  const known = knownOf(answer, at)
  if (known) return { contact: 'answering', known }
  if (answer.kind === 'not-ours') return { contact: 'answering', known: 'not-ours' }
  return seen.known && seen.known !== 'not-ours' ? { contact: 'answering', known: { ...seen.known, at } } : seen
}

/** Whether this page is in front of somebody. */
const useVisible = (): boolean => {
  const [visible, setVisible] = useState(true)
  useDidShow(() => setVisible(true))
  useDidHide(() => setVisible(false))
  return visible
}

/** What is known of a code, kept up to date while the page is in front. Symbols that are malformed are not asked for. */
export const useCode = (symbols: string): CodeSeen & { readonly retry: () => void } => {
  const sound = looksLikeSymbols(symbols)
  const [seen, setSeen] = useState<CodeSeen>({ contact: 'answering', ...(sound ? {} : { known: 'not-ours' as const }) })
  const watch = useRef<Watch>()
  const visible = useVisible()
  useEffect(() => {
    if (!visible || !sound) return undefined
    const hear = (news: News) => {
      const known = news.kind === 'answer' ? knownOf(news.answer, news.at) : undefined
      if (known) keep(symbols, known)
      if (news.kind === 'answer' && news.answer.kind === 'not-ours') forgetPage(symbols)
      setSeen(before => afterNews(before, news, keptPage(symbols)))
    }
    const watching = watchCode(symbols, hear)
    watch.current = watching
    return watching.stop
  }, [symbols, sound, visible])
  return { ...seen, retry: () => watch.current?.ask() }
}
