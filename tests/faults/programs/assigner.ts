// Assigns one application many times at once, for each line `<application> <rev> <times>`. argv: path, master key, careful|careless
import { createInterface } from 'node:readline'
import { city } from '../../../city'
import { routes } from '../../../cloudfunctions/office/routes'
import { office } from '../../../contract'
import { createIds } from '../../../server/adapters/ids'
import { openLibsqlStore } from '../../../server/adapters/libsql'
import { createSecrets } from '../../../server/adapters/secrets'
import { perform } from '../../../server/perform'
import type { Services } from '../../../server/ports/services'
import { carelessStore } from '../careless-store'

const [path = '', masterKey = '', care = 'careful'] = process.argv.slice(2)
const opened = openLibsqlStore({ path })
const ids = createIds(() => Date.now())
const services = {
  store: care === 'careless' ? carelessStore(opened) : opened,
  clock: () => Date.now(),
  ids,
  secrets: createSecrets(masterKey, city.code),
  publicOrigin: 'https://code.example',
  demo: false,
} as Services
const actor = {
  accountId: `office-${process.pid}`,
  displayName: '',
  memberships: [{ role: 'office' as const, unitId: city.creditOfficeId }],
  origin: 'test',
}
const route = routes.find(candidate => candidate.action === office.assign)

const assignOnce = async (id: string, rev: number): Promise<string> => {
  if (!route) throw new Error('no route')
  try {
    const reply = await perform(services, route, { actor, requestId: ids.next(), input: { id, rev } })
    return reply.ok ? 'assigned' : reply.reason
  } catch (error) {
    return (error as Error).name
  }
}

const run = async (): Promise<void> => {
  process.stdout.write('ready\n')
  for await (const line of createInterface({ input: process.stdin })) {
    const [id = '', rev = '0', times = '0'] = line.split(' ')
    const answers = await Promise.all(Array.from({ length: Number(times) }, () => assignOnce(id, Number(rev))))
    const tally: Record<string, number> = {}
    for (const answer of answers) tally[answer] = (tally[answer] ?? 0) + 1
    process.stdout.write(`done ${id} ${JSON.stringify(tally)}\n`)
  }
  await opened.close()
}

void run()
