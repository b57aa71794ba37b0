import type { TemplateData, UnitData } from '../../city/pack'
import type { MessageKind } from '../../contract/messages'
import type { FileKind, JobState, Role } from '../../contract/vocabulary'
import type { Application } from '../../domain/application'
import type { SignedRecord } from '../../domain/commitment/proof'
import type { PublicPage } from '../../domain/credit-page'
import type { IntegrityCode } from '../../domain/integrity-code'
import type { KeptRecord } from '../../domain/records/kept'
import type { Item } from '../../domain/sections/item'
import type { SignInRequest } from '../../domain/sign-in-request'
import type { Coverage } from '../../domain/targets/coverage'
import type { Target } from '../../domain/targets/target'
import type { Vehicle } from '../../domain/vehicle/vehicle'
import type { StoredVehiclePage } from '../../domain/vehicle/vehicle-page'
import type { Import, ImportRows } from './imports'
import type { IngestKey } from './ingest'

export interface Membership {
  readonly role: Exclude<Role, 'citizen' | 'agent'>
  readonly unitId?: string
}

export interface Account {
  readonly displayName: string
  readonly memberships: readonly Membership[]
  readonly disabled: boolean
  readonly createdAt: number
  /** of WeChat, sealed: to write to the person, never to find them */
  readonly openid?: string
  /** sessions that began before this moment count no more, epoch ms */
  readonly sessionsFrom?: number
  /** a named demonstration account; a production host refuses a database that holds one */
  readonly demo?: { readonly label: string }
}

export interface Session {
  readonly accountId: string
  readonly createdAt: number
  readonly seenAt: number
}

export interface Invitation {
  readonly purpose: 'staff' | 'agent'
  readonly membership?: Membership
  readonly uscc?: string
  readonly displayName: string
  /** SHA-256 of the phone number under the server's key */
  readonly phoneHash?: string
  readonly createdAt: number
  readonly expiresAt: number
  readonly usedAt?: number
}

export interface Unit extends UnitData {
  readonly active: boolean
  readonly order: number
}

/** One account's claim to one entity: `uscc.accountId`. Root of the "one open application" rule. */
export interface Claim {
  readonly uscc: string
  readonly accountId: string
  readonly openApplicationId: string | null
  readonly updatedAt: number
}

/** A proved entity, by USCC: root of the "one code in force" rule. */
export interface Entity {
  readonly name: string
  readonly agents: readonly { readonly accountId: string; readonly since: number }[]
  readonly approvedApplicationId: string | null
  readonly codeId: string | null
  readonly updatedAt: number
}

export interface Commitment {
  readonly applicationId: string
  readonly record: SignedRecord
  readonly templateName: string
}

export interface Job {
  readonly kind: 'assign'
  readonly accountId: string
  readonly unitName: string
  readonly state: JobState
  readonly items: readonly string[]
  /** items before this position are finished, well or badly */
  readonly position: number
  readonly failed: readonly { readonly applicationId: string; readonly name: string; readonly reason: string }[]
  readonly createdAt: number
  readonly finishedAt?: number
}

export interface NoticeBody {
  readonly text: string
  readonly at: number
  readonly applicationId?: string
}

/** A WeChat message that is to be sent: no name, no text, no openid; all that it says is looked up when it is sent. */
export interface OutboxMessage {
  readonly accountId: string
  readonly kind: MessageKind
  readonly applicationId: string
  /** when that happened of which it tells */
  readonly at: number
  /** of a code that runs out: its end */
  readonly until?: number
  /** sendings that came to nothing */
  readonly tries: number
  readonly outcome?: 'sent' | 'not-subscribed' | 'no-account' | 'too-old' | 'given-up'
  readonly doneAt?: number
}

export interface StoredFile {
  readonly accountId: string
  /** a workbook belongs to an import, and nobody is shown it by its id */
  readonly kind: FileKind | 'workbook'
  readonly mime: string
  readonly bytes: number
  /** of a workbook: SHA-256, by which the same file is known again */
  readonly sha?: string
  /** of a picture of an item: whose it is once it was handed in, and whether what its unit confirmed holds it */
  readonly itemId?: string
  readonly shown?: true
  readonly createdAt: number
}

export interface Request {
  readonly bodyHash: string
  /** the reply as JSON, sealed where it holds a secret */
  readonly reply: string
  readonly at: number
}

export interface AuditRow {
  readonly at: number
  readonly actorId: string
  readonly role: string
  readonly action: string
  readonly subject: string
  readonly outcome: string
}

/** Every collection and the body of its documents. */
export interface Bodies {
  accounts: Account
  sessions: Session
  invitations: Invitation
  /** by keyed hash of its ticket: a desktop that asks to be signed in */
  signIns: SignInRequest
  units: Unit
  templates: { readonly current: number } | TemplateData
  claims: Claim
  entities: Entity
  applications: Application
  commitments: Commitment
  /** by hash, for the link on the signed copy */
  proofs: { readonly commitmentId: string }
  codes: IntegrityCode
  /** by token: the one document that a scan reads; a vehicle's names that of its company */
  publicPages: PublicPage | StoredVehiclePage
  /** by keyed hash of their key: lines of the forms that departments hand in */
  records: KeptRecord
  /** by company and plate */
  vehicles: Vehicle
  /** by plate: root of the rule that it is in force in one company at most */
  plates: { readonly vehicleId: string; readonly formerId?: string }
  /** by entity, section and place: what entities register of themselves */
  items: Item
  /** by USCC: whose public pages are behind its records, since when */
  dirtyPages: { readonly at: number }
  /** by sector and USCC: who should have a code (应赋码名单) */
  targets: Target
  /** one document: how many of them have one */
  coverage: Coverage
  /** workbooks on their way into the records */
  imports: Import
  /** by import and number: some of its rows */
  importRows: ImportRows
  /** keys with which a unit's own system sends rows */
  ingestKeys: IngestKey
  jobs: Job
  notices: NoticeBody
  outbox: OutboxMessage
  siteChecks: { readonly codeId: string; readonly name: string; readonly matches: boolean; readonly at: number }
  files: StoredFile
  requests: Request
  audit: AuditRow
  settings: Readonly<Record<string, string | number | boolean>>
}
export type CollectionName = keyof Bodies

/** What serves only for a time and may be removed after it. Nothing else is ever removed: codes, applications and their audit stay. */
export const removable = [
  'sessions',
  'signIns',
  'requests',
  'outbox',
  'dirtyPages',
  'importRows',
] as const satisfies readonly CollectionName[]
export type Removable = (typeof removable)[number]
