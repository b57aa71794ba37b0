import type { Bodies, CollectionName } from '../../ports/collections'
import type { Doc, Page, Query, Store, Tx } from '../../ports/store'
import { docOf, type Stored } from './stored'

/** How an adapter reads outside transactions. */
export interface Reading {
  /** documents read so far; a query that finds none and a count are one */
  readonly counted: number
  stored(collection: CollectionName, id: string): Stored | null | Promise<Stored | null>
  page<C extends CollectionName>(collection: C, query: Query): Page<Bodies[C]> | Promise<Page<Bodies[C]>>
  count(collection: CollectionName, query: Omit<Query, 'limit' | 'cursor'>, most: number): number | Promise<number>
}

/** What is the same in every adapter: documents out of their texts, and an end that waits for what is under way. */
export abstract class DocumentStore implements Store {
  private readonly running = new Set<Promise<unknown>>()
  private open = true

  protected abstract readonly reading: Reading
  protected abstract readonly transactor: { run<T>(work: (tx: Tx) => Promise<T>): Promise<T> }
  /** gives back connections and files */
  protected abstract release(): void | Promise<void>

  /** documents read so far, for the bench */
  get reads(): number {
    return this.reading.counted
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

  /** Lets the running transactions end first. */
  async close(): Promise<void> {
    if (!this.open) return
    this.open = false
    await Promise.allSettled(this.running)
    await this.release()
  }

  protected checkOpen(): void {
    if (!this.open) throw new Error('the store is closed')
  }
}
