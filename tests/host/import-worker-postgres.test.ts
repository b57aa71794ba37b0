import { setTimeout as pause } from 'node:timers/promises'
import { routes } from '../../cloudfunctions/department/routes'
import { storeWorkbook } from '../../cloudfunctions/imports/take-file'
import { imports as contract } from '../../contract'
import type { Action, InputOf, OutputOf } from '../../contract/action'
import { productionConfig } from '../../server/hosts/local/config'
import { openServices } from '../../server/hosts/local/services'
import { perform } from '../../server/perform'
import type { Actor } from '../../server/ports/use-case'
import { got } from '../support/applicant'
import { usccNumber } from '../support/application-fixture'
import { othersCsv } from '../support/importer'
import { environment, startHost, withSharedInstallation } from './support/shared-installation'

withSharedInstallation()

const count = 1000
const file = othersCsv(Array.from({ length: count }, (_, i) => [`${i}号店（虚构）`, usccNumber(i), '特色餐饮', '市商务局', '2026/7/22']))
const officer: Actor = { accountId: 'officer', displayName: '', memberships: [{ role: 'officer', unitId: 'commerce' }], origin: 'test' }

it('two hosts over one PostgreSQL, each with its worker, take an import in once', async () => {
  const hosts = await Promise.all([startHost(), startHost()])
  const services = await openServices(productionConfig(environment))
  let request = 0
  const ask = async <A extends Action>(action: A, input: InputOf<A>): Promise<OutputOf<A>> => {
    const route = routes.find(one => one.action.name === action.name)
    if (!route) throw new Error(action.name)
    request += 1
    return got(await perform(services, route, { actor: officer, requestId: `request-${request}`, input })) as OutputOf<A>
  }
  const until = async (id: string, state: string) => {
    while ((await services.store.get('imports', id))?.body.state !== state) await pause(50)
  }
  const sent = got(await storeWorkbook(services, officer, file))
  const { id } = await ask(contract.beginImport, { fileId: sent.id, fileName: '归集.csv' })
  await until(id, 'ready')
  await ask(contract.commitImport, { id })
  await until(id, 'done')
  expect((await services.store.get('imports', id))?.body.done).toMatchObject({ created: count, changed: 0, left: {} })
  expect(await Promise.all(hosts.map(host => host.end('SIGTERM')))).toEqual([0, 0])
  expect(hosts.map(host => host.output()).join()).not.toMatch(/restarted|fault/)
  await services.store.close()
}, 60_000)
