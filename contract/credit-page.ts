import * as v from 'valibot'
import { action } from './action'
import { symbols } from './fields'
import type { VehiclePage } from './vehicle-page'
import type { Disclosure, PublicStatus } from './vocabulary'

/** One line of 守信激励, 自愿注册 or 其他信用信息. */
export interface PublicRecord {
  readonly id: string
  readonly title: string
  readonly detail: string
  readonly provider: string
  readonly validUntil?: number
  readonly disputed: boolean
  /** URL paths of its pictures: only what the entity registered of itself and its unit confirmed has any */
  readonly pictures?: readonly string[]
}

/** What an entity registered of itself in one of its sector's sections, and its unit confirmed. */
export interface PublicItem {
  readonly id: string
  /** as the city pack calls its fields; what was left empty is not among them */
  readonly lines: readonly { readonly label: string; readonly value: string }[]
  /** URL paths */
  readonly pictures: readonly string[]
  /** epoch ms, 24:00 Asia/Shanghai of the last day; expired from then on */
  readonly validUntil?: number
}

/** A section of the sector's own (R10). One without an item is not there. */
export interface PublicSection {
  readonly id: string
  readonly title: string
  readonly items: readonly PublicItem[]
  /** how many further items it has than are listed */
  readonly rest?: number
}

interface CommitmentText {
  readonly id: string
  readonly disclosure: Disclosure
  /** paragraphs; empty unless 可向社会公开 */
  readonly content: readonly string[]
  readonly breach: string
}

/** A commitment that was signed here. The handwriting is never part of it. */
export interface PublicSigned extends CommitmentText {
  readonly origin: 'signed'
  readonly templateName: string
  readonly templateVersion: number
  readonly signedAt: number
  /** SHA-256, hex: domain/commitment/proof.ts says of what */
  readonly hash: string
}

/** A commitment of a department's form: nothing was signed here, so there is nothing to prove. */
export interface PublicCollected extends CommitmentText {
  readonly origin: 'collected'
  /** 承诺作出日期, epoch ms of its beginning in Asia/Shanghai */
  readonly madeAt: number
  readonly disputed: boolean
}

/** What the public may know of a commitment. */
export type PublicCommitment = PublicSigned | PublicCollected

/** The page that a scan opens: least data, nothing computed by the client but `expired` and what is stale. */
export interface CreditPage {
  readonly status: Exclude<PublicStatus, 'not-ours'>
  /** rev of the page: `ifRev` of the next request */
  readonly rev: number
  /** epoch ms, 24:00 Asia/Shanghai of the last day; in force strictly before it */
  readonly validUntil: number
  readonly name: string
  readonly address: string
  readonly sectorName: string
  readonly unitName: string
  readonly districtName: string
  /** URL path of the shop front, when its publication was agreed to */
  readonly photo?: string
  readonly commitment?: PublicCommitment
  readonly honours: readonly PublicRecord[]
  readonly voluntary: readonly PublicRecord[]
  readonly others: readonly PublicRecord[]
  /** how many further lines a section has than are listed */
  readonly rest?: { readonly honours?: number; readonly voluntary?: number; readonly others?: number }
  /** in the order of the city pack */
  readonly sections?: readonly PublicSection[]
  readonly statusReason?: string
  readonly demo: boolean
}

export type ScanAnswer =
  | { readonly kind: 'page'; readonly page: CreditPage }
  | { readonly kind: 'vehicle'; readonly page: VehiclePage }
  | { readonly kind: 'unchanged'; readonly rev: number }
  | { readonly kind: 'not-ours' }

/** The scan: no sign-in, one document read, of a vehicle its company's too. Unknown, forged and foreign-city symbols all answer `not-ours`. */
export const scan = action<ScanAnswer>()('citizen', 'scan', 'read', v.object({ symbols, ifRev: v.optional(v.number()) }))

/** 与现场一致吗? An answer from the door; a no goes to the credit office. */
export const confirmSite = action<{ readonly recorded: true }>()(
  'citizen',
  'confirm-site',
  'write',
  v.object({ symbols, matches: v.boolean() }),
)

export interface ProofAnswer {
  readonly hash: string
  /** the stored record still gives this hash */
  readonly intact: boolean
  readonly signedAt: number
  readonly committerName: string
  readonly templateName: string
  readonly templateVersion: number
}

/** 核验存证: by the hash printed on the signed copy. Unknown hashes are `not-found`. */
export const verifyProof = action<ProofAnswer>()(
  'citizen',
  'verify-proof',
  'read',
  v.object({ hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) }),
)
