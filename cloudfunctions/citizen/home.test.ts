import { session } from '../../contract'
import { perform } from '../../server/perform'
import { applicantOf, changeCode, got } from '../../tests/support/applicant'
import { openWorld, type World } from '../../tests/support/services'
import { routes } from './routes'

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.close())
const home = (actor = world.actor(null)) => world.as(actor, routes, session.home, {})
const addAccounts = () =>
  world.services.store.transact(async tx => {
    const account = { displayName: '甲（虚构）', disabled: false, createdAt: 1, demo: { label: '经办人甲' } }
    tx.insert('accounts', 'demo-agent', { kind: 'person', createdAt: 1 }, { ...account, memberships: [] })
    const memberships = [{ role: 'officer' as const, unitId: 'commerce' }]
    tx.insert('accounts', 'demo-officer', { kind: 'staff', createdAt: 1 }, { ...account, demo: { label: '市商务局' }, memberships })
    tx.insert('accounts', 'gone', { kind: 'staff', createdAt: 2 }, { ...account, memberships, disabled: true })
    tx.insert('accounts', 'real', { kind: 'person', createdAt: 3 }, { ...account, memberships: [], demo: undefined })
  })

describe('the first screen', () => {
  it('greets a citizen with the city and no roles', async () => {
    expect(got(await home())).toMatchObject({
      me: { signedIn: false, roles: [], demo: false, demoAccounts: [] },
      cityName: '鹤岗市',
      codesInForce: 0,
      notices: [],
    })
  })

  it('names the roles of an officer with their units', async () => {
    const officer = world.actor('o1', { role: 'officer', unitId: 'commerce' })
    expect(got(await home(officer)).me.roles).toEqual([{ role: 'agent' }, { role: 'officer', unitId: 'commerce', unitName: '市商务局' }])
  })

  it('offers a desktop to be signed in only where a phone is known to the host', async () => {
    expect(got(await home()).me).toMatchObject({ wechat: false, desktop: false })
    world = { ...world, services: { ...world.services, callersAreNamed: true } }
    const [route] = routes.filter(one => one.action === session.home)
    if (!route) throw new Error('no route')
    const call = { actor: world.actor(null), requestId: '', input: {} }
    expect(await perform(world.services, route, call)).toMatchObject({ ok: true, value: { me: { wechat: false, desktop: true } } })
  })

  it('says whether systems of units may send rows to this host', async () => {
    expect(got(await home()).me.ingest).toBe(true)
    world = { ...world, services: { ...world.services, ingest: undefined } }
    const [route] = routes.filter(one => one.action === session.home)
    if (!route) throw new Error('no route')
    const call = { actor: world.actor(null), requestId: '', input: {} }
    expect(await perform(world.services, route, call)).toMatchObject({ ok: true, value: { me: { ingest: false } } })
  })

  it('counts active codes', async () => {
    const { code } = await applicantOf(world, world.actor('a1')).coded()
    expect(got(await home()).codesInForce).toBe(1)
    got(await changeCode(world, code.id, 'suspend'))
    expect(got(await home()).codesInForce).toBe(0)
  })

  it('does not count a code that ran out', async () => {
    await applicantOf(world, world.actor('a1')).coded()
    world.advance(10 * 366 * 86_400_000)
    expect(got(await home()).codesInForce).toBe(0)
  })

  it('tells the news of the account and of its units, newest first, each once, ten at most', async () => {
    const text = (i: number) => `消息${i}`
    await world.services.store.transact(async tx => {
      for (let i = 0; i < 12; i++) {
        const recipient = i % 2 ? 'account:o1' : 'unit:commerce'
        tx.insert('notices', `n${i}`, { recipient, at: i }, { text: text(i), at: i })
      }
      tx.insert('notices', 'foreign', { recipient: 'unit:science', at: 99 }, { text: '别的单位', at: 99 })
      tx.insert('notices', 'private', { recipient: 'account:o2', at: 99 }, { text: '别人', at: 99 })
    })
    const officer = world.actor('o1', { role: 'officer', unitId: 'commerce' }, { role: 'office', unitId: 'commerce' })
    const { notices } = got(await home(officer))
    expect(notices.map(notice => notice.text)).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2].map(text))
    expect(got(await home(world.actor('a1'))).notices).toEqual([])
  })

  it('lists demonstration accounts in a demonstration alone, never a disabled one', async () => {
    await addAccounts()
    expect(got(await home()).me.demoAccounts).toEqual([])
    const route = routes.find(one => one.action === session.home)
    if (!route) throw new Error('no route')
    const call = { actor: world.actor(null), requestId: 'request-1', input: {} }
    const reply = await perform({ ...world.services, demo: true }, route, call)
    expect(reply).toMatchObject({
      value: {
        me: {
          demo: true,
          demoAccounts: [
            { name: 'demo-agent', label: '经办人甲', role: 'agent' },
            { name: 'demo-officer', label: '市商务局', role: 'officer' },
          ],
        },
      },
    })
  })
})
