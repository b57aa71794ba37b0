import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createIds } from '../../../server/adapters/ids'
import { demoAccounts } from '../../../server/demo/accounts'
import { createApp } from '../../../server/hosts/local/app'
import { demoConfig, type HostConfig } from '../../../server/hosts/local/config'
import { openServices } from '../../../server/hosts/local/services'
import { watchPages } from '../../../server/hosts/local/watch-pages'
import { perform } from '../../../server/perform'
import type { Services } from '../../../server/ports/services'
import type { Store } from '../../../server/ports/store'
import type { World } from '../../support/services'
import { type Client, clientOf } from './client'

export interface TestHost {
  readonly origin: string
  readonly port: number
  /** the same services that answer over HTTP, for what a test sets up or looks at behind the host's back */
  readonly world: World
  /** somebody who has not signed in */
  readonly citizen: Client
  /** signs in as a demo account */
  as(name: string): Promise<Client>
  stop(): Promise<void>
}

/** The use cases on a host's services, as tests/support/applicant.ts drives them. */
export const worldOn = (services: Services, databasePath: string, advance: World['advance']): World => ({
  services,
  databasePath,
  advance,
  actor: (accountId, ...memberships) => ({ accountId, displayName: accountId ?? '', memberships, origin: 'test' }),
  as: async (actor, routes, action, input, requestId = services.ids.next()) => {
    const route = routes.find(one => one.action === action)
    if (!route) throw new Error(`no route for ${action.name}`)
    return (await perform(services, route, { actor, requestId, input })) as never
  },
  close: () => services.store.close(),
})

/** A web app of two files, with files around it that are nobody's business. */
const smallWebApp = (folder: string): string => {
  const root = join(folder, 'web/app')
  mkdirSync(join(root, 'js'), { recursive: true })
  writeFileSync(join(root, 'index.html'), '<!doctype html><html lang="zh-CN"><title>码上诚信</title></html>')
  writeFileSync(join(root, 'js/app.0a1b2c3d.js'), 'void 0\n')
  for (const path of ['web/beside.txt', 'web/app/.hidden']) writeFileSync(join(folder, path), 'not for the web')
  return root
}

/** The real host on a port of its own, with a real database and folder of files; a clock that tests can move. `faulty`: a store that fails for its requests. */
export const openHost = async (changed: Partial<HostConfig> = {}, faulty: (store: Store) => Store = store => store): Promise<TestHost> => {
  const folder = mkdtempSync(join(tmpdir(), 'host-'))
  const config: HostConfig = { ...demoConfig({ PORT: '0', DATA_DIR: folder }), webRoot: smallWebApp(folder), ...changed }
  let ahead = 0
  const opened = await openServices(config)
  const clock = () => Date.now() + ahead
  const services = { ...opened, clock, ids: createIds(clock) }
  for (const [name, account] of Object.entries(demoAccounts))
    await services.store.transact(async tx => {
      const createdAt = clock()
      const kind = account.memberships.length > 0 ? 'staff' : 'person'
      tx.insert('accounts', name, { kind, createdAt }, { ...account, disabled: false, createdAt })
    })
  const watch = watchPages(opened.store)
  const app = await createApp({ ...services, store: faulty(services.store) }, config, watch.changes)
  await app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = app.server.address() as AddressInfo
  const origin = `http://127.0.0.1:${port}`
  const world = worldOn(services, join(folder, 'integrity-code.db'), ms => {
    ahead += ms
  })
  const citizen = clientOf(origin)
  return {
    origin,
    port,
    world,
    citizen,
    as: name => citizen.signIn(name),
    stop: async () => {
      watch.stop()
      await app.close()
      await services.store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
