import type pg from 'pg'

/** Gives `work` a connection of the pool. One on which anything went wrong is closed: half a transaction is nobody's to inherit. */
export const withClient = async <T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> => {
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
    broken ??= error instanceof Error ? error : new Error('unknown')
    throw error
  } finally {
    client.off('error', hear)
    client.release(broken)
  }
}
