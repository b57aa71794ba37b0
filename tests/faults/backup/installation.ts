import { randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { type HostConfig, productionConfig } from '../../../server/hosts/local/config'
import { openServices } from '../../../server/hosts/local/services'
import type { Services } from '../../../server/ports/services'
import type { Store } from '../../../server/ports/store'
import { worldOn } from '../../host/support/host'
import { applicantOf, changeCode, got } from '../../support/applicant'
import { usccNumber } from '../../support/application-fixture'
import type { RunningPostgres } from '../../support/postgres'
import { bound } from '../../support/wrapped-store'

export type Kind = 'libsql' | 'postgres'

/** One production installation: its environment, and the configuration that comes of it. */
export interface Place {
  readonly env: Readonly<Record<string, string>>
  readonly config: HostConfig
}

export const scratch = () => mkdtempSync(join(tmpdir(), 'backup-'))

const ask = async (url: string, text: string): Promise<void> => {
  const client = new pg.Client(url)
  await client.connect()
  await client.query(text)
  await client.end()
}

const made: string[] = []

/** A database of its own: an installation always takes the same schema. */
const freshDatabase = async (server: RunningPostgres): Promise<string> => {
  const name = `backup_${randomBytes(8).toString('hex')}`
  await ask(server.url, `CREATE DATABASE ${name}`)
  made.push(name)
  const url = new URL(server.url)
  url.pathname = `/${name}`
  return url.href
}

export const dropDatabases = async (server: RunningPostgres): Promise<void> => {
  for (const name of made.splice(0)) await ask(server.url, `DROP DATABASE ${name} WITH (FORCE)`)
}

/** An installation that nobody has started yet. */
export const emptyPlace = async (kind: Kind, folder: string, server: RunningPostgres): Promise<Place> => {
  const env = {
    MASTER_KEY: 'a key of this test only, nothing is guarded by it',
    PUBLIC_ORIGIN: 'https://code.example',
    DATA_DIR: join(folder, `data-${randomBytes(4).toString('hex')}`),
    ...(kind === 'postgres' ? { DATABASE_URL: await freshDatabase(server) } : {}),
  }
  return { env, config: productionConfig(env) }
}

/** What the host has acknowledged: an entity with its code. */
export interface Acknowledged {
  readonly applicationId: string
  readonly codeId: string
  readonly symbols: string
}

let serial = 0

/** Takes entities from enrolment to their code, one after the other in every lane, until it is told to stop. */
export const busyOn = (services: Services, lanes: number) => {
  let committed = 0
  const store: Store = {
    ...bound(services.store),
    transact: async work => {
      const result = await services.store.transact(work)
      committed += 1
      return result
    },
  }
  const world = worldOn({ ...services, store }, '', () => undefined)
  const acknowledged: Acknowledged[] = []
  let stopped = false
  const one = async () => {
    serial += 1
    const agent = applicantOf(world, world.actor(`agent-${serial}`))
    const { id, code } = await agent.coded({ uscc: usccNumber(serial), name: `第${serial}号\u2028店（虚构）` })
    acknowledged.push({ applicationId: id, codeId: code.id, symbols: code.symbols })
    if (serial % 5 === 0) got(await changeCode(world, code.id, 'reissue'))
  }
  const lane = async () => {
    do await one()
    while (!stopped)
  }
  const running = Promise.all(Array.from({ length: lanes }, lane))
  return {
    acknowledged,
    /** transactions so far: many for each entity, so that some fall into any while */
    committed: () => committed,
    stop: async () => {
      stopped = true
      await running
    },
  }
}

/** Documents that make a backup last, between the collections that belong together. */
export const bulk = async ({ store }: Services, count: number): Promise<void> => {
  const text = () => randomBytes(1000).toString('base64')
  for (let i = 0; i < count; i += 100)
    await store.transact(async tx => {
      for (let n = i; n < i + 100; n += 1) tx.insert('entities', `bulk-${n}`, {}, { name: text() } as never)
    })
}

/** The services of an installation, closed again whatever happens. */
export const withServices = async <T>({ config }: Place, work: (services: Services) => Promise<T>): Promise<T> => {
  const services = await openServices(config)
  try {
    return await work(services)
  } finally {
    await services.store.close()
  }
}
