import type { Bodies, CollectionName } from '../../ports/collections'
import type { Doc, Page, Query, Store, Tx } from '../../ports/store'
import { CommitQueue } from './commit-queue'
import type { Connection } from './connection'
import { type LibsqlOptions, openReader, openWriter } from './open'
import { docOf, Reads } from './read'
import { Transactor } from './transact'

export type { LibsqlOptions } from './open'
export { NewerLayout, WrongStamp } from './schema'

/** Opens, or creates, a database file. Throws NewerLayout or WrongStamp when the file is not this installation's. */
export function openLibsqlStore(options: LibsqlOptions): LibsqlStore {
  const writer = openWriter(options)
  return new LibsqlStore(openReader(options.path), writer)
}

/** The store in a SQLite file: one connection reads, one writes. Several processes may open the same file. */
export class LibsqlStore implements Store {
  private readonly reading: Reads
  private readonly transactor: Transactor
  private readonly running = new Set<Promise<unknown>>()
  private readonly listeners: ((collection: CollectionName, id: string) => void)[] = []
  private open = true

  constructor(
    private readonly reader: Connection,
    private readonly writer: Connection,
  ) {
    this.reading = new Reads(reader)
    this.transactor = new Transactor(
      this.reading,
      new CommitQueue(writer, writes => {
        for (const { collection, id } of writes) for (const listener of this.listeners) listener(collection, id)
      }),
    )
  }

  /** documents read so far, for the bench */
  get reads(): number {
    return this.reading.counted
  }

  /** Tells of each document that this process has written, after its commit and before the writer is answered. */
  onCommitted(listener: (collection: CollectionName, id: string) => void): void {
    this.listeners.push(listener)
  }

  /** A number that changes when another process has written to the file, and only then. */
  foreignVersion(): number {
    this.checkOpen()
    return Number(this.writer.row('PRAGMA data_version')?.[0])
  }

  async get<C extends CollectionName>(collection: C, id: string): Promise<Doc<Bodies[C]> | null> {
    this.checkOpen()
    const stored = this.reading.stored(collection, id)
    return stored && docOf(collection, stored)
  }

  async json(collection: CollectionName, id: string): Promise<{ readonly rev: number; readonly body: Uint8Array } | null> {
    this.checkOpen()
    return this.reading.json(collection, id)
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

  /** Writes a copy of the committed state to a new file. Blocks the process meanwhile: for the night, or a tool of its own. */
  backup(path: string): void {
    this.checkOpen()
    this.writer.run('VACUUM INTO ?', path)
  }

  /** Lets the running transactions end, then closes the file. */
  async close(): Promise<void> {
    if (!this.open) return
    this.open = false
    await Promise.allSettled(this.running)
    this.reader.close()
    this.writer.close()
  }

  private checkOpen(): void {
    if (!this.open) throw new Error('the store is closed')
  }
}
