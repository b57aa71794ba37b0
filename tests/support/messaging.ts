import { deliver } from '../../cloudfunctions/jobs/deliver'
import { createWeChat } from '../../server/adapters/wechat'
import type { OutboxMessage } from '../../server/ports/collections'
import type { Services } from '../../server/ports/services'
import { applicantOf, got } from './applicant'
import { putAccount } from './application-fixture'
import { messageTemplates } from './message-templates'
import { openWorld, type World } from './services'
import { doubleApp, startWeChatDouble } from './wechat-double'

export const minute = 60_000
export const sendPath = '/cgi-bin/message/subscribe/send'
export const agentsOpenid = 'openid-of-the-agent'

/** Everything that was ever written out, oldest first. */
export const outboxOf = async ({ services }: Pick<World, 'services'>): Promise<OutboxMessage[]> => {
  const pages = await Promise.all(
    ['byDue', 'byTime'].map(index => services.store.query('outbox', { index, equal: { kind: 'message' }, limit: 100 })),
  )
  return pages.flatMap(({ items }) => items.map(({ body }) => body)).sort((one, other) => one.at - other.at)
}

/** A back end that writes to people through the double of WeChat, and one agent, who came from WeChat. */
export const openMessaging = async () => {
  const double = await startWeChatDouble()
  const world = await openWorld(undefined, clock => ({
    wechat: createWeChat({ ...doubleApp, origin: double.origin, patience: 300 }, clock),
    messages: messageTemplates,
  }))
  await putAccount(world, 'agent', [], { openid: world.services.secrets.seal(agentsOpenid) })
  const applicant = applicantOf(world, world.actor('agent'))
  const yesTo = (kind: keyof typeof messageTemplates) => double.subscribed.add(`${agentsOpenid} ${messageTemplates[kind].id}`)
  const run = (services: Services = world.services) => deliver(services, { limit: 50 })

  /** One message that is due: the code was assigned. Those before it are done with. */
  const assigned = async (): Promise<string> => {
    const id = await applicant.approved()
    world.advance(minute)
    await run()
    yesTo('assigned')
    got(await applicant.assign(id))
    return id
  }

  /** A message that is due, of an application that is there. */
  const putRow = async (name: string) => {
    const [{ applicationId } = { applicationId: '' }] = await outboxOf(world)
    const now = world.services.clock()
    const body: OutboxMessage = { accountId: 'agent', kind: 'returned', applicationId, at: now, tries: 0 }
    await world.services.store.transact(async tx => tx.insert('outbox', name, { kind: 'message', dueAt: now }, body))
  }

  return {
    world,
    double,
    applicant,
    yesTo,
    run,
    assigned,
    putRow,
    sendings: () => double.calls[sendPath] ?? 0,
    outcomes: async () => (await outboxOf(world)).map(({ kind, outcome }) => `${kind} ${outcome ?? 'waits'}`),
    close: async () => {
      await world.close()
      await double.stop()
    },
  }
}
