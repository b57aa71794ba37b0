import { useRef, useState } from 'react'
import { items as contract } from '../../../contract'
import type { ItemView, ItemWords, OwnItems, SectionData } from '../../../contract/items'
import type { Refusal } from '../../../contract/reply'
import { call } from '../../api'
import { type Problems, problemsOf, refusedProblems } from './item-problems'
import { dropKeptItem, keptKey, readKeptItem, writeKeptItem } from './kept-item'

interface Start {
  readonly own: OwnItems
  readonly section: SectionData
  /** the one that is corrected; a new one otherwise */
  readonly item?: ItemView
  readonly today: string
}

export interface ItemForm {
  readonly words: ItemWords
  /** by field, and by `pictures` */
  readonly problems: Problems
  /** it differs from what the host has, or is a new one */
  readonly changed: boolean
  /** fields that still stand in the way, once handing in was tried */
  readonly missing: readonly string[]
  readonly refusal?: Refusal
  readonly sending: boolean
  readonly set: (field: string, value: string) => void
  readonly setPictures: (ids: readonly string[]) => void
  readonly onLeave: (field: string) => void
  readonly send: () => Promise<Outcome>
}

/** The item as it stands now, or what is in the way. */
export type Outcome = { readonly item: ItemView } | { readonly wrong: readonly string[]; readonly refusal?: Refusal }

const empty: ItemWords = { fields: {}, pictures: [] }
const same = (a: ItemWords, b: ItemWords, section: SectionData): boolean =>
  section.fields.every(({ id }) => (a.fields[id] ?? '') === (b.fields[id] ?? '')) && a.pictures.join() === b.pictures.join()

/** The form of one item with its memory on this device: nothing that was typed is lost before it is handed in. */
export const useItemForm = ({ own: { uscc }, section, item, today }: Start): ItemForm => {
  const key = keptKey(uscc, section.id, item?.id)
  const base = item?.proposed ?? item?.published ?? empty
  const [words, setWords] = useState(() => readKeptItem(key) ?? base)
  const [left, setLeft] = useState<readonly string[]>([])
  const [tried, setTried] = useState(false)
  const [refused, setRefused] = useState<Problems>({})
  const [refusal, setRefusal] = useState<Refusal>()
  const [sending, setSending] = useState(false)
  const under = useRef(false)
  const latest = useRef(words)

  const show = (next: ItemWords, field: string) => {
    latest.current = next
    writeKeptItem(key, next)
    setWords(next)
    setRefused(({ [field]: _mended, ...others }) => others)
  }
  const found = problemsOf(section, words, today)
  const marked = Object.entries(found).filter(([field]) => tried || left.includes(field))
  const changed = !item || !same(words, base, section)

  const send = async (): Promise<Outcome> => {
    if (under.current) return { wrong: [] }
    setTried(true)
    const wrong = Object.keys(problemsOf(section, latest.current, today))
    if (wrong.length > 0) return { wrong }
    under.current = true
    setSending(true)
    const { fields, pictures } = latest.current
    const known = item ? { id: item.id, rev: item.rev } : {}
    const reply = await call(contract.saveItem, { uscc, sectionId: section.id, ...known, fields: { ...fields }, pictures: [...pictures] })
    under.current = false
    setSending(false)
    const told = reply.ok ? {} : refusedProblems(section, reply)
    setRefused(told)
    setRefusal(reply.ok ? undefined : reply)
    if (!reply.ok) return { wrong: Object.keys(told), refusal: reply }
    dropKeptItem(key)
    return { item: reply.value }
  }
  return {
    words,
    problems: { ...Object.fromEntries(marked), ...refused },
    changed,
    missing: tried ? Object.keys(found) : [],
    refusal,
    sending,
    set: (field, value) => show({ ...latest.current, fields: { ...latest.current.fields, [field]: value } }, field),
    setPictures: pictures => show({ ...latest.current, pictures }, 'pictures'),
    onLeave: field => setLeft(before => (before.includes(field) ? before : [...before, field])),
    send,
  }
}
