import * as v from 'valibot'
import { action } from './action'
import type { ApplicationView, CommitmentFields, EntityDetails, TextMarks } from './application'
import { applicationField, cursor, id, reasonText, rev, text } from './fields'
import { type ApplicationState, applicationStates } from './vocabulary'

const state = v.picklist(Object.keys(applicationStates) as ApplicationState[])

/** How an officer narrows a queue. Sector and district are not combined: each has its own index. */
export const queueFilter = {
  state,
  sectorId: v.optional(text(40)),
  districtCode: v.optional(text(6)),
  /** two characters or more of the name, or a USCC */
  search: v.optional(text(60)),
  /** submitted within, epoch ms, both inclusive */
  from: v.optional(v.pipe(v.number(), v.integer())),
  to: v.optional(v.pipe(v.number(), v.integer())),
  order: v.optional(v.picklist(['oldest', 'newest']), 'oldest'),
  cursor,
}

export interface QueueLine {
  readonly id: string
  readonly rev: number
  readonly state: ApplicationState
  readonly name: string
  readonly uscc: string
  readonly sectorName: string
  readonly districtName: string
  readonly unitName: string
  readonly submittedAt: number
  readonly resubmitted: boolean
  readonly usccInDoubt: boolean
  /** a text of it waits for a person's look */
  readonly textMarked: boolean
  /** a department collected the commitment; nobody signed it here */
  readonly collected?: true
}

export interface Queue {
  readonly items: readonly QueueLine[]
  readonly cursor?: string
  /** how many the state holds, counted up to 1000 */
  readonly total: number
}

/** 20 a page, of the officer's own unit only; `unitId` chooses among several of them, else it is the first. */
export const queue = action<Queue>()('department', 'queue', 'read', v.object({ ...queueFilter, unitId: v.optional(id) }))

/** Where an application of origin `collected` comes from; what was signed is then absent. */
export interface CollectedView {
  readonly importId: string
  readonly fileName: string
  /** form 1 as its record says it now; absent when the record was withdrawn */
  readonly fields?: CommitmentFields
  /** applications of the same import that wait for a code, counted up to 1,000 */
  readonly waiting: number
}

/** The application on one screen, with what was signed and whether it still matches its hash. */
export interface ReviewView extends ApplicationView {
  readonly entity: EntityDetails
  readonly commitmentIntact: boolean
  readonly collected?: CollectedView
  /** the entity has a code that came from a collection: approving lets this claimant have it */
  readonly claimsCode?: true
  readonly textMarks: TextMarks
  readonly signerName: string
  readonly agentMasked: string
  /** other claims to the same USCC, named by state only */
  readonly rivals: readonly { readonly applicationId: string; readonly state: ApplicationState; readonly updatedAt: number }[]
  readonly mayDecide: boolean
  readonly mayComment: boolean
}

export const review = action<ReviewView>()('department', 'review', 'read', v.object({ id }))

/** One or many: each is decided by itself, the reply says of each whether it was done. */
export interface DecideOutcome {
  readonly id: string
  readonly done: boolean
  readonly reason?: string
}

/**
 * approve: reason optional, but required where the USCC is in doubt · return: reason and fields · reject: reason.
 * `rev` is what the officer looked at; a newer one answers `already-decided` or `changed-meanwhile`.
 */
export const decide = action<{ readonly items: readonly DecideOutcome[] }>()(
  'department',
  'decide',
  'write',
  v.object({
    items: v.pipe(v.array(v.object({ id, rev })), v.minLength(1), v.maxLength(50)),
    decision: v.picklist(['approve', 'return', 'reject']),
    reason: v.optional(v.union([v.literal(''), reasonText]), ''),
    fields: v.optional(v.array(applicationField), []),
  }),
)

/** The district's unit sees what lies in its district and may comment. */
export const comment = action<{ readonly rev: number }>()('department', 'comment', 'write', v.object({ id, text: reasonText }))
