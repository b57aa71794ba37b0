import { DocumentStore } from '../documents/document-store'
import { Transactor } from '../documents/transactor'
import { Commits, type Pools } from './commits'
import { openPool, type PostgresOptions, schemaOf } from './connect'
import { listen } from './news'
import { Reads } from './read'
import { prepare } from './schema'
import type { Turn } from './turn'

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
export class PostgresStore extends DocumentStore {
  protected readonly reading: Reads
  protected readonly transactor: Transactor<Turn>
  private readonly listeners: ((token: string | null) => void)[] = []
  private stopListening: (() => Promise<void>) | undefined

  constructor(
    private readonly pools: Pools,
    private readonly options: PostgresOptions,
  ) {
    super()
    this.reading = new Reads(pools.work)
    const commits = new Commits(pools, schemaOf(options), writes => {
      for (const { collection, id } of writes) if (collection === 'publicPages') this.tell(id)
    })
    this.transactor = new Transactor(this.reading, commits)
  }

  /**
   * Tells of each public page that changes: of this process before its writer is answered, of another within moments of its commit;
   * `null`: something may have been missed.
   */
  onPageChanged(listener: (token: string | null) => void): void {
    this.listeners.push(listener)
    this.stopListening ??= listen(this.options, token => this.tell(token))
  }

  private tell(token: string | null): void {
    for (const listener of this.listeners) listener(token)
  }

  protected async release(): Promise<void> {
    await this.stopListening?.()
    await Promise.all([this.pools.work.end(), this.pools.turns.end()])
  }
}
