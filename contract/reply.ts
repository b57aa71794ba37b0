import type { RefusalReason } from './vocabulary'

/** An expected no: a reason of the closed list and, where it helps, the fields that have to be mended (field → reason). */
export interface Refusal {
  readonly ok: false
  readonly reason: RefusalReason
  readonly fields?: Readonly<Record<string, RefusalReason>>
  /** names the request in the host's log when a fault stands behind `unavailable` */
  readonly requestId?: string
}

export interface Success<T> {
  readonly ok: true
  readonly value: T
}

export type Reply<T> = Success<T> | Refusal

export const ok = <T>(value: T): Success<T> => ({ ok: true, value })

export const refuse = (reason: RefusalReason, fields?: Readonly<Record<string, RefusalReason>>): Refusal =>
  fields ? { ok: false, reason, fields } : { ok: false, reason }
