import { items as contract } from '../../contract'
import { createWeChat } from '../../server/adapters/wechat'
import { applicantOf, got } from '../../tests/support/applicant'
import { officerOf, putAccount } from '../../tests/support/application-fixture'
import { itemsOf } from '../../tests/support/items'
import { openWorld, type World } from '../../tests/support/services'
import { doubleApp, startWeChatDouble, type WeChatDouble } from '../../tests/support/wechat-double'
import { routes as department } from '../department/routes'

const path = '/wxa/msg_sec_check'
let world: World
let double: WeChatDouble
beforeEach(async () => {
  world = await openWorld()
  await applicantOf(world, world.actor('a1')).approved()
  double = await startWeChatDouble()
  const { clock, secrets } = world.services
  Object.assign(world.services, { wechat: createWeChat({ ...doubleApp, origin: double.origin, patience: 300 }, clock) })
  await putAccount(world, 'a1', [], { openid: secrets.seal('openid-of-a1') })
})
afterEach(async () => {
  await world.close()
  await double.stop()
})

const items = () => itemsOf(world, world.actor('a1'))
const seen = async (id: string) => got(await world.as(officerOf(world, 'commerce'), department, contract.item, { id }))

describe('the texts of an item that is handed in', () => {
  it('are looked at, each by itself, and pass without a mark', async () => {
    const { id } = got(await items().save())
    expect([double.calls[path], (await seen(id)).textMarks, (await seen(id)).textMarked]).toEqual([2, {}, false])
  })

  it('that are risky are refused by their field, and nothing is kept', async () => {
    const refused = await items().save({ fields: { item: '奖项', detail: '违禁内容（虚构）' } })
    expect(refused).toEqual({ ok: false, reason: 'text-not-accepted', fields: { detail: 'text-not-accepted' } })
    expect((await items().own()).items).toEqual([])
  })

  it('that WeChat would have somebody look at, or does not answer on, go on with a mark for the unit', async () => {
    const { id } = got(await items().save({ fields: { item: '存疑奖项（虚构）', detail: '（虚构）' } }))
    expect([(await seen(id)).textMarks, (await seen(id)).textMarked]).toEqual([{ item: 'doubtful' }, true])
    double.misbehave(path, 48001)
    const other = got(await items().save())
    expect((await seen(other.id)).textMarks).toEqual({ item: 'unchecked', detail: 'unchecked' })
  })

  it('that do not fit their section are not shown to WeChat at all', async () => {
    expect(await items().save({ fields: { item: '只有名称' } })).toMatchObject({ reason: 'invalid-input' })
    expect(double.calls[path]).toBeUndefined()
  })
})
