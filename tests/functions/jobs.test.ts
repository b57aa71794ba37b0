import { accountOf } from '../../cloudfunctions/account/account-of'
import { routes as office } from '../../cloudfunctions/office/routes'
import { office as contract } from '../../contract'
import { applicantOf, creditOffice, got } from '../support/applicant'
import { messageTemplates } from '../support/message-templates'
import { doubleApp, startWeChatDouble, type WeChatDouble } from '../support/wechat-double'
import { contextOf, fromHttp, fromTimer, fromWeChat, openid, timerEvent } from './support/contexts'
import { here, withDeployment } from './support/deployed'
import { worldOf } from './support/world'

process.env.SILENCE = 'true'
jest.setTimeout(60_000)

withDeployment()
let wechat: WeChatDouble
beforeAll(async () => {
  wechat = await startWeChatDouble()
})
afterAll(async () => {
  await wechat.stop()
})

const codes = async () => here.services.store.count('codes', { index: 'byState', equal: { state: 'active' } })

describe('the timer', () => {
  it('brings the city pack into an empty database, and again changes nothing', async () => {
    expect(await here.start('jobs').call(timerEvent, fromTimer())).toMatchObject({ ok: true })
    const unit = await here.services.store.get('units', 'commerce')
    expect(unit?.body).toMatchObject({ active: true })
    await here.start('jobs').call(timerEvent, fromTimer())
    expect(await here.services.store.get('units', 'commerce')).toEqual(unit)
  })

  it('does a batch of assignments once, however often and by however many it is woken', async () => {
    await here.start('jobs').call(timerEvent, fromTimer())
    const world = worldOf(here.services)
    const id = await applicantOf(world, world.actor('a1')).approved()
    const { unitId = '' } = creditOffice(world).memberships[0] ?? {}
    const accountId = await accountOf(here.services, { openid: openid('office') })
    await here.services.store.transact(async tx => {
      const doc = await tx.get('accounts', accountId)
      if (doc) tx.replace('accounts', doc, doc.keys, { ...doc.body, memberships: [{ role: 'office', unitId }] })
    })
    got(await world.as(world.actor(accountId, { role: 'office', unitId }), office, contract.assignBatch, { ids: [id] }))
    const instances = [here.start('jobs'), here.start('jobs')]
    const replies = await Promise.all(instances.flatMap(one => [1, 2].map(() => one.call<{ done: number }>(timerEvent, fromTimer()))))
    // other jobs have followed it up
    expect(replies.reduce((sum, reply) => sum + got(reply).done, 0)).toBeGreaterThanOrEqual(1)
    expect(await codes()).toBe(1)
    const told = await here.services.store.query('notices', {
      index: 'byRecipient',
      equal: { recipient: `account:${accountId}` },
      limit: 10,
    })
    expect(told.items.map(({ body }) => body.text)).toEqual(['批量赋码已完成：成功 1 个，未成 0 个。'])
    expect(await instances[0]?.call(timerEvent, fromTimer())).toEqual({ ok: true, value: { done: 0 } })
  })

  it('gives documents of a former version their places in the indexes', async () => {
    await here.services.store.transact(async tx => {
      for (const id of ['a', 'b']) tx.insert('settings', id, {}, { id })
    })
    const reply = await here.start('jobs').call<{ done: number }>(timerEvent, fromTimer())
    expect(got(reply).done).toBeGreaterThanOrEqual(2)
    expect((await here.services.store.get('settings', 'indexes.sessions'))?.body).toMatchObject({ passed: 1 })
    expect(got(await here.start('jobs').call<{ done: number }>(timerEvent, fromTimer())).done).toBe(0)
  })

  it('clears away the sessions that have ended', async () => {
    await here.start('jobs').call(timerEvent, fromTimer())
    const createdAt = Date.now() - 12 * 3600_000
    await here.services.store.transact(async tx => {
      for (const [id, at] of Object.entries({ ended: createdAt, live: createdAt + 60_000 }))
        tx.insert('sessions', id, { accountId: 'a', createdAt: at }, { accountId: 'a', createdAt: at, seenAt: at })
    })
    expect(await here.start('jobs').call(timerEvent, fromTimer())).toEqual({ ok: true, value: { done: 1 } })
    expect(await here.services.store.get('sessions', 'ended')).toBeNull()
    expect(await here.services.store.get('sessions', 'live')).not.toBeNull()
  })

  it('sends what is due to be told in WeChat once, and reminds of a code that runs out, by whichever instance', async () => {
    await here.start('jobs').call(timerEvent, fromTimer())
    const world = worldOf({ ...here.services, messages: messageTemplates })
    const accountId = await accountOf(here.services, { openid: 'a-person' })
    const { code } = await applicantOf(world, world.actor(accountId)).coded()
    await here.services.store.transact(async tx => {
      const doc = await tx.get('codes', code.id)
      if (doc)
        tx.replace('codes', doc, { ...doc.keys, remindAt: Date.now() }, { ...doc.body, assignedAt: 0, validUntil: Date.now() + 3_600_000 })
    })
    for (const { id } of Object.values(messageTemplates)) wechat.subscribed.add(`a-person ${id}`)
    const env = {
      WECHAT_APP_ID: doubleApp.appId,
      WECHAT_APP_SECRET: doubleApp.appSecret,
      WECHAT_ORIGIN: wechat.origin,
      WECHAT_TEMPLATE_ASSIGNED: `${messageTemplates.assigned.id} thing1=entity time2=time`,
      WECHAT_TEMPLATE_EXPIRING: `${messageTemplates.expiring.id} thing1=entity date2=time`,
    }
    const instances = [here.start('jobs', env), here.start('jobs', env)]
    await Promise.all(instances.map(one => one.call(timerEvent, fromTimer())))
    await instances[0]?.call(timerEvent, fromTimer())
    const told = await here.services.store.query('notices', {
      index: 'byRecipient',
      equal: { recipient: `account:${accountId}` },
      limit: 100,
    })
    expect(told.items.filter(({ body }) => body.text.includes('有效期至'))).toHaveLength(1)
    expect(wechat.calls['/cgi-bin/message/subscribe/send']).toBe(2)
    expect(wechat.subscribed.has(`a-person ${messageTemplates.assigned.id}`)).toBe(false)
    expect(wechat.subscribed.has(`a-person ${messageTemplates.expiring.id}`)).toBe(false)
  })

  it.each([
    ['a user of WeChat', timerEvent, fromWeChat('A')],
    ['a user of WeChat without an openid', timerEvent, contextOf({ TCB_SOURCE: 'wx_client' })],
    ['a user of WeChat in whose call another trigger is named', timerEvent, fromWeChat('A', { TRIGGER_SRC: 'timer' })],
    ['a person, from wherever they call', timerEvent, contextOf({ TRIGGER_SRC: 'timer', WX_OPENID: openid('A') })],
    ['HTTP', timerEvent, fromHttp()],
    ['HTTP that sends a timer as its body', { httpMethod: 'POST', body: JSON.stringify(timerEvent) }, contextOf({})],
    ['another trigger', timerEvent, contextOf({ TRIGGER_SRC: 'cos' })],
    ['an event of no kind', {}, fromTimer()],
    ['an event of another kind', { ...timerEvent, Type: 'Manual' }, fromTimer()],
    ['no event', null, fromTimer()],
  ])('is not woken by %s', async (_who, event, context) => {
    expect(await here.start('jobs').call(event, context)).toEqual({ ok: false, reason: 'not-permitted' })
    expect(here.wire.calls).toEqual([])
  })
})
