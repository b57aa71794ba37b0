import { accountOf } from '../../../cloudfunctions/account/account-of'
import { fromTimer, timerEvent } from '../../../tests/functions/support/contexts'
import { type Deployment, deploy } from '../../../tests/functions/support/deployment'
import { worldOf } from '../../../tests/functions/support/world'
import { applicantOf, got } from '../../../tests/support/applicant'
import { messageTemplates } from '../../../tests/support/message-templates'
import { doubleApp, startWeChatDouble, type WeChatDouble } from '../../../tests/support/wechat-double'
import { runJobs } from './jobs'

const environment = process.env
let here: Deployment
let wechat: WeChatDouble
beforeEach(async () => {
  here = await deploy('')
  wechat = await startWeChatDouble()
  process.env = {
    ...environment,
    ...here.env,
    WECHAT_APP_ID: doubleApp.appId,
    WECHAT_APP_SECRET: doubleApp.appSecret,
    WECHAT_ORIGIN: wechat.origin,
    WECHAT_TEMPLATE_ASSIGNED: `${messageTemplates.assigned.id} thing1=entity time2=time`,
  }
})
afterEach(async () => {
  process.env = environment
  jest.restoreAllMocks()
  await Promise.all([here.end(), wechat.stop()])
})

/** The clock of the function's own minute, so far along once the call has begun. */
const minuteIsAt = (ms: number) => {
  let begun = false
  jest.spyOn(performance, 'now').mockImplementation(() => {
    const at = begun ? ms : 0
    begun = true
    return at
  })
}

it('a timer whose minute is half over begins no message that it might not see answered; the next one sends it', async () => {
  got(await runJobs()(timerEvent, fromTimer()))
  const world = worldOf({ ...here.services, messages: messageTemplates })
  const accountId = await accountOf(here.services, { openid: 'a-person' })
  await applicantOf(world, world.actor(accountId)).coded()
  wechat.subscribed.add(`a-person ${messageTemplates.assigned.id}`)
  const sent = () => wechat.calls['/cgi-bin/message/subscribe/send'] ?? 0

  minuteIsAt(30_000)
  got(await runJobs()(timerEvent, fromTimer()))
  expect(sent()).toBe(0)

  minuteIsAt(1000)
  got(await runJobs()(timerEvent, fromTimer()))
  expect(sent()).toBe(1)
}, 30_000)
