import { city } from '../../city'
import { openLibsqlStore } from '../../server/adapters/libsql'
import { applicantOf, changeCode, got } from '../../tests/support/applicant'
import { auditOf, codesOf, noticesTo, usccNumber } from '../../tests/support/application-fixture'
import { openMessaging, outboxOf } from '../../tests/support/messaging'
import { remind } from './remind'
import { remindReviews } from './remind-reviews'

const day = 24 * 3600_000
let here: Awaited<ReturnType<typeof openMessaging>>
beforeEach(async () => {
  here = await openMessaging()
})
afterEach(() => here.close())

const now = () => here.world.services.clock()
const goTo = (at: number) => here.world.advance(at - now())
const run = () => remind(here.world.services, { limit: 50 })
const toAgent = async () => (await noticesTo(here.world, 'account:agent')).filter(text => text.includes('到期') || text.includes('有效期'))

describe('a code that runs out', () => {
  it('is told of 60, 30 and 7 days before and on the day, to its agents; then also to its unit', async () => {
    const { code } = await here.applicant.coded()
    for (const days of [60, 30, 7, 0]) {
      goTo(code.validUntil - days * day - 1)
      expect(await run()).toBe(0)
      goTo(code.validUntil - days * day)
      expect([await run(), await run()]).toEqual([1, 0])
    }
    expect(await toAgent()).toEqual([
      '松鹤餐饮（虚构）：诚信码有效期至2027年11月24日，还有 60 天。到期后可以重新申请，再签一次承诺。',
      '松鹤餐饮（虚构）：诚信码有效期至2027年11月24日，还有 30 天。到期后可以重新申请，再签一次承诺。',
      '松鹤餐饮（虚构）：诚信码有效期至2027年11月24日，还有 7 天。到期后可以重新申请，再签一次承诺。',
      '松鹤餐饮（虚构）：诚信码已于2027年11月24日到期，扫码不再显示有效。可以重新申请，再签一次承诺。',
    ])
    expect((await noticesTo(here.world, 'unit:commerce')).at(-1)).toBe('诚信码已到期：松鹤餐饮（虚构）')
    expect(await auditOf(here.world, code.id)).toEqual(['60-days', '30-days', '7-days', 'ran-out'].map(step => `jobs/remind ${step}`))
    goTo(code.validUntil + 400 * day)
    expect(await run()).toBe(0)
  })

  it('is told of in WeChat too, once for each of its agents', async () => {
    const { code } = await here.applicant.coded()
    await here.world.services.store.transact(async tx => {
      const doc = await tx.get('entities', (await tx.get('codes', code.id))?.body.uscc ?? '')
      if (doc) tx.replace('entities', doc, doc.keys, { ...doc.body, agents: [...doc.body.agents, { accountId: 'partner', since: now() }] })
    })
    goTo(code.validUntil - 30 * day)
    await run()
    const told = (await outboxOf(here.world)).filter(({ kind }) => kind === 'expiring')
    expect(told.map(({ accountId, until }) => [accountId, until]).sort()).toEqual([
      ['agent', code.validUntil],
      ['partner', code.validUntil],
    ])
    here.yesTo('expiring')
    await here.run()
    expect(here.double.last['/cgi-bin/message/subscribe/send']?.data).toMatchObject({
      phrase2: { value: '即将到期' },
      date3: { value: '2027年11月24日 23:59' },
    })
  })

  it('is told of once by two processes at the same moment', async () => {
    for (let n = 1; n <= 8; n++) await here.applicant.coded({ uscc: usccNumber(n), name: `第${n}号店（虚构）` })
    const [first] = await codesOf(here.world, usccNumber(1))
    goTo((first?.body.validUntil ?? 0) - 60 * day)
    const other = openLibsqlStore({ path: here.world.databasePath })
    await Promise.all([run(), remind({ ...here.world.services, store: other }, { limit: 50 }), run()])
    await other.close()
    expect(await toAgent()).toHaveLength(8)
  })

  it('is told of in shares, so that a thousand that end on one day hold nothing up', async () => {
    for (let n = 1; n <= 5; n++) await here.applicant.coded({ uscc: usccNumber(n), name: `第${n}号店（虚构）` })
    const [first] = await codesOf(here.world, usccNumber(1))
    goTo((first?.body.validUntil ?? 0) - 60 * day)
    const share = () => remind(here.world.services, { limit: 2 })
    expect([await share(), await share(), await share(), await share()]).toEqual([2, 2, 1, 0])
  })

  it('is told of while it is suspended, and never when it is revoked', async () => {
    const { code } = await here.applicant.coded()
    got(await changeCode(here.world, code.id, 'suspend'))
    goTo(code.validUntil - 60 * day)
    expect(await run()).toBe(1)
    got(await changeCode(here.world, code.id, 'revoke'))
    goTo(code.validUntil)
    expect([await run(), (await toAgent()).length]).toEqual([0, 1])
  })

  it('that was reissued after a reminder is not told of twice', async () => {
    const { code } = await here.applicant.coded()
    goTo(code.validUntil - 60 * day)
    await run()
    got(await changeCode(here.world, code.id, 'reissue'))
    expect(await run()).toBe(0)
    goTo(code.validUntil - 30 * day)
    expect([await run(), (await toAgent()).length]).toEqual([1, 2])
  })

  it('that a fresh commitment renewed is told of again at its new end', async () => {
    const { code } = await here.applicant.coded()
    goTo(code.validUntil)
    await run()
    const { code: renewed } = await here.applicant.coded()
    expect([renewed.id, await run()]).toEqual([code.id, 0])
    goTo(renewed.validUntil - 60 * day)
    expect(await run()).toBe(1)
  })

  it('whose reminder was put down for another day, by a former city pack, is put right and told of on its own day', async () => {
    const { code } = await here.applicant.coded()
    await here.world.services.store.transact(async tx => {
      const doc = await tx.get('codes', code.id)
      if (doc) tx.replace('codes', doc, { ...doc.keys, remindAt: now() - day }, doc.body)
    })
    expect([await run(), await run(), await toAgent()]).toEqual([1, 0, []])
    goTo(code.validUntil - 60 * day)
    expect([await run(), (await toAgent()).length]).toEqual([1, 1])
  })
})

