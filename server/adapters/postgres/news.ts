import pg from 'pg'
import type { Write } from '../documents/write'
import { type PostgresOptions, schemaOf } from './connect'

export const channelOf = (schema: string): string => `${schema}_pages`

/** Tells the other processes which public pages change with this commit; they hear of it when it is committed, or never. */
export const notifyOf = (channel: string, writes: readonly Write[]): pg.QueryConfig | null => {
  const tokens = writes.filter(write => write.collection === 'publicPages').map(write => write.id)
  if (tokens.length === 0) return null
  return { text: 'SELECT pg_notify($1, token) FROM unnest($2::text[]) AS token', values: [channel, tokens] }
}

/** ms between two tries to hear again */
const pause = 500
/** ms between two questions whether the connection still answers: one that a router has forgotten looks open for hours, and brings nothing */
const beat = 400
/** ms after which a connection that does not answer is given up */
const patience = 4000

/** Hears which public pages have changed, by whichever process; `null` after a silence in which something may have been missed. */
export const listen = (options: PostgresOptions, hear: (token: string | null) => void): (() => Promise<void>) => {
  const channel = channelOf(schemaOf(options))
  let stopped = false
  let client: pg.Client | undefined
  let timer: NodeJS.Timeout | undefined
  let asking = false

  /** As long as nobody knows whether news would arrive, nothing that is kept can be vouched for. */
  const look = () => {
    const current = client
    if (!current || asking) return hear(null)
    asking = true
    current.query('SELECT 1').then(
      () => {
        asking = false
      },
      () => void current.end().catch(() => undefined),
    )
  }
  const beats = setInterval(look, beat).unref()
  const again = () => {
    client = undefined
    // nothing is kept that could have changed unheard
    hear(null)
    if (!stopped) timer = setTimeout(() => void start(), pause)
  }
  const start = async (): Promise<void> => {
    const next = new pg.Client({
      connectionString: options.url,
      keepAlive: true,
      connectionTimeoutMillis: patience,
      query_timeout: patience,
    })
    let ended = false
    const end = () => {
      if (ended) return
      ended = true
      again()
    }
    next.on('error', end).on('end', end)
    next.on('notification', ({ payload }) => hear(payload ?? null))
    try {
      await next.connect()
      await next.query(`LISTEN ${channel}`)
      client = next
      asking = false
      hear(null)
    } catch {
      await next.end().catch(() => undefined)
      end()
    }
  }
  void start()
  return async () => {
    stopped = true
    clearTimeout(timer)
    clearInterval(beats)
    client?.removeAllListeners('end')
    await client?.end().catch(() => undefined)
  }
}
