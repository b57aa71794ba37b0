import { ok, type Reply, refuse } from '../contract/reply'
import type { CodeChange, CodeState, CommitterCategory, PublicStatus } from '../contract/vocabulary'

/** Stored body of an integrity code. Reissue makes a new one; the old stays as `replaced`. */
export interface IntegrityCode {
  readonly uscc: string
  readonly name: string
  readonly category: CommitterCategory
  readonly applicationId: string
  /** of one that a department collected: its record */
  readonly commitmentId: string
  readonly unitId: string
  readonly sectorId: string
  readonly state: CodeState
  readonly symbols: string
  readonly token: string
  readonly assignedAt: number
  readonly validUntil: number
  /** days before its end of which its entity was last reminded; 0: that it has run out (reminders.ts) */
  readonly endTold?: number
  readonly reason?: string
  readonly replacedBy?: string
  /** `by`: the account of the person, who is called by name only where the office reads it */
  readonly history: readonly {
    readonly at: number
    readonly what: CodeChange | 'assign' | 'claim'
    readonly by: string
    readonly reason: string
  }[]
}

/** `expired` is decided at the moment of reading and never waits for a job; in force strictly before validUntil. */
export const publicStatus = (state: CodeState, validUntil: number, now: number): Exclude<PublicStatus, 'not-ours'> => {
  if (state !== 'active' && state !== 'suspended') return state
  if (now >= validUntil) return 'expired'
  return state === 'active' ? 'in-force' : 'suspended'
}

/** The code that the entity may display, or that blocks a second one: active or suspended, and not expired. */
export const standsInForce = (code: Pick<IntegrityCode, 'state' | 'validUntil'>, now: number): boolean =>
  (code.state === 'active' || code.state === 'suspended') && now < code.validUntil

const allowed: Readonly<Record<CodeChange, { readonly from: readonly CodeState[]; readonly to: CodeState }>> = {
  suspend: { from: ['active'], to: 'suspended' },
  resume: { from: ['suspended'], to: 'active' },
  revoke: { from: ['active', 'suspended'], to: 'revoked' },
  reissue: { from: ['active', 'suspended'], to: 'replaced' },
}

/** Each change has a reason, a person and a time. */
export const changeCode = (code: IntegrityCode, change: CodeChange, by: string, reason: string, at: number): Reply<IntegrityCode> => {
  if (reason.trim() === '') return refuse('reason-required')
  const rule = allowed[change]
  if (!rule.from.includes(code.state) || at >= code.validUntil) return refuse('wrong-state')
  return ok({ ...code, state: rule.to, reason: reason.trim(), history: [...code.history, { at, what: change, by, reason: reason.trim() }] })
}