describe('a review that waits longer than the city promises', () => {
  const runReviews = () => remindReviews(here.world.services, { limit: 50 })
  const toUnit = async (unitId: string) => (await noticesTo(here.world, `unit:${unitId}`)).filter(text => text.includes('工作日'))

  it('is told once to its unit and to the credit office, and again after it was returned and submitted anew', async () => {
    const id = await here.applicant.submitted()
    expect(await runReviews()).toBe(0)
    here.world.advance(8 * day)
    const other = openLibsqlStore({ path: here.world.databasePath })
    await Promise.all([runReviews(), remindReviews({ ...here.world.services, store: other }, { limit: 50 })])
    await other.close()
    expect(await runReviews()).toBe(0)
    expect(await toUnit('commerce')).toEqual(['提交已满 5 个工作日，仍待审核：松鹤餐饮（虚构）'])
    expect(await toUnit(city.creditOfficeId)).toEqual(['市商务局：提交已满 5 个工作日，仍待审核：松鹤餐饮（虚构）'])
    expect((await auditOf(here.world, id)).at(-1)).toBe('jobs/remind-review overdue')
    got(await here.applicant.decide(id, 'return'))
    here.world.advance(30 * day)
    expect(await runReviews()).toBe(0)
    got(await here.applicant.submit(id))
    here.world.advance(8 * day)
    expect([await runReviews(), (await toUnit('commerce')).length]).toEqual([1, 2])
  })

  it('is none when it was decided in time', async () => {
    await here.applicant.approved()
    await applicantOf(here.world, here.world.actor('other')).signed({ uscc: usccNumber(2) })
    here.world.advance(30 * day)
    expect([await runReviews(), await toUnit('commerce')]).toEqual([0, []])
  })
})
