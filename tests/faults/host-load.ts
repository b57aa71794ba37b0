import { enrol } from '../../contract/application'
import { type Client, clientOf } from '../host/support/client'
import { usccNumber } from '../support/application-fixture'
import type { SpawnedHost } from '../support/spawned-host'

export interface Acknowledged {
  readonly requestId: string
  readonly input: Parameters<Client['do']>[1]
  /** the reply, as it came */
  readonly reply: string
  readonly id: string
}

let serial = 0

const nextInput = () => {
  serial += 1
  const details = { uscc: usccNumber(serial), name: `第${serial}号店（虚构）`, category: 'organisation' as const, districtCode: '230403' }
  return {
    details: { ...details, sectorId: 'catering-commerce', address: '某路（虚构）', addressIsHome: false, agentIsLegalRepresentative: true },
    insistOnUscc: false,
  }
}

/** One applicant after the other, from `writers` at once, until the host is gone: gives what it has acknowledged till then. */
export const writeUntilKilled = async (host: SpawnedHost, writers: number, afterMs: number): Promise<Acknowledged[]> => {
  const client = await clientOf(host.origin).signIn('demo-newcomer')
  const acknowledged: Acknowledged[] = []
  const write = async (): Promise<void> => {
    for (;;) {
      const input = nextInput()
      const requestId = `kill-${serial}-${host.port}`
      const reply = await client.do(enrol, input, requestId).catch(() => null)
      if (reply === null) return
      if (!reply.ok) throw new Error(`refused: ${reply.reason}`)
      acknowledged.push({ requestId, input, reply: JSON.stringify(reply), id: reply.value.id })
    }
  }
  const writing = Promise.all(Array.from({ length: writers }, write))
  while (acknowledged.length === 0) await new Promise(resolve => setTimeout(resolve, 5))
  await new Promise(resolve => setTimeout(resolve, afterMs))
  await host.end('SIGKILL')
  await writing
  return acknowledged
}

/** Acknowledged writes that a host does not know any more, or answers otherwise when they are sent again. */
export const forgotten = async (host: SpawnedHost, writes: readonly Acknowledged[]): Promise<string[]> => {
  const client = await clientOf(host.origin).signIn('demo-newcomer')
  const lost: string[] = []
  for (const { id, requestId, input, reply } of writes) {
    const read = await client.post('/api/entity/application', { input: { id } })
    const again = await client.post('/api/entity/enrol', { requestId, input })
    if (!read.ok || JSON.stringify(again) !== reply) lost.push(id)
  }
  return lost
}
