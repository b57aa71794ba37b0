import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { openPostgresStore } from '../../server/adapters/postgres'
import { type RunningPostgres, startPostgres } from '../support/postgres'
import { storeConformance } from './store-suite'

let server: RunningPostgres
beforeAll(async () => {
  server = await startPostgres()
}, 60_000)
afterAll(() => server.stop())

const drop = async (schema: string): Promise<void> => {
  const client = new pg.Client(server.url)
  await client.connect()
  await client.query(`DROP SCHEMA ${schema} CASCADE`)
  await client.end()
}

storeConformance('PostgreSQL', async () => {
  const schema = `t_${randomBytes(8).toString('hex')}`
  const first = await openPostgresStore({ url: server.url, schema })
  let current = first
  return {
    store: first,
    async reopen() {
      await current.close()
      current = await openPostgresStore({ url: server.url, schema })
      return current
    },
    async destroy() {
      await current.close()
      await drop(schema)
    },
  }
})
