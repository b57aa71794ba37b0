import { randomBytes } from 'node:crypto'
import { city } from '../../city'
import { account, application } from '../../contract'
import { tokenFromBytes } from '../../domain/symbols'
import { createSecrets } from '../../server/adapters/secrets'
import { productionConfig } from '../../server/hosts/local/config'
import { openServices } from '../../server/hosts/local/services'
import { applicantOf, changeCode, got } from '../support/applicant'
import { usccNumber } from '../support/application-fixture'
import type { SpawnedHost } from '../support/spawned-host'
import { type Client, clientOf } from './support/client'
import { worldOn } from './support/host'
import { environment, startHost, wechat, withSharedInstallation } from './support/shared-installation'

withSharedInstallation()
let hosts: SpawnedHost[] = []
beforeEach(async () => {
  hosts = await Promise.all([startHost(), startHost()])
}, 60_000)
afterEach(() => Promise.all(hosts.map(host => host.end('SIGTERM'))))

const origins = () => hosts.map(host => host.origin) as [string, string]

const signIn = async (origin: string, openid: string): Promise<string> => {
  const code = `code-${openid}-${Math.random().toString(36).slice(2)}`
  wechat.loginCodes.set(code, openid)
  const response = await fetch(`${origin}/session/wechat`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code }),
  })
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0]
  if (!cookie) throw new Error(`no session: ${await response.text()}`)
  return cookie
}
const detailsOf = (n: number) => ({
  uscc: usccNumber(n),
  name: `第${n}号店（虚构）`,
  category: 'organisation' as const,
  districtCode: '230403',
  sectorId: 'catering-commerce',
  address: '工农区某路1号',
})
const enrolInput = (n: number) => ({
  details: { ...detailsOf(n), addressIsHome: false, agentIsLegalRepresentative: true },
  insistOnUscc: false,
})
const enrol = (client: Client, n: number, requestId?: string) => client.do(application.enrol, enrolInput(n), requestId)

describe('two host processes over one PostgreSQL', () => {
  it('know the same sessions, and the end of them', async () => {
    const cookie = await signIn(origins()[0], 'sessions')
    const [here, there] = origins().map(origin => clientOf(origin, cookie)) as [Client, Client]
    expect([await here.do(application.mine, {}), await there.do(application.mine, {})]).toMatchObject([{ ok: true }, { ok: true }])
    got(await here.do(account.endSessions, {}))
    expect(await there.do(application.mine, {})).toEqual({ ok: false, reason: 'sign-in-required' })
  })

  it('give one effect to a request that reaches both at once', async () => {
    const cookie = await signIn(origins()[0], 'twice')
    const clients = origins().map(origin => clientOf(origin, cookie))
    const replies = await Promise.all(clients.map(client => enrol(client, 1, 'the-very-same-request')))
    expect(replies[0]).toEqual(replies[1])
    expect(replies[0]).toMatchObject({ ok: true })
  })

  it('a revocation by any process is seen by every one within a second, though the answer was kept ready', async () => {
    const services = await openServices(productionConfig(environment))
    const world = worldOn(services, '', () => undefined)
    const { code } = await applicantOf(world, world.actor('revocation-agent')).coded({ uscc: usccNumber(2) })
    const look = async (origin: string) =>
      ((await (await fetch(`${origin}/api/scan/${code.symbols}`)).json()) as { value: { page?: { status: string } } }).value.page?.status
    for (const origin of origins()) expect([await look(origin), await look(origin)]).toEqual(['in-force', 'in-force'])
    got(await changeCode(world, code.id, 'revoke'))
    const since = Date.now()
    let seen: (string | undefined)[]
    do seen = await Promise.all(origins().map(look))
    while (Date.now() - since < 1000 && seen.some(status => status !== 'revoked'))
    expect(seen).toEqual(['revoked', 'revoked'])
    await services.store.close()
  })

  it('together answer no more than sixty guesses a minute of one address at once, however they are spread', async () => {
    const secrets = createSecrets(environment.MASTER_KEY ?? '', city.code)
    const guess = async (origin: string): Promise<number> => {
      const since = performance.now()
      const reply = await fetch(`${origin}/api/scan/${secrets.symbolsOf(tokenFromBytes(randomBytes(16)))}`)
      expect(await reply.json()).toMatchObject({ ok: true, value: { kind: 'not-ours' } })
      return performance.now() - since
    }
    // the first one that is slowed at all waits a tenth of a second
    const slowed = 100
    const one = async (origin: string) => {
      const times: number[] = []
      for (let i = 0; i < 40; i += 1) times.push(await guess(origin))
      return times
    }
    const times = (await Promise.all(origins().map(one))).flat()
    expect(times.filter(ms => ms < slowed - 1).length).toBeLessThanOrEqual(60)
    // the last one that each process was asked
    for (const last of [times[39], times[79]]) expect(last).toBeGreaterThanOrEqual(10 * slowed - 1)
  }, 60_000)

  it('one that is killed under load takes no acknowledged write with it, and the other goes on', async () => {
    const acknowledged: { id: string; n: number }[] = []
    const cookies = await Promise.all(Array.from({ length: 8 }, (_, i) => signIn(origins()[i % 2] ?? '', `load-${i}`)))
    let stopped = false
    const write = async (i: number) => {
      for (let n = 100 + i; !stopped; n += 8) {
        // whoever gets no answer asks the other process, as a balancer does
        const order = i % 2 === 0 ? origins() : [...origins()].reverse()
        for (const origin of order) {
          const reply = await enrol(clientOf(origin, cookies[i]), n, `load-${i}-${n}`).catch(() => null)
          if (!reply) continue
          if (reply.ok) acknowledged.push({ id: reply.value.id, n })
          break
        }
      }
    }
    const writers = Array.from({ length: 8 }, (_, i) => write(i))
    const [first] = hosts
    await new Promise(resolve => setTimeout(resolve, 1500))
    const before = acknowledged.length
    await first?.end('SIGKILL')
    await new Promise(resolve => setTimeout(resolve, 1500))
    stopped = true
    await Promise.all(writers)
    expect(before).toBeGreaterThan(8)
    expect(acknowledged.length).toBeGreaterThan(before)
    const services = await openServices(productionConfig(environment))
    const lost = []
    for (const { id, n } of acknowledged)
      if ((await services.store.get('applications', id))?.body.entity.uscc !== usccNumber(n)) lost.push(id)
    expect(lost).toEqual([])
    await services.store.close()
  }, 60_000)
})
