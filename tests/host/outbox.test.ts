import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { accountOf } from '../../cloudfunctions/account/account-of'
import { buildHost } from '../../scripts/build-host'
import { productionConfig } from '../../server/hosts/local/config'
import { openServices } from '../../server/hosts/local/services'
import { applicantOf } from '../support/applicant'
import { usccNumber } from '../support/application-fixture'
import { type RunningPostgres, startPostgres } from '../support/postgres'
import { type SpawnedHost, spawnHost } from '../support/spawned-host'
import { doubleApp, startWeChatDouble, type WeChatDouble } from '../support/wechat-double'
import { worldOn } from './support/host'

const sendPath = '/cgi-bin/message/subscribe/send'
const template = 'A'.repeat(43)
const people = 20

const folder = mkdtempSync(join(tmpdir(), 'outbox-'))
let postgres: RunningPostgres
let wechat: WeChatDouble
let environment: Record<string, string>
let hosts: SpawnedHost[] = []

beforeAll(async () => {
  const [database, double] = await Promise.all([startPostgres(), startWeChatDouble(), buildHost(join(folder, 'host.cjs'))])
  postgres = database
  wechat = double
  environment = {
    MASTER_KEY: 'a key of this test only, nothing is guarded by it',
    PUBLIC_ORIGIN: 'https://code.example',
    DATA_DIR: join(folder, 'data'),
    DATABASE_URL: postgres.url,
    PROCESSES: '2',
    WECHAT_APP_ID: doubleApp.appId,
    WECHAT_APP_SECRET: doubleApp.appSecret,
    WECHAT_ORIGIN: wechat.origin,
    WECHAT_TEMPLATE_ASSIGNED: `${template} thing1=entity phrase2=result time3=time`,
  }
}, 60_000)
afterAll(async () => {
  await Promise.all(hosts.map(host => host.end('SIGTERM')))
  await Promise.all([postgres.stop(), wechat.stop()])
  rmSync(folder, { recursive: true, force: true })
})

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

  hosts = await Promise.all([1, 2].map(() => spawnHost(join(folder, 'host.cjs'), [], environment)))
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
