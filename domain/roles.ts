import type { Role } from '../contract/vocabulary'

/** Each of these decides, runs or watches the system, and may do only one of the three. */
const apart: readonly Role[] = ['office', 'admin', 'auditor']

/** Whether one account may hold all these roles: system, business and audit never meet, and who watches does nothing else. */
export const rolesMayMeet = (roles: readonly Role[]): boolean => {
  const held = new Set(roles)
  const special = apart.filter(role => held.has(role))
  if (special.length > 1) return false
  return !(held.has('officer') && (held.has('admin') || held.has('auditor')))
}
