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

/** Hears which public pages have changed, by whichever process; `null` after a silence in which something may have been missed. */
export const listen = (options: PostgresOptions, hear: (token: string | null) => void): (() => Promise<void>) => {
  const channel = channelOf(schemaOf(options))
  let stopped = false
  let client: pg.Client | undefined
  let timer: NodeJS.Timeout | undefined

  const again = () => {
    client = undefined
    // nothing is kept that could have changed unheard
    hear(null)
    if (!stopped) timer = setTimeout(() => void start(), pause)
  }
  const start = async (): Promise<void> => {
    const next = new pg.Client({ connectionString: options.url, keepAlive: true })
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
    client?.removeAllListeners('end')
    await client?.end().catch(() => undefined)
  }
}
