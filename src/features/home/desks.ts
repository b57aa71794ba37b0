import type { Me } from '../../../contract/session'
import type { Role } from '../../../contract/vocabulary'

export interface Desk {
  readonly role: Role
  readonly label: string
  readonly page: string
}

const desks: Readonly<Partial<Record<Role, Omit<Desk, 'role'>>>> = {
  officer: { label: '进入审核工作台', page: '/packages/department/pages/queue/index' },
  office: { label: '进入信用办工作台', page: '/packages/office/pages/assign/index' },
  admin: { label: '进入管理工作台', page: '/packages/office/pages/admin/index' },
  auditor: { label: '查看审计记录', page: '/packages/office/pages/audit/index' },
}

/** Where this person works, each desk once, however many units they hold the post for. */
export const desksOf = (me: Me): readonly Desk[] => {
  const held = [...new Set(me.roles.map(({ role }) => role))]
  return held.flatMap(role => {
    const desk = desks[role]
    return desk ? [{ role, ...desk }] : []
  })
}

/** A unit's notices and a person's own come in one list; an application may be opened only by whoever holds no post besides. */
export const mayOpenNotices = (me: Me): boolean => me.signedIn && desksOf(me).length === 0
