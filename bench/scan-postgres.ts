import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { openPostgresStore } from '../server/adapters/postgres'
import { startOwnPostgres } from '../tests/support/postgres'
import { amount, bareLike, compare, spread, startHost } from './compare'
import { round } from './cpu'
import { load } from './load'
import { storeCodes } from './stored-codes'

const codes = 20_000

/** Statements that the database has run for one scan, by its own count: each is a transaction of its own. */
const statementsPerScan = async (url: string, scans: () => Promise<unknown>): Promise<number> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  const count = async (): Promise<number> => {
    // a backend that has nothing to do reports what it has done within ten seconds
    await sleep(11_000)
    const { rows } = await client.query(
      'SELECT xact_commit + xact_rollback AS done FROM pg_stat_database WHERE datname = current_database()',
    )
    return Number(rows[0]?.done)
  }
  try {
    const before = await count()
    await scans()
    return ((await count()) - before) / amount
  } finally {
    await client.end()
  }
}

/** A scan over PostgreSQL: read each time, and kept ready until NOTIFY drops it. The ratio is of the host's CPU, the rate of what it answers in a second. */
export const benchScanPostgres = async (): Promise<Record<string, number>> => {
  const folder = mkdtempSync(`${tmpdir()}/integrity-bench-`)
  const postgres = await startOwnPostgres()
  try {
    const store = await openPostgresStore({ url: postgres.url, stamp: 'production' })
    const symbols = await storeCodes(store, codes)
    await store.close()
    const database = { DATABASE_URL: postgres.url }
    const paths = spread(symbols, '/api/scan/')
    const reading = await startHost(folder, false, database)
    const bare = await bareLike(reading, paths[0] ?? '', folder, 'pg.bytes')
    const read = await compare(reading, bare, paths)
    const statements = await statementsPerScan(postgres.url, () => load(reading, paths, amount))
    await reading.stop()
    const keeping = await startHost(folder, true, database)
    const kept = await compare(keeping, bare, paths.slice(0, 1))
    await keeping.stop()
    await bare.stop()
    return {
      'postgres.scan_reads': round(statements, 2),
      'postgres.scan_ratio': read.ratio,
      'postgres.scan_rate_ratio': read.rate,
      'postgres.scan_cpu_us': round(read.cpu, 1),
      'postgres.scan_p99_ms': read.p99,
      'postgres.scan_ready_ratio': kept.ratio,
      'postgres.scan_ready_rate_ratio': kept.rate,
    }
  } finally {
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
