import { application as contract, review } from '../../contract'
import { createWeChat } from '../../server/adapters/wechat'
import { applicantOf, fictionalUscc, got } from '../../tests/support/applicant'
import { officerOf, putAccount } from '../../tests/support/application-fixture'
import { openWorld, type World } from '../../tests/support/services'
import { doubleApp, startWeChatDouble, type WeChatDouble } from '../../tests/support/wechat-double'
import { routes as department } from '../department/routes'
import { routes as entity } from './routes'

const path = '/wxa/msg_sec_check'
let world: World
let double: WeChatDouble
beforeEach(async () => {
  world = await openWorld()
  double = await startWeChatDouble()
  const { clock, secrets } = world.services
  Object.assign(world.services, { wechat: createWeChat({ ...doubleApp, origin: double.origin, patience: 300 }, clock) })
  await putAccount(world, 'a1', [], { openid: secrets.seal('openid-of-a1') })
})
afterEach(async () => {
  await world.close()
  await double.stop()
})
const agent = () => applicantOf(world, world.actor('a1'))
const stateOf = async (id: string) => (await world.services.store.get('applications', id))?.body.state
const seen = async (id: string) => got(await world.as(officerOf(world, 'commerce'), department, review.review, { id })).textMarks
const lines = async () =>
  got(await world.as(officerOf(world, 'commerce'), department, review.queue, { state: 'submitted', order: 'oldest' }))

describe('the texts of an application that is handed in', () => {
  it('are looked at once, each by itself, by the person who sends them, and pass without a mark', async () => {
    const id = await agent().submitted()
    expect([double.calls[path], await seen(id)]).toEqual([3, {}])
    expect(double.last[path]).toMatchObject({ version: 2, scene: 1, openid: 'openid-of-a1' })
    expect((await lines()).items.map(line => line.textMarked)).toEqual([false])
  })

  it('are not looked at while nobody else sees them, nor when it cannot be handed in', async () => {
    const { id } = got(await agent().enrol({ name: '违禁小店（虚构）' }))
    const rev = await agent().revOf(id)
    const saved = await world.as(world.actor('a1'), entity, contract.saveDraft, {
      id,
      rev,
      details: await agent().details({ name: '违禁大店（虚构）' }),
      insistOnUscc: false,
    })
    expect([saved.ok, await agent().submit(id)]).toEqual([true, expect.objectContaining({ reason: 'not-signed' })])
    expect(double.calls[path]).toBeUndefined()
  })

  it.each([
    ['name', { name: '违禁饭店（虚构）' }, {}],
    ['address', { address: '违禁路1号' }, {}],
    ['signerName', {}, { signerName: '违禁某（虚构）' }],
  ] as const)('a risky %s is refused by its name, and what was typed stays', async (field, details, signing) => {
    const { id } = got(await agent().enrol(details))
    got(await agent().sign(id, signing))
    const before = await world.services.store.get('applications', id)
    expect(await agent().submit(id)).toEqual({ ok: false, reason: 'text-not-accepted', fields: { [field]: 'text-not-accepted' } })
    expect(await world.services.store.get('applications', id)).toEqual(before)
  })

  it('that WeChat would have somebody look at go on, marked for the reviewer', async () => {
    const id = await agent().submitted({ name: '存疑饭店（虚构）' })
    expect(await seen(id)).toEqual({ name: 'doubtful' })
    expect((await lines()).items.map(line => line.textMarked)).toEqual([true])
  })

  it.each(['silence', 'html', -1, 40001, 45009, 48001] as const)(
    'go on with a mark when WeChat answers with %s, and nobody waits longer than three seconds',
    async how => {
      double.misbehave(path, how)
      const id = await agent().signed()
      const from = performance.now()
      got(await agent().submit(id))
      expect(performance.now() - from).toBeLessThan(3500)
      expect(await seen(id)).toEqual({ name: 'unchecked', address: 'unchecked', signerName: 'unchecked' })
    },
  )

  it('go on with a mark when not even a token is to be had, within three seconds', async () => {
    Object.assign(world.services, { wechat: createWeChat({ ...doubleApp, origin: double.origin, patience: 20_000 }, world.services.clock) })
    double.misbehave('/cgi-bin/stable_token', 'silence')
    const id = await agent().signed()
    const from = performance.now()
    got(await agent().submit(id))
    expect(performance.now() - from).toBeLessThan(3500)
    expect(Object.keys(await seen(id))).toHaveLength(3)
  })

  it('go on with a mark for whoever has not used the mini-program for two hours, or is not known to WeChat', async () => {
    double.idle.add('openid-of-a1')
    expect(Object.keys(await seen(await agent().submitted()))).toHaveLength(3)
    const other = applicantOf(world, world.actor('a2'))
    await putAccount(world, 'a2')
    expect(Object.keys(await seen(await other.submitted({ uscc: fictionalUscc })))).toHaveLength(3)
  })

  it('are looked at again when it comes back mended: the mark is of the last time', async () => {
    double.misbehave(path, 48001)
    const id = await agent().submitted()
    got(await agent().decide(id, 'return'))
    double.misbehave(path, undefined)
    got(await agent().submit(id))
    expect(await seen(id)).toEqual({})
  })

  it('changed between the look and the handing in are not handed in unseen', async () => {
    const id = await agent().signed()
    const rev = await agent().revOf(id)
    const consents = { publishName: true, publishAddress: true, publishPhoto: true }
    const details = await agent().details({ address: '违禁路1号' })
    const { store } = world.services
    const save = () => world.as(world.actor('a1'), entity, contract.saveDraft, { id, rev, details, insistOnUscc: false })
    // saved right after its texts were looked for: `rev` of what was sent is that of the save
    const get: typeof store.get = async (collection, key) => {
      const doc = await store.get(collection, key)
      if (collection !== 'applications' || doc?.rev !== rev) return doc
      Object.assign(world.services, { store })
      got(await save())
      return doc
    }
    Object.assign(world.services, { store: Object.assign(Object.create(store), { get }) })
    const ahead = await world.as(world.actor('a1'), entity, contract.submit, { id, rev: rev + 1, consents })
    expect([ahead, await agent().revOf(id), await stateOf(id)]).toEqual([{ ok: false, reason: 'changed-meanwhile' }, rev + 1, 'draft'])
  })

  it('a retry asks WeChat nothing more', async () => {
    const id = await agent().signed()
    const consents = { publishName: true, publishAddress: true, publishPhoto: true }
    const input = { id, rev: await agent().revOf(id), consents }
    const send = () => world.as(world.actor('a1'), entity, contract.submit, input, 'submit-once-1')
    expect([await send(), double.calls[path]]).toEqual([await send(), 3])
  })
})

it('without an app id an application bears no mark and asks nobody', async () => {
  Object.assign(world.services, { wechat: undefined })
  const id = await agent().submitted({ name: '违禁饭店（虚构）' })
  expect([await seen(id), double.calls[path]]).toEqual([{}, undefined])
})
