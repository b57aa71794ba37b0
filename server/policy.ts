import { ok, type Reply, refuse } from '../contract/reply'
import type { ApplicationState, Role } from '../contract/vocabulary'
import type { Actor } from './ports/actor'

/**
 * Who may do what: one table. Denied is the default; a pair that the table does not name is refused.
 * `own`: what belongs to the caller (their claim, their entity) · `unit`: what their unit decides · `district`: what lies in
 * their unit's district · `any`: all there is.
 */
type Scope = 'own' | 'unit' | 'district' | 'any'

interface Rule {
  readonly scope: Scope
  /** states of the subject in which the step is open; absent: all */
  readonly states?: readonly ApplicationState[]
}

type Table = Readonly<Record<string, Readonly<Partial<Record<Role, readonly Rule[]>>>>>

const any: readonly Rule[] = [{ scope: 'any' }]
const own: readonly Rule[] = [{ scope: 'own' }]
const ownIn = (...states: ApplicationState[]): readonly Rule[] => [{ scope: 'own', states }]
const everyone = { citizen: any, agent: any, officer: any, office: any, admin: any, auditor: any }

export const policy = {
  'public.read': everyone,
  'site.confirm': everyone,
  'session.manage': { agent: any, officer: any, office: any, admin: any, auditor: any },
  'invitation.accept': { agent: any, officer: any, office: any, admin: any, auditor: any },
  'application.create': { agent: any },
  'application.list-own': { agent: own },
  'application.read': {
    agent: own,
    officer: [
      { scope: 'unit', states: ['submitted', 'returned', 'approved', 'rejected', 'assigned'] },
      { scope: 'district', states: ['submitted', 'returned', 'approved', 'rejected', 'assigned'] },
    ],
    office: [{ scope: 'any', states: ['submitted', 'returned', 'approved', 'rejected', 'assigned'] }],
  },
  'application.edit': { agent: ownIn('draft', 'returned') },
  'application.sign': { agent: ownIn('draft', 'returned') },
  'application.submit': { agent: ownIn('draft', 'returned') },
  'application.withdraw': { agent: ownIn('draft', 'submitted', 'returned') },
  'application.comment': { officer: [{ scope: 'district', states: ['submitted'] }] },
  'application.queue': { officer: any, office: any },
  'application.decide': {
    officer: [{ scope: 'unit', states: ['submitted'] }],
    office: [{ scope: 'unit', states: ['submitted'] }],
  },
  'application.queue-all': { office: any },
  'application.assign': { office: [{ scope: 'any', states: ['approved'] }] },
  'import.run': { officer: [{ scope: 'unit' }], office: [{ scope: 'unit' }] },
  'import.read': { officer: [{ scope: 'unit' }], office: any },
  'coverage.read': { officer: [{ scope: 'unit' }, { scope: 'district' }], office: any },
  'record.list': { officer: any, office: any },
  'record.read': { officer: [{ scope: 'unit' }], office: any },
  'record.change': { officer: [{ scope: 'unit' }], office: [{ scope: 'unit' }] },
  'vehicle.list': { officer: any, office: any },
  'vehicle.read': { officer: [{ scope: 'unit' }], office: any },
  'vehicle.change': { officer: [{ scope: 'unit' }], office: [{ scope: 'unit' }] },
  'item.own': { agent: own },
  'item.list': { officer: any, office: any },
  'item.read': { officer: [{ scope: 'unit' }], office: any },
  'item.decide': { officer: [{ scope: 'unit' }], office: [{ scope: 'unit' }] },
  'entity.agents': { agent: own },
  'code.read': { agent: own, office: any },
  'code.print': { agent: own, officer: [{ scope: 'unit' }], office: any },
  'code.change': { office: any },
  'site.read': { office: any },
  'job.run': { office: any },
  'unit.manage': { admin: any },
  'officer.manage': { admin: any },
  'ingest.manage': { admin: any },
  'audit.read': { auditor: any },
} as const satisfies Table

export type Permission = keyof typeof policy

/** What the decision is about. Absent parts match no scope but `any`. */
export interface Subject {
  readonly state?: ApplicationState
  /** accounts to whom it belongs */
  readonly owners?: readonly string[]
  readonly unitId?: string
  readonly districtUnitId?: string
}

/** The roles of a caller. Everyone signed in may be an agent; everyone at all is a citizen. */
export const rolesOf = (actor: Actor): { readonly role: Role; readonly unitId?: string }[] => [
  { role: 'citizen' },
  ...(actor.accountId === null ? [] : [{ role: 'agent' as const }]),
  ...actor.memberships,
]

export interface Permit {
  readonly role: Role
  readonly unitId?: string
}

const inScope = (scope: Scope, actor: Actor, unitId: string | undefined, subject: Subject): boolean => {
  switch (scope) {
    case 'any':
      return true
    case 'own':
      return actor.accountId !== null && (subject.owners === undefined || subject.owners.includes(actor.accountId))
    case 'unit':
      return unitId !== undefined && subject.unitId === unitId
    case 'district':
      return unitId !== undefined && subject.districtUnitId === unitId
  }
}

/** Whether some role of the caller has the permission at all: asked by the host before anything is loaded. */
export const mayAtAll = (actor: Actor, permission: Permission): boolean => {
  const table: Table[string] = policy[permission]
  return rolesOf(actor).some(({ role }) => table[role] !== undefined)
}

/**
 * The role in which the caller may do it to this subject, or a refusal: `sign-in-required`, `wrong-state` when only the state
 * stands against it, else `not-permitted`.
 */
export const permit = (actor: Actor, permission: Permission, subject: Subject = {}): Reply<Permit> => {
  const table: Table[string] = policy[permission]
  let onlyState = false
  for (const { role, unitId } of rolesOf(actor))
    for (const rule of table[role] ?? []) {
      if (!inScope(rule.scope, actor, unitId, subject)) continue
      if (rule.states === undefined || (subject.state !== undefined && rule.states.includes(subject.state))) return ok({ role, unitId })
      onlyState = true
    }
  if (onlyState) return refuse('wrong-state')
  return refuse(actor.accountId === null ? 'sign-in-required' : 'not-permitted')
}
