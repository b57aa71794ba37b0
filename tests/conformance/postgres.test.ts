import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { openPostgresStore } from '../../server/adapters/postgres'
import { type Cuttable, cuttable } from '../support/cut-connection'
import { type RunningPostgres, startPostgres } from '../support/postgres'
import { lostReplyConformance, storeConformance } from './store-suite'

let server: RunningPostgres
let way: Cuttable
beforeAll(async () => {
  server = await startPostgres()
  const { hostname, port } = new URL(server.url)
  way = await cuttable(hostname, Number(port || 5432))
}, 60_000)
afterAll(async () => {
  await way.stop()
  await server.stop()
  // it writes out what all tests have left before it ends
}, 60_000)

const drop = async (schema: string): Promise<void> => {
  const client = new pg.Client(server.url)
  await client.connect()
  await client.query(`DROP SCHEMA ${schema} CASCADE`)
  await client.end()
}

const throughWay = (): string => {
  const url = new URL(server.url)
  url.host = `127.0.0.1:${way.port}`
  return url.href
}

const openAt = async (url: string) => {
  const schema = `t_${randomBytes(8).toString('hex')}`
  const first = await openPostgresStore({ url, schema })
  let current = first
  return {
    store: first,
    loseAnswerToCommit: () => way.cutAfter('COMMIT\0'),
    loseCommit: () => way.cutBefore('COMMIT\0'),
    async reopen() {
      await current.close()
      current = await openPostgresStore({ url, schema })
      return current
    },
    async destroy() {
      await current.close()
      await drop(schema)
    },
  }
}

storeConformance('PostgreSQL', () => openAt(server.url))
lostReplyConformance('PostgreSQL', () => openAt(throughWay()))
