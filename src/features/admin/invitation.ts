import type { Role } from '../../../contract/vocabulary'

export type StaffRole = Extract<Role, 'officer' | 'office' | 'admin' | 'auditor'>

/** The invitation as it has been filled in so far. */
export interface InvitationDraft {
  readonly role: StaffRole
  readonly unitId?: string
  readonly displayName: string
  readonly phone: string
}

/** An officer reviews for a unit; the others' posts belong to none. */
export const needsUnit = (role: StaffRole): boolean => role === 'officer' || role === 'office'

/** What is still wrong, field by field, each with how to mend it. */
export const problemsOf = ({
  role,
  unitId,
  displayName,
  phone,
}: InvitationDraft): Partial<Record<'unitId' | 'displayName' | 'phone', string>> => ({
  ...(needsUnit(role) && !unitId ? { unitId: '请选择单位' } : {}),
  ...(displayName.trim().length < 2 ? { displayName: '请填写姓名，至少两个字' } : {}),
  ...(/^1\d{10}$/.test(phone.trim()) ? {} : { phone: '请填写 11 位手机号' }),
})
