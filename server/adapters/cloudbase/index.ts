import type { Bodies, CollectionName } from '../../ports/collections'
import type { Doc, Page, Query, Store, Tx } from '../../ports/store'
import { docOf } from '../libsql/read'
import { type CloudbaseOptions, lazily } from './client'
import { Reads } from './read'
import { renewSome } from './reindex'
import { Session } from './session'
import { Transactor } from './transact'

export type { CloudbaseOptions } from './client'
export { type IndexDefinition, indexDefinitions } from './places'

/**
 * The store in CloudBase's document database. Its collections and indexes are made when the system is deployed (`indexDefinitions`);
 * nothing is asked of the platform before the first read or write.
 */
export class CloudbaseStore implements Store {
  private readonly reading: Reads
  private readonly transactor: Transactor
  private readInside = 0
  private readonly running = new Set<Promise<unknown>>()
  private open = true
  private readonly renewSome: (collection: CollectionName, after: string) => Promise<string | null>

  constructor(options: CloudbaseOptions = {}) {
    const database = lazily(options)
    const nameOf = (collection: CollectionName) => `${options.prefix ?? ''}${collection}`
    this.reading = new Reads(database, nameOf)
    const begin = () =>
      new Session(database, nameOf, () => {
        this.readInside += 1
      })
    this.transactor = new Transactor(begin)
    this.renewSome = (collection, after) => renewSome({ database: database(), name: nameOf(collection), begin }, collection, after)
  }

  /** documents read so far, for the bench */
  get reads(): number {
    return this.reading.counted + this.readInside
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

  /** Writes the index fields of a collection's documents anew, after a deployment that changed its indexes. Documents stay as they are. */
  async reindex(collection: CollectionName): Promise<void> {
    this.checkOpen()
    for (let after: string | null = ''; after !== null; ) after = await this.renewSome(collection, after)
  }

  /** Lets the running transactions end; the platform keeps no connection. */
  async close(): Promise<void> {
    this.open = false
    await Promise.allSettled(this.running)
  }

  private checkOpen(): void {
    if (!this.open) throw new Error('the store is closed')
  }
}
