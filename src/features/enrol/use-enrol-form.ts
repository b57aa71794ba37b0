import { useEffect, useRef, useState } from 'react'
import { application as contract } from '../../../contract'
import type { ApplicationView } from '../../../contract/application'
import { ok, type Refusal, type Reply } from '../../../contract/reply'
import { call } from '../../api'
import { begin, change, type EnrolState, isUnsent, leave, rebase } from './enrol-state'
import { wrongFields } from './field-errors'
import { detailsOf, type EnrolField, type EnrolForm } from './form'
import { dropKept, readKept, writeKept } from './kept'
import { savedWords } from './saved-words'

interface Start {
  readonly view?: ApplicationView
  /** an ended application to begin like */
  readonly from?: ApplicationView
  readonly owner: string
}

export interface Sent {
  readonly id: string
  /** it says something else now than what was signed */
  readonly signatureDropped: boolean
}

export interface Enrolling {
  readonly state: EnrolState
  readonly set: (patch: Partial<EnrolForm>) => void
  readonly insist: (on: boolean) => void
  /** a field was left: it is marked if it is wrong, and what stands is saved */
  readonly onLeave: (...fields: readonly EnrolField[]) => void
  /** saves what the host does not have */
  readonly send: () => Promise<Reply<Sent>>
  readonly sending: boolean
  readonly refusal?: Refusal
  /** what was changed elsewhere meanwhile */
  readonly notice?: string
  readonly saved: string
}

const saveOf = ({
  id,
  rev,
  form,
  insist,
}: EnrolState): Promise<Reply<{ readonly id: string; readonly rev: number; readonly dropped: boolean }>> =>
  id
    ? call(contract.saveDraft, { id, rev, details: detailsOf(form), insistOnUscc: insist }).then(reply =>
        reply.ok ? ok({ id, rev: reply.value.rev, dropped: reply.value.signatureDropped }) : reply,
      )
    : call(contract.enrol, { details: detailsOf(form), insistOnUscc: insist }).then(reply =>
        reply.ok ? ok({ ...reply.value, dropped: false }) : reply,
      )

/** Keeps what the host does not have, and how a returned application came back. Whether the device took it. */
const keepState = (owner: string, state: EnrolState): boolean => {
  const key = state.id ?? 'new'
  if (isUnsent(state) || state.asReturned)
    return writeKept(key, { owner, base: state.base, form: state.form, insist: state.insist, asReturned: state.asReturned })
  dropKept(key)
  return true
}

/** The form with its memory: on this device at every letter, on the host as soon as a screen stands. */
export const useEnrolForm = ({ view, from, owner }: Start): Enrolling => {
  const [state, setState] = useState(() => begin(view, readKept(view?.id ?? 'new', owner), from))
  const [told, setTold] = useState<{ readonly refusal?: Refusal; readonly notice?: string }>({})
  const [sending, setSending] = useState(false)
  const [savedAt, setSavedAt] = useState(0)
  const kept = useRef(true)
  const latest = useRef(state)
  const running = useRef<Promise<Reply<Sent>>>()

  const show = (next: EnrolState) => {
    latest.current = next
    kept.current = keepState(owner, next)
    setState(next)
  }
  useEffect(() => {
    kept.current = keepState(owner, latest.current)
  }, [owner])

  const attempt = async (mayRebase: boolean): Promise<Reply<Sent>> => {
    const before = latest.current
    if (before.id && !isUnsent(before)) return ok({ id: before.id, signatureDropped: before.signatureDropped })
    const reply = await saveOf(before)
    if (reply.ok) {
      const { id, rev, dropped } = reply.value
      if (!before.id) dropKept('new')
      const now = latest.current
      const signatureDropped = now.signatureDropped || dropped
      show({ ...now, id, rev, base: before.form, baseInsist: before.insist, signatureDropped })
      setSavedAt(Date.now())
      setTold({})
      return ok({ id, signatureDropped })
    }
    if (reply.reason === 'changed-meanwhile' && before.id) {
      const newest = await call(contract.application, { id: before.id })
      if (!newest.ok) return newest
      const { state: merged, foreign } = rebase(latest.current, newest.value)
      show(merged)
      // an answer that got lost: what is there is what was typed here
      if (foreign.length === 0 && mayRebase) return attempt(false)
      const what = foreign.length > 0 ? `：${foreign.join('、')}` : ''
      setTold({ notice: `这件申请刚在别处改过${what}。已换成最新内容，您在这里填写的都还在，请看过再继续。` })
      return reply
    }
    show({ ...latest.current, refused: reply.fields ?? {} })
    setTold({ refusal: reply })
    return reply
  }
  /** One after the other: what the one before has sent, the next does not send again. */
  const send = async (): Promise<Reply<Sent>> => {
    setSending(true)
    const mine = Promise.resolve(running.current)
      .catch(() => undefined)
      .then(() => attempt(true))
    running.current = mine
    const reply = await mine
    if (running.current === mine) setSending(false)
    return reply
  }
  const saveWhatStands = () => {
    const { id, form, insist } = latest.current
    if (id && isUnsent(latest.current) && wrongFields(form, 1, insist).every(field => field === 'address')) void send()
  }
  return {
    state,
    set: patch => show(change(latest.current, patch)),
    insist: on => show({ ...latest.current, insist: on }),
    onLeave: (...fields) => {
      show(leave(latest.current, fields))
      saveWhatStands()
    },
    send,
    sending,
    ...told,
    saved: savedWords({
      sending,
      onHost: state.id !== undefined,
      savedAt,
      unsent: isUnsent(state),
      kept: kept.current,
      cutOff: told.refusal?.reason === 'unavailable' || told.refusal?.reason === 'busy',
    }),
  }
}
