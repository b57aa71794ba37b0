import { type ApplicationState, type Role, roles } from '../../contract/vocabulary'
import { mayAtAll, type Permission, permit, policy, type Subject } from '../../server/policy'
import type { Actor } from '../../server/ports/use-case'
import { expected } from './expected'

const letters: Readonly<Record<string, ApplicationState>> = {
  d: 'draft',
  s: 'submitted',
  r: 'returned',
  a: 'approved',
  j: 'rejected',
  z: 'assigned',
  w: 'withdrawn',
}
const mine = 'my-account'
const myUnit = 'my-unit'
const foreign: Subject = { owners: ['somebody'], unitId: 'their-unit', districtUnitId: 'their-district' }
const relations: readonly (readonly [string, Subject])[] = [
  ['own', { ...foreign, owners: ['somebody', mine] }],
  ['own unit', { ...foreign, unitId: myUnit }],
  ['own district', { ...foreign, districtUnitId: myUnit }],
  ['foreign', foreign],
]

const actorOf = (role: Role): Actor => {
  const signedIn = role !== 'citizen'
  const memberships = role === 'citizen' || role === 'agent' ? [] : [{ role, unitId: myUnit }]
  return { accountId: signedIn ? mine : null, displayName: '', memberships, origin: 'test' }
}

/** The groups of one role's line, by relation: the states in which the step is open. Throws where the table has a hole. */
const groupsOf = (permission: string, role: Role): readonly string[] => {
  const line = (expected[permission] ?? '').split('\n').find(text => text.trim().split(/\s+/)[0] === role)
  const groups = line?.trim().split(/\s+/).slice(1) ?? []
  const whole = groups.length === relations.length && groups.every(group => group.length === Object.keys(letters).length)
  if (!whole) throw new Error(`the expectation does not name ${permission} for ${role}`)
  for (const group of groups)
    for (const [i, letter] of [...group].entries())
      if (letter !== '-' && letter !== Object.keys(letters)[i]) throw new Error(`${permission} ${role}: ${letter} is out of place`)
  return groups
}

const permissions = Object.keys(policy) as Permission[]
const allRoles = Object.keys(roles) as Role[]

describe('the table of who may do what', () => {
  it('and its expectation name the same permissions', () => {
    expect(Object.keys(expected).sort()).toEqual([...permissions].sort())
  })

  it.each(permissions.flatMap(permission => allRoles.map(role => [permission, role] as const)))('%s by %s', (permission, role) => {
    const groups = groupsOf(permission, role)
    const actor = actorOf(role)
    for (const [i, [relation, subject]] of relations.entries())
      for (const [letter, state] of Object.entries(letters)) {
        const group = groups[i] ?? ''
        const open = group.includes(letter)
        const closed = /[a-z]/.test(group) ? 'wrong-state' : role === 'citizen' ? 'sign-in-required' : 'not-permitted'
        const reply = permit(actor, permission, { ...subject, state })
        expect([relation, state, reply.ok || reply.reason]).toEqual([relation, state, open || closed])
      }
    expect(mayAtAll(actor, permission)).toBe(groups.some(group => /[a-z]/.test(group)))
  })

  it('counts: every permission × role × relation × state is asserted', () => {
    const cells = permissions.flatMap(permission => allRoles.flatMap(role => groupsOf(permission, role).join('').split('')))
    expect(cells).toHaveLength(permissions.length * allRoles.length * relations.length * Object.keys(letters).length)
  })
})

describe('a role without a unit', () => {
  it('decides nothing by being of no unit: two that are missing are not the same', () => {
    const stray: Actor = { accountId: mine, displayName: '', memberships: [{ role: 'officer' }], origin: 'test' }
    expect(permit(stray, 'application.decide', { state: 'submitted' })).toEqual({ ok: false, reason: 'not-permitted' })
    expect(permit(stray, 'application.comment', { state: 'submitted' })).toEqual({ ok: false, reason: 'not-permitted' })
  })

  it('two memberships are tried one after the other, each with its own unit', () => {
    const both = [
      { role: 'officer' as const, unitId: 'first' },
      { role: 'officer' as const, unitId: 'second' },
    ]
    const actor: Actor = { accountId: mine, displayName: '', memberships: both, origin: 'test' }
    const reply = permit(actor, 'application.decide', { state: 'submitted', unitId: 'second' })
    expect(reply).toEqual({ ok: true, value: { role: 'officer', unitId: 'second' } })
  })
})
