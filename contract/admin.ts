import * as v from 'valibot'
import { action } from './action'
import { cursor, id, rev, text } from './fields'
import type { Role } from './vocabulary'

export interface UnitLine {
  readonly id: string
  readonly rev: number
  readonly name: string
  readonly shortName: string
  readonly kind: 'office' | 'department' | 'district'
  readonly active: boolean
  readonly officers: number
}
export const units = action<{ readonly items: readonly UnitLine[] }>()('admin', 'units', 'read', v.object({}))
export const saveUnit = action<{ readonly rev: number }>()(
  'admin',
  'save-unit',
  'write',
  v.object({ id, rev, name: v.pipe(text(60), v.minLength(2)), shortName: v.pipe(text(20), v.minLength(2)), active: v.boolean() }),
)

export interface OfficerLine {
  readonly accountId: string
  readonly rev: number
  readonly displayName: string
  readonly role: Role
  readonly unitId?: string
  readonly unitName?: string
  readonly disabled: boolean
}
export const officers = action<{ readonly items: readonly OfficerLine[]; readonly cursor?: string }>()(
  'admin',
  'officers',
  'read',
  v.object({ cursor }),
)

const staffRole = v.picklist(['officer', 'office', 'admin', 'auditor'])

/** The link's secret is shown once, kept hashed, one use, 72 hours, bound to unit, role and phone. */
export const invite = action<{ readonly code: string; readonly expiresAt: number }>()(
  'admin',
  'invite',
  'write',
  v.object({
    role: staffRole,
    unitId: v.optional(id),
    displayName: v.pipe(text(40), v.minLength(2)),
    phone: v.pipe(v.string(), v.regex(/^1\d{10}$/)),
  }),
)
export const setOfficerDisabled = action<{ readonly rev: number }>()(
  'admin',
  'set-officer-disabled',
  'write',
  v.object({ accountId: id, rev, disabled: v.boolean() }),
)
/**
 * Whoever holds the invitation and its phone number joins with their own account. With WeChat the number comes by the one-time code of
 * its button; typed, it counts only where the host has no app id.
 */
export const acceptInvitation = action<{ readonly role: Role; readonly unitName?: string }>()(
  'admin',
  'accept-invitation',
  'write',
  v.object({
    code: text(80),
    phone: v.optional(v.pipe(v.string(), v.regex(/^1\d{10}$/))),
    phoneCode: v.optional(v.pipe(v.string(), v.regex(/^[0-9A-Za-z_-]{4,128}$/))),
  }),
)

export interface AuditLine {
  readonly id: string
  readonly at: number
  readonly actorId: string
  readonly role: string
  readonly action: string
  readonly subject: string
  readonly outcome: string
}
/** The auditor's trail, newest first. */
export const auditTrail = action<{ readonly items: readonly AuditLine[]; readonly cursor?: string }>()(
  'admin',
  'audit-trail',
  'read',
  v.object({ subject: v.optional(text(80)), actorId: v.optional(text(80)), cursor }),
)
