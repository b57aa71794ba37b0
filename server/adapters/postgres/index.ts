import type { Bodies, CollectionName } from '../../ports/collections'
import type { Doc, Page, Query, Store, Tx } from '../../ports/store'
import { docOf } from '../libsql/read'
import { openPool, type PostgresOptions, schemaOf } from './connect'
import { listen } from './news'
import { Reads } from './read'
import { prepare } from './schema'
import { type Pools, Transactor } from './transact'

export type { PostgresOptions } from './connect'

/** Opens, or creates, an installation in a PostgreSQL database. Throws NewerLayout or WrongStamp when it is another one's. */
export const openPostgresStore = async (options: PostgresOptions): Promise<PostgresStore> => {
  const pools = { work: openPool(options, options.connections ?? 16), turns: openPool(options, 4) }
  try {
    const client = await pools.work.connect()
    try {
      await prepare(client, schemaOf(options), options.stamp)
    } finally {
      client.release()
    }
    return new PostgresStore(pools, options)
  } catch (error) {
    await Promise.all([pools.work.end(), pools.turns.end()])
    throw error
  }
}

/** The store in PostgreSQL, or what speaks its protocol: many processes, none of which holds anything that another needs. */
export class PostgresStore implements Store {
  private readonly reading: Reads
  private readonly transactor: Transactor
  private readonly running = new Set<Promise<unknown>>()
  private readonly listeners: ((token: string | null) => void)[] = []
  private stopListening: (() => Promise<void>) | undefined
  private open = true

  constructor(
    private readonly pools: Pools,
    private readonly options: PostgresOptions,
  ) {
    this.reading = new Reads(pools.work)
    const tell = (token: string | null) => {
      for (const listener of this.listeners) listener(token)
    }
    this.transactor = new Transactor(this.reading, pools, schemaOf(options), writes => {
      for (const { collection, id } of writes) if (collection === 'publicPages') tell(id)
    })
  }

  /** documents read so far, for the bench */
  get reads(): number {
    return this.reading.counted
  }

  /**
   * Tells of each public page that changes: of this process before its writer is answered, of another within moments of its commit;
   * `null`: something may have been missed.
   */
  onPageChanged(listener: (token: string | null) => void): void {
    this.listeners.push(listener)
    this.stopListening ??= listen(this.options, token => {
      for (const one of this.listeners) one(token)
    })
  }

  async get<C extends CollectionName>(collection: C, id: string): Promise<Doc<Bodies[C]> | null> {
    this.checkOpen()
    const stored = await this.reading.stored(collection, id)
    return stored && docOf(collection, stored)
  }

  async json(collection: CollectionName, id: string): Promise<{ readonly rev: number; readonly body: Uint8Array } | null> {
    this.checkOpen()
    const stored = await this.reading.stored(collection, id)
    return stored && { rev: stored.rev, body: Buffer.from(stored.body) }
  }

  async query<C extends CollectionName>(collection: C, query: Query): Promise<Page<Bodies[C]>> {
    this.checkOpen()
    return this.reading.page(collection, query)
  }

  async count<C extends CollectionName>(collection: C, query: Omit<Query, 'limit' | 'cursor'>, limit = 1000): Promise<number> {
    this.checkOpen()
    return this.reading.count(collection, query, limit)
  }

  async transact<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    this.checkOpen()
    const running = this.transactor.run(work)
    this.running.add(running)
    try {
      return await running
    } finally {
      this.running.delete(running)
    }
  }

  /** Lets the running transactions end, then closes the connections. */
  async close(): Promise<void> {
    if (!this.open) return
    this.open = false
    await Promise.allSettled(this.running)
    await this.stopListening?.()
    await Promise.all([this.pools.work.end(), this.pools.turns.end()])
  }

  private checkOpen(): void {
    if (!this.open) throw new Error('the store is closed')
  }
}
