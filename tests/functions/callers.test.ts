import { randomBytes } from 'node:crypto'
import { city } from '../../city'
import { accountIdOf } from '../../cloudfunctions/account/account-of'
import type { Home } from '../../contract/session'
import { installCity } from '../../server/install-city'
import { type Details, fictionalUscc } from '../support/applicant'
import { contextOf, fromHttp, fromWeChat, olderContextOf, openid } from './support/contexts'
import { here, withDeployment } from './support/deployed'

process.env.SILENCE = 'true'
jest.setTimeout(60_000)

withDeployment(5)

const details: Details = {
  uscc: fictionalUscc,
  name: '松鹤餐饮（虚构）',
  category: 'organisation',
  districtCode: '230403',
  sectorId: 'catering-commerce',
  address: '工农区某路1号',
  addressIsHome: false,
  agentIsLegalRepresentative: true,
}
const enrol = (more: object = {}) => ({
  action: 'enrol',
  requestId: randomBytes(12).toString('hex'),
  input: { details, insistOnUscc: false },
  ...more,
})
const mine = { action: 'mine', input: {} }
const account = (name: string) => here.services.store.get('accounts', accountIdOf(here.services, openid(name)))
const refused = { ok: false, reason: 'sign-in-required' }

describe('a user of WeChat', () => {
  it('enrols an entity at the first visit, finds the draft again, and nobody else does', async () => {
    await installCity(here.services.store, city)
    const entity = here.start('entity')
    const drafted = await entity.call<{ id: string }>(enrol(), fromWeChat('A'))
    expect(drafted).toMatchObject({ ok: true, value: { rev: 1 } })
    const list = await entity.call(mine, fromWeChat('A'))
    expect(list).toMatchObject({ ok: true, value: { items: [{ name: details.name, state: 'draft' }] } })
    expect(await entity.call(mine, fromWeChat('B'))).toEqual({ ok: true, value: { items: [] } })
    const id = drafted.ok ? drafted.value.id : ''
    expect(await entity.call({ action: 'application', input: { id } }, fromWeChat('B'))).toMatchObject({ ok: false })
    expect((await account('A'))?.body).toMatchObject({ memberships: [], disabled: false })
    expect(JSON.stringify((await account('A'))?.body)).not.toContain(openid('A'))
  })

  it('is known from the older form of the context too', async () => {
    const context = olderContextOf({ TCB_SOURCE: 'wx_client,scf', WX_OPENID: openid('A') })
    expect(await here.start('entity').call(mine, context)).toEqual({ ok: true, value: { items: [] } })
  })

  it('has no account by looking at public pages, and is signed in there once there is one', async () => {
    const home = async () => {
      const citizen = here.start('citizen')
      const reply = await citizen.call<Home>({ action: 'home', input: {} }, fromWeChat('A'))
      if (!reply.ok) throw new Error(await citizen.end())
      return reply.value.me.signedIn
    }
    expect(await home()).toBe(false)
    expect(await account('A')).toBeNull()
    await here.start('entity').call(mine, fromWeChat('A'))
    expect(await home()).toBe(true)
  })

  it('is a citizen when the account is disabled', async () => {
    const entity = here.start('entity')
    await entity.call(mine, fromWeChat('A'))
    await here.services.store.transact(async tx => {
      const doc = await tx.get('accounts', accountIdOf(here.services, openid('A')))
      if (doc) tx.replace('accounts', doc, doc.keys, { ...doc.body, disabled: true })
    })
    expect(await entity.call(mine, fromWeChat('A'))).toEqual(refused)
  })

  it('is no officer, no office and no administrator', async () => {
    for (const [audience, action] of [
      ['department', 'queue'],
      ['office', 'all-queues'],
      ['admin', 'units'],
    ] as const)
      expect(await here.start(audience).call({ action, input: {} }, fromWeChat('A'))).toEqual({ ok: false, reason: 'not-permitted' })
  })

  it('two who call one instance at the same time are never taken for each other', async () => {
    await installCity(here.services.store, city)
    const entity = here.start('entity', { WX_OPENID: openid('C'), TCB_SOURCE: 'wx_client' })
    const names = ['A', 'B'] as const
    await Promise.all(
      names.map(name => entity.call(enrol({ input: { details: { ...details, name: `${name}店（虚构）` } } }), fromWeChat(name))),
    )
    const calls = Array.from({ length: 20 }, (_, i) => names[i % 2] ?? 'A')
    const lists = await Promise.all(calls.map(name => entity.call<{ items: { name: string }[] }>(mine, fromWeChat(name))))
    expect(lists.map(list => list.ok && list.value.items.map(one => one.name))).toEqual(calls.map(name => [`${name}店（虚构）`]))
    expect(await account('C')).toBeNull()
  })
})

describe('who is not named by WeChat is a citizen', () => {
  const claims = { openid: openid('A'), OPENID: openid('A'), userInfo: { openId: openid('A'), appId: 'wx0000000000000000' } }
  it.each([
    ['an event that claims an openid', claims, contextOf({})],
    ['an input that claims an openid', { input: { ...mine.input, ...claims } }, contextOf({})],
    ['HTTP pretending to be WeChat', { ...claims, headers: { 'x-wx-source': 'wx_client', 'x-wx-openid': openid('A') } }, fromHttp()],
    ['HTTP with an openid in its context', {}, fromHttp({ WX_OPENID: openid('A') })],
    ['HTTP beside which another source stands', {}, fromHttp({ SOURCE: 'wx_client', WX_OPENID: openid('A') })],
    ['a source that only begins like WeChat', {}, fromWeChat('A', { TCB_SOURCE: 'wx_clientele' })],
    ['a chain that does not begin with WeChat', {}, fromWeChat('A', { TCB_SOURCE: 'wx_http,wx_client' })],
    ['no source at all', {}, contextOf({ WX_OPENID: openid('A') })],
    ['an openid of no form', {}, fromWeChat('A', { WX_OPENID: 'o/../A' })],
    [
      'an openid slipped into another value',
      {},
      olderContextOf({ TCB_SOURCE: 'wx_client', X: `;WX_OPENID=${openid('A')}`, WX_OPENID: openid('B') }),
    ],
    ['a context that is no JSON', {}, { ...contextOf({}), environment: `{"WX_OPENID":"${openid('A')}"` }],
    ['no context', {}, null],
  ])('%s', async (_how, more, context) => {
    const entity = here.start('entity')
    expect(await entity.call({ ...mine, ...more }, context)).toEqual(refused)
    expect(await entity.call({ ...enrol(), ...more }, context)).toEqual(refused)
    expect(await account('A')).toBeNull()
  })

  it('an openid in the process’s environment is never believed', async () => {
    const entity = here.start('entity', {
      WX_OPENID: openid('A'),
      TCB_SOURCE: 'wx_client',
      SOURCE: 'wx_client',
      WX_CONTEXT_KEYS: 'WX_OPENID',
    })
    for (const context of [contextOf({}), contextOf({ WX_CONTEXT_KEYS: 'WX_OPENID,TCB_SOURCE' }), olderContextOf({}), {}, undefined])
      expect(await entity.call(mine, context)).toEqual(refused)
  })
})
