import type pg from 'pg'
import type { Attempt } from '../documents/attempt'
import type { Read } from '../documents/stored'
import { expectations, type Write } from '../documents/write'
import { applyAll } from './apply'
import { locksOf } from './locks'
import { channelOf, notifyOf } from './news'
import { firstChanged } from './read'

/** The transaction gave way to others (serialisation, deadlock, lock not had): it may be tried again. */
const gaveWay = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && ['40001', '40P01', '55P03'].includes(error.code)

/**
 * Commits, in the transaction that is open on this connection, what an attempt wrote, if all that it read is still so. Gives back the
 * document in whose way it came, or null when it is committed and on the disk. When the connection ends before the answer nobody
 * knows: that is thrown, and the request id tells later.
 */
export const commit = async (
  client: pg.PoolClient,
  schema: string,
  attempt: Attempt,
  tell: (writes: readonly Write[]) => void,
): Promise<Read | null> => {
  const expected = expectations(attempt.read, attempt.writes)
  try {
    await client.query(locksOf(schema, attempt.read, attempt.writes))
    const changed = await firstChanged(client, expected)
    if (changed) {
      await client.query('ROLLBACK')
      return changed
    }
    await applyAll(client, attempt.writes)
    const news = notifyOf(channelOf(schema), attempt.writes)
    if (news) await client.query(news)
  } catch (error) {
    const [first] = expected
    if (!gaveWay(error) || !first) throw error
    await client.query('ROLLBACK')
    return first
  }
  await client.query('COMMIT')
  tell(attempt.writes)
  return null
}
