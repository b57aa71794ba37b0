import * as v from 'valibot'
import { action } from './action'
import type { CodeView } from './application'
import { cursor, id, reasonText, rev, text } from './fields'
import { type Queue, queueFilter } from './review'
import { type CodeState, codeStates, type JobState } from './vocabulary'

/** Every unit's queue; `unitId` narrows it. */
export const allQueues = action<Queue>()('office', 'all-queues', 'read', v.object({ ...queueFilter, unitId: v.optional(id) }))

/** Gives one approved application its code. */
export const assign = action<CodeView>()('office', 'assign', 'write', v.object({ id, rev }))

export interface JobView {
  readonly id: string
  readonly state: JobState
  readonly total: number
  readonly done: number
  readonly failed: readonly { readonly applicationId: string; readonly name: string; readonly reason: string }[]
  readonly createdAt: number
  readonly finishedAt?: number
}

/** Starts a job over the given applications (≤ 1,000), or, when `ids` is absent, over all that are approved: of a unit, of one import's collection, or at all. */
export const assignBatch = action<JobView>()(
  'office',
  'assign-batch',
  'write',
  v.object({ ids: v.optional(v.pipe(v.array(id), v.minLength(1), v.maxLength(1000))), unitId: v.optional(id), importId: v.optional(id) }),
)
export const job = action<JobView>()('office', 'job', 'read', v.object({ id }))
export const jobs = action<{ readonly items: readonly JobView[] }>()('office', 'jobs', 'read', v.object({}))
export const cancelJob = action<JobView>()('office', 'cancel-job', 'write', v.object({ id }))

export interface CodeLine extends CodeView {
  readonly rev: number
  readonly name: string
  readonly uscc: string
  readonly unitName: string
  readonly sectorName: string
  readonly mismatches: number
  readonly history: readonly { readonly at: number; readonly what: string; readonly by: string; readonly reason: string }[]
}

const state = v.picklist(Object.keys(codeStates) as CodeState[])
export const codes = action<{ readonly items: readonly CodeLine[]; readonly cursor?: string }>()(
  'office',
  'codes',
  'read',
  v.object({ state, unitId: v.optional(id), search: v.optional(text(60)), cursor }),
)

/** suspend, resume, revoke, reissue. Reissue answers with the new code; the old symbols stop working at once. */
export const changeCode = action<CodeView>()(
  'office',
  'change-code',
  'write',
  v.object({ id, rev, change: v.picklist(['suspend', 'resume', 'revoke', 'reissue']), reason: reasonText }),
)

export interface SiteCheckLine {
  readonly codeId: string
  readonly name: string
  readonly at: number
}
/** 不一致 answers from the door, newest first. */
export const mismatches = action<{ readonly items: readonly SiteCheckLine[]; readonly cursor?: string }>()(
  'office',
  'mismatches',
  'read',
  v.object({ cursor }),
)
