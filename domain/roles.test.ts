import { rolesMayMeet } from './roles'

describe('roles in one account', () => {
  it.each([
    [['office', 'admin']],
    [['office', 'auditor']],
    [['admin', 'auditor']],
    [['officer', 'admin']],
    [['officer', 'auditor']],
  ] as const)('%j never meet', roles => expect(rolesMayMeet(roles)).toBe(false))
  it.each([[['officer']], [['officer', 'officer']], [['office', 'officer']], [['auditor']], [[]]] as const)('%j may', roles =>
    expect(rolesMayMeet(roles)).toBe(true),
  )
})
