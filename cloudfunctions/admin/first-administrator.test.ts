import { admin as contract } from '../../contract'
import { auditOf, putAccount } from '../../tests/support/application-fixture'
import { openWorld, type World } from '../../tests/support/services'
import { inviteFirstAdministrator } from './first-administrator'
import { routes } from './routes'

const person = { displayName: '首位管理员（虚构）', phone: '13800000000' }
let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.close())

const invited = async (replace = false) => {
  const answer = await inviteFirstAdministrator(world.services, person, replace)
  if (answer.kind !== 'invited') throw new Error(answer.kind)
  return answer
}
const accept = async (code: string, phone = person.phone, name = 'newcomer') => {
  if (!(await world.services.store.get('accounts', name))) await putAccount(world, name)
  return world.as(world.actor(name), routes, contract.acceptInvitation, { code, phone })
}

describe('the invitation of the first administrator', () => {
  it('makes whoever holds it and its phone the administrator, once, and leaves a row in the trail', async () => {
    const { code } = await invited()
    expect(await accept(code, '13900000000')).toMatchObject({ reason: 'invitation-invalid' })
    expect(await accept(code)).toEqual({ ok: true, value: { role: 'admin' } })
    expect(await accept(code, person.phone, 'another')).toMatchObject({ reason: 'invitation-invalid' })
    expect(await auditOf(world, 'admin')).toContain('admin/init invited')
  })

  it('is stored neither with its code nor with its phone', async () => {
    const { code } = await invited()
    const stored = await world.services.store.query('invitations', { index: 'byCreated', equal: { kind: 'staff' }, limit: 10 })
    expect(stored.items).toHaveLength(1)
    expect(JSON.stringify(stored.items)).not.toMatch(new RegExp(`${code}|${person.phone}`))
  })

  it('ends after seventy-two hours, and another may be made then', async () => {
    const { code, expiresAt } = await invited()
    expect(expiresAt - world.services.clock()).toBe(72 * 3600_000)
    world.advance(72 * 3600_000)
    expect(await accept(code)).toMatchObject({ reason: 'invitation-invalid' })
    await invited()
  })

  it('is refused while an earlier one may still be used, unless it is to take its place: then the earlier one is void', async () => {
    const first = await invited()
    expect(await inviteFirstAdministrator(world.services, person, false)).toEqual({ kind: 'pending', expiresAt: first.expiresAt })
    const second = await invited(true)
    expect(await accept(first.code)).toMatchObject({ reason: 'invitation-invalid' })
    expect(await accept(second.code)).toMatchObject({ ok: true })
  })

  it('is refused once there is an administrator, even to take the place of an earlier one', async () => {
    await accept((await invited()).code)
    expect(await inviteFirstAdministrator(world.services, person, true)).toEqual({ kind: 'administrator-exists' })
  })

  it('is given once when it is asked for twice at the same moment', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => inviteFirstAdministrator(world.services, person, false)))
    expect(answers.map(({ kind }) => kind).sort()).toEqual(['invited', 'pending', 'pending'])
  })
})
