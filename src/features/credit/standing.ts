import type { CreditPage } from '../../../contract/credit-page'
import type { VehiclePage } from '../../../contract/vehicle-page'
import type { PublicStatus } from '../../../contract/vocabulary'
import type { Tone } from '../../components'

/** A page and when it was answered, epoch ms of this device. */
export interface Known<Page = CreditPage> {
  readonly page: Page
  readonly at: number
}
export type KnownVehicle = Known<VehiclePage>
export type AnyKnown = Known | KnownVehicle

export const isVehicle = (known: AnyKnown): known is KnownVehicle => 'plate' in known.page

/** How it stands with the host: the last question was answered, is under way since long, or went without an answer. */
export type Contact = 'answering' | 'waiting' | 'offline' | 'failed'

export interface Standing {
  readonly status: PublicStatus
  readonly tone: Tone
  /** why the answer is no longer vouched for; absent while it is */
  readonly stale?: Exclude<Contact, 'answering'>
  /** in force, and its last day is within 30 days */
  readonly soon: boolean
  /** epoch ms when time alone makes it another standing */
  readonly changesAt: number
}

/** ms: an older answer is not vouched for */
const fresh = 60_000
const month = 30 * 24 * 3600_000
/** ms: clocks are corrected by less than this all the time */
const jitter = 5000

const tones: Readonly<Record<PublicStatus, Tone>> = {
  'in-force': 'in-force',
  suspended: 'caution',
  revoked: 'stop',
  expired: 'unknown',
  replaced: 'unknown',
  ended: 'unknown',
  'not-ours': 'unknown',
}

/**
 * What the band may say of an answer now. The host decides expiry, because a phone's clock may be wrong; but an answer that was
 * given before the end is worth nothing after it. Only a fresh answer has a colour.
 */
export const standingOf = ({ page, at }: AnyKnown, contact: Contact, now: number): Standing => {
  const open = page.status === 'in-force' || page.status === 'suspended'
  const ranOut = open && at < page.validUntil && now >= page.validUntil
  const status = ranOut ? 'expired' : page.status
  const old = now - at > fresh || now < at - jitter
  const stale = contact === 'answering' ? (old ? 'waiting' : undefined) : contact
  const moments = [at + fresh + 1, ...(open ? [page.validUntil] : [])].filter(moment => moment > now)
  return {
    status,
    tone: stale ? 'unknown' : tones[status],
    ...(stale ? { stale } : {}),
    soon: status === 'in-force' && page.validUntil - now < month && now < page.validUntil,
    changesAt: Math.min(...moments, Number.POSITIVE_INFINITY),
  }
}
