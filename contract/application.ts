import * as v from 'valibot'
import { action } from './action'
import { category, cursor, disclosure, id, rev, text, uscc } from './fields'
import type {
  ApplicationField,
  ApplicationState,
  CheckedText,
  CodeState,
  CommitmentType,
  CommitterCategory,
  Disclosure,
  PublicStatus,
  TextMark,
} from './vocabulary'

/** What the entity says of itself. Photos are ids of uploaded files. */
export interface EntityDetails {
  readonly uscc: string
  readonly name: string
  readonly category: CommitterCategory
  readonly districtCode: string
  readonly sectorId: string
  readonly address: string
  /** the address is also somebody's home: published only with its own consent */
  readonly addressIsHome: boolean
  readonly agentIsLegalRepresentative: boolean
  readonly licencePhoto?: string
  readonly shopPhoto?: string
  readonly authorisation?: string
}

/** The ten fields of Attachment 3, form 1, in its order. */
export interface CommitmentFields {
  readonly committerName: string
  readonly committerCategory: CommitterCategory
  readonly committerCode: string
  readonly type: CommitmentType
  readonly field: string
  readonly matter: string
  readonly content: string
  readonly breach: string
  /** yyyy/m/d in Asia/Shanghai, as the form writes it */
  readonly madeOn: string
  readonly disclosure: Disclosure
}

export interface Stroke {
  /** pad coordinates in px, t in ms since the first touch */
  readonly points: readonly { readonly x: number; readonly y: number; readonly t: number }[]
}

export interface Signature {
  readonly width: number
  readonly height: number
  readonly strokes: readonly Stroke[]
}

/** Separate consents (PIPL 25): each asked for by itself, none of them a precondition of another. */
export interface Consents {
  readonly publishName: boolean
  readonly publishAddress: boolean
  readonly publishPhoto: boolean
}

/** Texts that the platform did not pass, each with what is left to the reviewer. */
export type TextMarks = Readonly<Partial<Record<CheckedText, TextMark>>>

export interface HistoryEntry {
  readonly at: number
  readonly what: 'created' | 'signed' | 'submitted' | 'returned' | 'rejected' | 'approved' | 'assigned' | 'withdrawn' | 'commented'
  /** 'agent' for the entity's own steps, else the unit's name */
  readonly by: string
  readonly reason?: string
  readonly fields?: readonly ApplicationField[]
}

export interface TemplateView {
  readonly id: string
  readonly version: number
  readonly name: string
  readonly field: string
  readonly matter: string
  readonly type: CommitmentType
  readonly paragraphs: readonly string[]
  readonly breach: string
}

export interface SignedView {
  readonly commitmentId: string
  readonly fields: CommitmentFields
  readonly templateName: string
  readonly templateVersion: number
  readonly signedAt: number
  readonly hash: string
}

export interface CodeView {
  readonly id: string
  readonly state: CodeState
  readonly status: PublicStatus
  readonly symbols: string
  /** the plain link that the QR holds */
  readonly url: string
  readonly validUntil: number
  readonly assignedAt: number
  readonly reason?: string
  /** WeChat can be asked for its mini-program code: products may bear it */
  readonly miniCode?: true
}

export interface ApplicationView {
  readonly id: string
  readonly rev: number
  readonly state: ApplicationState
  readonly entity: EntityDetails
  readonly unitId: string
  readonly unitName: string
  readonly consents?: Consents
  readonly commitment?: SignedView
  readonly code?: CodeView
  readonly toMend: readonly ApplicationField[]
  readonly reason?: string
  readonly history: readonly HistoryEntry[]
  /** the code failed only its check digit: a reviewer decides (R1) */
  readonly usccInDoubt: boolean
}

export interface ApplicationLine {
  readonly id: string
  readonly rev: number
  readonly state: ApplicationState
  readonly name: string
  readonly uscc: string
  readonly unitName: string
  readonly updatedAt: number
}

const details = v.object({
  uscc,
  name: text(400),
  category,
  districtCode: text(6),
  sectorId: text(40),
  address: text(300),
  addressIsHome: v.optional(v.boolean(), false),
  agentIsLegalRepresentative: v.optional(v.boolean(), true),
  licencePhoto: v.optional(id),
  shopPhoto: v.optional(id),
  authorisation: v.optional(id),
})

/** 我的申请: everything the agent works with: own applications, newest first, and before them those of entities that they joined. */
export const mine = action<{ readonly items: readonly ApplicationLine[]; readonly cursor?: string }>()(
  'entity',
  'mine',
  'read',
  v.object({ cursor }),
)

export const application = action<ApplicationView>()('entity', 'application', 'read', v.object({ id }))

/**
 * Claims an entity by its USCC and opens a draft. Knowing a code is not owning it: rival claims coexist until a unit decides.
 * `insistOnUscc` lets a code through that fails only its check digit; the reviewer sees it as in doubt.
 */
export const enrol = action<{ readonly id: string; readonly rev: number }>()(
  'entity',
  'enrol',
  'write',
  v.object({ details, insistOnUscc: v.optional(v.boolean(), false) }),
)

/** Changes a draft or a returned application. A change of what was signed drops the signature. */
export const saveDraft = action<{ readonly rev: number; readonly signatureDropped: boolean }>()(
  'entity',
  'save-draft',
  'write',
  v.object({ id, rev, details, insistOnUscc: v.optional(v.boolean(), false) }),
)

export const readTemplate = action<TemplateView>()('entity', 'read-template', 'read', v.object({ id }))

const point = v.object({ x: v.pipe(v.number(), v.finite()), y: v.pipe(v.number(), v.finite()), t: v.pipe(v.number(), v.finite()) })

/** Signs the template that was read. Refused with `template-changed` when it is no longer the current version. */
export const signCommitment = action<SignedView>()(
  'entity',
  'sign-commitment',
  'write',
  v.object({
    id,
    rev,
    templateId: text(60),
    templateVersion: v.pipe(v.number(), v.integer()),
    readToEnd: v.boolean(),
    disclosure,
    signerName: text(60),
    signature: v.object({
      width: v.pipe(v.number(), v.minValue(1), v.maxValue(4000)),
      height: v.pipe(v.number(), v.minValue(1), v.maxValue(4000)),
      strokes: v.pipe(v.array(v.object({ points: v.pipe(v.array(point), v.maxLength(4000)) })), v.maxLength(200)),
    }),
  }),
)

export const submit = action<{ readonly rev: number; readonly unitName: string }>()(
  'entity',
  'submit',
  'write',
  v.object({ id, rev, consents: v.object({ publishName: v.boolean(), publishAddress: v.boolean(), publishPhoto: v.boolean() }) }),
)

export const withdraw = action<{ readonly rev: number }>()('entity', 'withdraw', 'write', v.object({ id, rev }))

export interface AgentLine {
  readonly accountId: string
  readonly displayName: string
  readonly since: number
  readonly you: boolean
}

/** Agents of a proved entity: one who is an agent may bring in another, and may remove one (not the last). */
export const agents = action<{ readonly name: string; readonly items: readonly AgentLine[] }>()(
  'entity',
  'agents',
  'read',
  v.object({ uscc }),
)
export const inviteAgent = action<{ readonly code: string; readonly expiresAt: number }>()(
  'entity',
  'invite-agent',
  'write',
  v.object({ uscc }),
)
export const joinAsAgent = action<{ readonly name: string; readonly uscc: string }>()(
  'entity',
  'join-as-agent',
  'write',
  v.object({ code: text(40) }),
)
export const removeAgent = action<{ readonly removed: true }>()('entity', 'remove-agent', 'write', v.object({ uscc, accountId: id }))
