import { applicantOf, got } from '../../tests/support/applicant'
import { noticesTo } from '../../tests/support/application-fixture'
import { messageTemplates } from '../../tests/support/message-templates'
import { agentsOpenid, minute, openMessaging, outboxOf, sendPath } from '../../tests/support/messaging'
import { openWorld } from '../../tests/support/services'
import { clearAway } from './clear-away'
import { deliver } from './deliver'

let here: Awaited<ReturnType<typeof openMessaging>>
beforeEach(async () => {
  here = await openMessaging()
})
afterEach(() => here.close())

describe('what an applicant is told in WeChat', () => {
  it('is that it was submitted, returned, approved and assigned, with what each template asks for', async () => {
    const applicant = here.applicant
    for (const kind of ['submitted', 'returned', 'assigned'] as const) here.yesTo(kind)
    const id = await applicant.submitted({ name: '鹤岗市松江老街豆浆油条早餐连锁铺子有限公司（虚构）' })
    expect(await here.run()).toBe(0)
    // WeChat's question may still have been open until then
    here.world.advance(minute)
    expect(await here.run()).toBe(1)
    expect(here.double.last[sendPath]).toEqual({
      touser: agentsOpenid,
      template_id: messageTemplates.submitted.id,
      page: `packages/entity/pages/application/index?id=${id}`,
      miniprogram_state: 'formal',
      lang: 'zh_CN',
      data: {
        thing1: { value: '鹤岗市松江老街豆浆油条早餐连锁铺子有限…' },
        character_string2: { value: id },
        time3: { value: '2026年11月24日 14:00' },
      },
    })
    got(await applicant.decide(id, 'return'))
    await here.run()
    expect(here.double.last[sendPath]?.data).toMatchObject({ phrase2: { value: '退回补正' }, thing3: { value: '请按说明修改后再提交' } })
    got(await applicant.submit(id))
    here.yesTo('approved')
    got(await applicant.decide(id, 'approve'))
    await here.run()
    expect(here.double.last[sendPath]?.data).toMatchObject({ phrase2: { value: '审核通过' } })
    got(await applicant.assign(id))
    await here.run()
    expect(here.double.last[sendPath]?.data).toMatchObject({ phrase2: { value: '诚信码申请' }, thing3: { value: '鹤岗市商务局' } })
    here.world.advance(minute)
    await here.run()
    expect((await here.outcomes()).sort()).toEqual([
      'approved sent',
      'assigned sent',
      'returned sent',
      'submitted not-subscribed',
      'submitted sent',
    ])
  })

  it('is written down without name, text or agentsOpenid, and goes away with a change that is refused', async () => {
    const applicant = here.applicant
    const id = await applicant.submitted()
    const [row] = await outboxOf(here.world)
    expect(row).toEqual({ accountId: 'agent', kind: 'submitted', applicationId: id, at: here.world.services.clock(), tries: 0 })
    expect(await applicant.submit(id)).toMatchObject({ ok: false })
    expect(await outboxOf(here.world)).toHaveLength(1)
  })

  it('is nothing where WeChat is not set up: the notice in the app is all', async () => {
    const plain = await openWorld()
    const id = await applicantOf(plain, plain.actor('agent')).approved()
    const found = await plain.services.store.query('outbox', { index: 'byDue', equal: { kind: 'message' }, limit: 10 })
    expect([id !== '', found.items, await deliver(plain.services, { limit: 50 })]).toEqual([true, [], 0])
    expect(await noticesTo(plain, 'account:agent')).toHaveLength(1)
    await plain.close()
  })

  it('is nothing of a kind that has no template', async () => {
    const applicant = here.applicant
    const id = await applicant.submitted()
    got(await applicant.decide(id, 'reject'))
    expect((await outboxOf(here.world)).map(({ kind }) => kind)).toEqual(['submitted'])
  })
})

describe('nobody is written to', () => {
  const setDisabled = (disabled: boolean) =>
    here.world.services.store.transact(async tx => {
      const doc = await tx.get('accounts', 'agent')
      if (doc) tx.replace('accounts', doc, doc.keys, { ...doc.body, disabled })
    })

  it('whose account is disabled', async () => {
    await here.assigned()
    await setDisabled(true)
    const before = here.sendings()
    await here.run()
    expect([here.sendings() - before, (await here.outcomes()).at(-1)]).toEqual([0, 'assigned no-account'])
  })

  it('of what is more than a day old', async () => {
    await here.assigned()
    const before = here.sendings()
    here.world.advance(24 * 60 * minute + 1)
    await here.run()
    expect([here.sendings() - before, (await here.outcomes()).at(-1)]).toEqual([0, 'assigned too-old'])
  })

  it('who did not ask for it, or no longer', async () => {
    await here.assigned()
    here.double.subscribed.clear()
    await here.run()
    expect((await here.outcomes()).at(-1)).toBe('assigned not-subscribed')
  })
})

it('what is done is cleared away seven days later, and what still waits is not', async () => {
  await here.assigned()
  await here.run()
  await here.putRow('waits')
  const clear = () => clearAway(here.world.services, { limit: 50 })
  here.world.advance(7 * 24 * 60 * minute - 1)
  await clear()
  expect(await here.outcomes()).toContain('assigned sent')
  here.world.advance(1)
  await clear()
  expect(await here.outcomes()).toEqual(['returned waits'])
})
