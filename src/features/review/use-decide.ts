import { useState } from 'react'
import { review } from '../../../contract'
import { type Refusal, refuse } from '../../../contract/reply'
import type { DecideOutcome } from '../../../contract/review'
import { type ApplicationField, type Decision, type RefusalReason, refusalReasons } from '../../../contract/vocabulary'
import { call } from '../../api'

interface Target {
  readonly id: string
  readonly rev: number
}

/** The reason of one outcome as a refusal that has a sentence. */
export const refusalOf = (reason: string | undefined): Refusal =>
  refuse(refusalReasons.find((known): known is RefusalReason => known === reason) ?? 'unavailable')

/** Refusals that speak of the application, not of the connection or of what was sent. */
const ofOne: readonly RefusalReason[] = [
  'already-decided',
  'changed-meanwhile',
  'not-found',
  'own-entity',
  'not-permitted',
  'proof-mismatch',
  'another-application-open',
  'already-has-code',
]

/** Sends a decision about one or many; the outcome of each, or the refusal of the whole. */
export const useDecide = () => {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const decide = async (
    targets: readonly Target[],
    decision: Decision,
    reason = '',
    fields: readonly ApplicationField[] = [],
  ): Promise<readonly DecideOutcome[] | null> => {
    setBusy(true)
    setRefusal(undefined)
    const items = targets.map(({ id, rev }) => ({ id, rev }))
    const reply = await call(review.decide, { items, decision, reason, fields: [...fields] })
    setBusy(false)
    if (reply.ok) return reply.value.items
    // a decision about one is refused as a whole: it is that one's outcome
    const [only] = items
    if (only && items.length === 1 && ofOne.includes(reply.reason)) return [{ id: only.id, done: false, reason: reply.reason }]
    setRefusal(reply)
    return null
  }
  return { busy, refusal, setRefusal, decide }
}
