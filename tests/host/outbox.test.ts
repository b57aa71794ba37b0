import { accountOf } from '../../cloudfunctions/account/account-of'
import { productionConfig } from '../../server/hosts/local/config'
import { openServices } from '../../server/hosts/local/services'
import { applicantOf } from '../support/applicant'
import { usccNumber } from '../support/application-fixture'
import type { SpawnedHost } from '../support/spawned-host'
import { worldOn } from './support/host'
import { environment, startHost, wechat, withSharedInstallation } from './support/shared-installation'

const sendPath = '/cgi-bin/message/subscribe/send'
const template = 'A'.repeat(43)
const people = 20

let hosts: SpawnedHost[] = []
// before the database goes
afterEach(() => Promise.all(hosts.map(host => host.end('SIGTERM'))))
withSharedInstallation({ WECHAT_TEMPLATE_ASSIGNED: `${template} thing1=entity phrase2=result time3=time` })

it('two host processes over one PostgreSQL send each message once, and one goes on when the other is killed', async () => {
  const services = await openServices(productionConfig(environment))
  const world = worldOn(services, '', () => undefined)
  const outbox = async (index: 'byDue' | 'byTime') =>
    (await services.store.query('outbox', { index, equal: { kind: 'message' }, limit: 100 })).items.map(({ body }) => body)
  for (let n = 1; n <= people; n++) {
    const id = await accountOf(services, { openid: `person-${n}` })
    wechat.subscribed.add(`person-${n} ${template}`)
    await applicantOf(world, world.actor(id)).coded({ uscc: usccNumber(n), name: `第${n}号店（虚构）` })
  }
  expect(await outbox('byDue')).toHaveLength(people)

  hosts = await Promise.all([startHost(), startHost()])
  while ((wechat.calls[sendPath] ?? 0) < 3) await new Promise(resolve => setTimeout(resolve, 5))
  await hosts.shift()?.end('SIGKILL')
  const until = Date.now() + 20_000
  // at most the one that was under way waits for its lease
  while ((await outbox('byDue')).length > 1 && Date.now() < until) await new Promise(resolve => setTimeout(resolve, 50))

  const [waiting, done] = [await outbox('byDue'), await outbox('byTime')]
  expect(waiting.length).toBeLessThanOrEqual(1)
  expect(done.map(({ outcome }) => outcome)).toEqual(Array(people - waiting.length).fill('sent'))
  expect(wechat.calls[sendPath]).toBeLessThanOrEqual(people)
  expect(wechat.calls[sendPath]).toBeGreaterThanOrEqual(people - 1)
  expect(wechat.subscribed.size).toBeLessThanOrEqual(1)
  await services.store.close()
}, 60_000)
