import type { Consents, EntityDetails, HistoryEntry, TextMarks } from '../contract/application'
import { ok, type Reply, refuse } from '../contract/reply'
import type { ApplicationField, ApplicationState, CommitterCategory, Decision } from '../contract/vocabulary'

/** Stored body of an application. Its life: draft → submitted → approved → assigned, and the ways back (workflow). */
export interface Application {
  /** who applied; empty where a department collected the commitment, which nobody signed */
  readonly accountId: string
  /** of origin `collected`: the row of form 1 that it is about, and the import that brought it */
  readonly collected?: { readonly importId: string; readonly recordId: string }
  readonly state: ApplicationState
  readonly entity: EntityDetails
  readonly unitId: string
  readonly usccInDoubt: boolean
  readonly consents?: Consents
  /** of the last time it was handed in */
  readonly textMarks?: TextMarks
  readonly commitmentId?: string
  readonly codeId?: string
  readonly submittedAt?: number
  readonly submissions: number
  /** the submission, by its time, of which the unit was reminded that it waits too long */
  readonly overdueTold?: number
  readonly approvedBy?: string
  readonly toMend: readonly ApplicationField[]
  readonly reason?: string
  readonly history: readonly HistoryEntry[]
  readonly createdAt: number
  readonly updatedAt: number
}

const from: Readonly<Record<'edit' | 'submit' | 'decide' | 'withdraw' | 'assign', readonly ApplicationState[]>> = {
  edit: ['draft', 'returned'],
  submit: ['draft', 'returned'],
  decide: ['submitted'],
  withdraw: ['draft', 'submitted', 'returned'],
  assign: ['approved'],
}

/** Whether the state allows the step. */
export const allows = (state: ApplicationState, step: keyof typeof from): boolean => from[step].includes(state)

export const move = (
  application: Application,
  state: ApplicationState,
  entry: HistoryEntry,
  more: Partial<Application> = {},
): Application => ({
  ...application,
  ...more,
  state,
  history: [...application.history, entry],
  updatedAt: entry.at,
})

/** What is still missing before the application can be submitted, in the order of the form. */
export const missing = (application: Application): ApplicationField[] => {
  const { entity } = application
  const lacking: [ApplicationField, boolean][] = [
    ['address', entity.address.trim() === ''],
    ['licencePhoto', entity.licencePhoto === undefined],
    ['shopPhoto', entity.shopPhoto === undefined],
    ['authorisation', !entity.agentIsLegalRepresentative && entity.authorisation === undefined],
    ['commitment', application.commitmentId === undefined],
  ]
  return lacking.filter(([, isMissing]) => isMissing).map(([field]) => field)
}

const asFields = (fields: readonly ApplicationField[]) => Object.fromEntries(fields.map(field => [field, 'incomplete' as const]))

/** Whether the name is a person's: a sole trader, as they say or as places 1–2 of the code do (92). */
export const isPersonal = (category: CommitterCategory, uscc: string): boolean => category !== 'organisation' || uscc.startsWith('92')

/** A sole trader's name and a home address are personal information: their publication has its own consent (PIPL 25). */
export const submit = (application: Application, consents: Consents, at: number): Reply<Application> => {
  if (!allows(application.state, 'submit')) return refuse('wrong-state')
  const lacking = missing(application)
  if (lacking.includes('commitment')) return refuse('not-signed', asFields(lacking))
  if (lacking.length > 0) return refuse('incomplete', asFields(lacking))
  if (isPersonal(application.entity.category, application.entity.uscc) && !consents.publishName) return refuse('consent-required')
  const entry: HistoryEntry = { at, what: 'submitted', by: 'agent' }
  return ok(
    move(application, 'submitted', entry, {
      consents,
      submittedAt: at,
      submissions: application.submissions + 1,
      toMend: [],
      reason: undefined,
    }),
  )
}

export interface Verdict {
  readonly decision: Decision
  readonly reason: string
  readonly fields: readonly ApplicationField[]
  readonly officerId: string
  readonly unitName: string
  readonly at: number
}

/** approve / return / reject. A code in doubt is let through only with a reason (R1); a return names the fields to mend. */
export const decide = (application: Application, verdict: Verdict): Reply<Application> => {
  if (!allows(application.state, 'decide')) return refuse(application.state === 'withdrawn' ? 'wrong-state' : 'already-decided')
  const reason = verdict.reason.trim()
  if (reason === '' && (verdict.decision !== 'approve' || application.usccInDoubt)) return refuse('reason-required')
  if (verdict.decision === 'return' && verdict.fields.length === 0) return refuse('fields-required')
  const entry = { at: verdict.at, by: verdict.unitName, ...(reason ? { reason } : {}) }
  switch (verdict.decision) {
    case 'approve':
      return ok(
        move(application, 'approved', { ...entry, what: 'approved' }, { approvedBy: verdict.officerId, toMend: [], reason: undefined }),
      )
    case 'return':
      return ok(move(application, 'returned', { ...entry, what: 'returned', fields: verdict.fields }, { toMend: verdict.fields, reason }))
    case 'reject':
      return ok(move(application, 'rejected', { ...entry, what: 'rejected' }, { reason }))
  }
}

export const withdraw = (application: Application, at: number): Reply<Application> =>
  allows(application.state, 'withdraw') ? ok(move(application, 'withdrawn', { at, what: 'withdrawn', by: 'agent' })) : refuse('wrong-state')

/** Assigning is the credit office's; whoever approved does not assign. */
export const assign = (
  application: Application,
  codeId: string,
  by: { accountId: string; unitName: string },
  at: number,
): Reply<Application> => {
  if (application.state === 'assigned') return refuse('already-has-code')
  if (!allows(application.state, 'assign')) return refuse('wrong-state')
  if (application.approvedBy === by.accountId) return refuse('approver-cannot-assign')
  return ok(move(application, 'assigned', { at, what: 'assigned', by: by.unitName }, { codeId }))
}

/** What of the details stands in the signed statement: a change of these drops the signature. */
export const signedPart = (entity: EntityDetails) => [entity.uscc, entity.name, entity.category, entity.sectorId].join('\u0000')
