import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { city } from '../../city'
import type { Action, InputOf, OutputOf } from '../../contract/action'
import { ok, type Reply } from '../../contract/reply'
import { createCodeImages } from '../../server/adapters/code-image'
import { createIds } from '../../server/adapters/ids'
import { openLibsqlStore } from '../../server/adapters/libsql'
import { createSecrets } from '../../server/adapters/secrets'
import { inProcessWorkbooks } from '../../server/adapters/workbook'
import { installCity } from '../../server/install-city'
import { perform } from '../../server/perform'
import type { Membership } from '../../server/ports/collections'
import type { Services } from '../../server/ports/services'
import type { Actor, Route } from '../../server/ports/use-case'

export interface World {
  readonly services: Services
  /** for a second store on the same file, as another process would open it */
  readonly databasePath: string
  /** moves the world's clock, ms */
  advance(ms: number): void
  actor(accountId: string | null, ...memberships: Membership[]): Actor
  /** performs an action as the host would, with a fresh request id unless one is given */
  as<A extends Action>(
    actor: Actor,
    routes: readonly Route[],
    action: A,
    input: InputOf<A>,
    requestId?: string,
  ): Promise<Reply<OutputOf<A>>>
  close(): Promise<void>
}

export const testMasterKey = 'a test key of at least thirty-two characters'

/** A whole back end on a real database in a temporary folder, with a clock that tests can move. */
export const openWorld = async (
  masterKey = testMasterKey,
  more: (clock: () => number) => Partial<Services> = () => ({}),
): Promise<World> => {
  const folder = mkdtempSync(join(tmpdir(), 'integrity-'))
  let now = Date.parse('2026-11-24T06:00:00Z')
  const databasePath = join(folder, 'test.db')
  const store = openLibsqlStore({ path: databasePath })
  await installCity(store, city)
  const files = new Map<string, Uint8Array>()
  const services: Services = {
    store,
    clock: () => now,
    ids: createIds(() => now),
    secrets: createSecrets(masterKey, city.code),
    blobs: {
      put: async (id, bytes) => void files.set(id, bytes),
      get: async id => files.get(id) ?? null,
      address: async id => (files.has(id) ? `https://files.example/${id}` : null),
    },
    // whatever is named lies there, and is a picture
    incoming: { take: async () => ok({ mime: 'image/jpeg', bytes: new Uint8Array([3]) }), remove: async () => undefined },
    codeImages: createCodeImages(),
    // setting type is slow and tested where it is done
    workbooks: inProcessWorkbooks(),
    posters: {
      product: async () => new Uint8Array([1]),
      vehicle: async () => new Uint8Array([3]),
      signedCopy: async () => new Uint8Array([2]),
    },
    ingest: true,
    publicOrigin: 'https://code.example',
    demo: false,
    ...more(() => now),
  }
  return {
    services,
    databasePath,
    advance: ms => {
      now += ms
    },
    actor: (accountId, ...memberships) => ({ accountId, displayName: accountId ?? '', memberships, origin: 'test' }),
    as: async (actor, routes, action, input, requestId = randomBytes(12).toString('hex')) => {
      const route = routes.find(candidate => candidate.action === action)
      if (!route) throw new Error(`no route for ${action.audience}/${action.name}`)
      return (await perform(services, route, { actor, requestId, input })) as never
    },
    close: async () => {
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
