import type pg from 'pg'
import type { Attempt, Write } from '../libsql/attempt'
import type { Read } from '../libsql/read'
import { applyAll } from './apply'
import { beginLocked } from './locks'
import { channelOf, notifyOf } from './news'
import { firstChanged } from './read'

/** The transaction gave way to others: it may be tried again. */
const gaveWay = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === '40001' || error.code === '40P01' || error.code === '55P03')

const expectations = ({ read, writes }: Attempt): Read[] => [
  ...read,
  ...writes.filter(write => !write.before).map(({ collection, id }) => ({ collection, id, rev: 0 })),
]

const withClient = async <T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> => {
  const client = await pool.connect()
  let broken: Error | undefined
  // a connection that breaks while it is used would otherwise end the process
  const hear = (error: Error) => {
    broken = error
  }
  client.on('error', hear)
  try {
    return await work(client)
  } catch (error) {
    // whatever it was: a connection with half a transaction is not given to the next one
    broken ??= error instanceof Error ? error : new Error('unknown')
    throw error
  } finally {
    client.off('error', hear)
    client.release(broken)
  }
}

/**
 * Commits what an attempt wrote, if all that it read is still so. Gives back the document in whose way it came, or null when it is
 * committed and on the disk. When the connection ends before the answer nobody knows: that is thrown, and the request id tells later.
 */
export const commit = (pool: pg.Pool, schema: string, attempt: Attempt, tell: (writes: readonly Write[]) => void): Promise<Read | null> =>
  withClient(pool, async client => {
    try {
      await client.query(beginLocked(schema, attempt.read, attempt.writes))
      const changed = await firstChanged(client, expectations(attempt))
      if (changed) {
        await client.query('ROLLBACK')
        return changed
      }
      await applyAll(client, attempt.writes)
      const news = notifyOf(channelOf(schema), attempt.writes)
      if (news) await client.query(news)
    } catch (error) {
      if (!gaveWay(error)) throw error
      await client.query('ROLLBACK')
      return attempt.read[0] ?? { collection: attempt.writes[0]?.collection ?? 'settings', id: attempt.writes[0]?.id ?? '', rev: 0 }
    }
    await client.query('COMMIT')
    tell(attempt.writes)
    return null
  })
