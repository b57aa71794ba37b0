import { useCallback, useEffect, useRef, useState } from 'react'
import type { Refusal, Reply } from '../../contract/reply'

interface Page<T> {
  readonly items: readonly T[]
  readonly cursor?: string
}

export interface Pages<T, P extends Page<T>> {
  /** the last two pages read, in order */
  readonly items: readonly T[]
  /** the page read last: what it says besides its items, as a total */
  readonly latest?: P
  readonly loading: boolean
  readonly refusal?: Refusal
  /** earlier items have left the screen to make room; `reload` brings them back */
  readonly dropped: boolean
  /** absent when there is no more */
  readonly more?: () => void
  /** begins again at the first page, keeping what is shown until the answer is there */
  readonly reload: () => void
}

interface Held<P> {
  readonly key: string
  readonly pages: readonly P[]
  readonly refusal?: Refusal
  readonly dropped?: boolean
}

/** Pages shown at once: a mini-program page may hold 1000 nodes, and a desk shows the detail beside the list. */
const kept = 2

const last = <P>(pages: readonly P[]): P | undefined => pages[pages.length - 1]

/**
 * A list that is read a page at a time. `key` names the question: another key begins again, and an answer to an earlier one is
 * dropped. `ask` gets the cursor of the page wanted.
 */
export const usePages = <T, P extends Page<T>>(key: string, ask: (cursor?: string) => Promise<Reply<P>>): Pages<T, P> => {
  const [held, setHeld] = useState<Held<P>>({ key: '', pages: [] })
  const [loading, setLoading] = useState(true)
  const latest = useRef({ ask, key })
  latest.current.ask = ask
  const question = useRef(0)

  // always the question of this moment: a dialog may hold on to the `reload` of the one before, and call it when that is over
  const read = useCallback(async (before: readonly P[]) => {
    question.current += 1
    const mine = question.current
    const { ask: now, key: asked } = latest.current
    setLoading(true)
    const reply = await now(last(before)?.cursor)
    if (mine !== question.current) return
    setLoading(false)
    if (reply.ok) setHeld({ key: asked, pages: [...before, reply.value].slice(-kept), dropped: before.length >= kept })
    else setHeld({ key: asked, pages: before, refusal: reply, dropped: false })
  }, [])
  useEffect(() => {
    latest.current.key = key
    void read([])
    return () => {
      question.current += 1
    }
  }, [key, read])

  const current = held.key === key
  const pages = current ? held.pages : []
  const more = current && last(pages)?.cursor !== undefined && !loading
  return {
    items: pages.flatMap(page => page.items),
    latest: last(pages),
    dropped: current && held.dropped === true,
    loading: loading || !current,
    refusal: current ? held.refusal : undefined,
    more: more ? () => void read(pages) : undefined,
    reload: () => void read([]),
  }
}
