import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { openPostgresStore } from '../../server/adapters/postgres'
import { type Cuttable, cuttable } from '../support/cut-connection'
import { type RunningPostgres, startPostgres } from '../support/postgres'
import { lostReplyConformance, storeConformance } from './store-suite'

// a database of its own is started and read over a connection: a busy machine takes longer than a file does
jest.setTimeout(30_000)

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

describe('a schema of a former version', () => {
  const schema = `t_${randomBytes(8).toString('hex')}`
  const entries = async (work: string): Promise<readonly unknown[]> => {
    const client = new pg.Client({ connectionString: server.url, options: `-c search_path=${schema}` })
    await client.connect()
    const { rows } = await client.query(work)
    await client.end()
    return rows
  }
  afterAll(() => drop(schema))

  it('gets the places of indexes that are new, and loses those of indexes that are gone', async () => {
    const first = await openPostgresStore({ url: server.url, schema })
    await first.transact(async tx => {
      for (let i = 0; i < 1500; i++)
        tx.insert('sessions', `s${i}`, { accountId: 'a', createdAt: i }, { accountId: 'a', createdAt: i, seenAt: i })
    })
    await first.close()
    const [before] = await entries('SELECT count(*) AS all FROM idx_sessions')
    await entries('DELETE FROM idx_sessions WHERE ctid IN (SELECT ctid FROM idx_sessions LIMIT 700)')
    await entries("INSERT INTO idx_sessions (place, kind, num, txt, id) VALUES ('an index that is gone', 0, 1, '', 's1')")
    await entries("UPDATE meta SET value = '[]' WHERE name = 'indexes.sessions'")
    const second = await openPostgresStore({ url: server.url, schema })
    expect(await second.count('sessions', { index: 'byAccount', equal: { accountId: 'a' } }, 5000)).toBe(1500)
    await second.close()
    expect(await entries('SELECT count(*) AS all FROM idx_sessions')).toEqual([before])
    expect(await entries("SELECT id FROM idx_sessions WHERE place = 'an index that is gone'")).toEqual([])
  })
})
