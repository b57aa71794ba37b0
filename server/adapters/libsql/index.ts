import type { Bodies, CollectionName } from '../../ports/collections'
import type { Doc, Page, Query, Store, Tx } from '../../ports/store'
import { CommitQueue } from './commit-queue'
import { Connection } from './connection'
import { docOf, Reads } from './read'
import { prepare } from './schema'
import { Transactor } from './transact'

export { NewerLayout, WrongStamp } from './schema'

export interface LibsqlOptions {
  /** the database file; its folder exists */
  readonly path: string
  /** the kind of installation, written into a new file; a file that bears another one is refused with WrongStamp */
  readonly stamp?: string
  /** the file may not outgrow this; a write that would is refused like one on a full disk */
  readonly maxBytes?: number
}

/** Opens, or creates, a database file. Throws NewerLayout or WrongStamp when the file is not this installation's. */
export function openLibsqlStore(options: LibsqlOptions): LibsqlStore {
  const writer = new Connection(options.path, 10_000)
  try {
    writer.row('PRAGMA journal_mode = WAL')
    writer.exec('PRAGMA synchronous = FULL')
    prepare(writer, options.stamp)
    if (options.maxBytes !== undefined) {
      const pageBytes = Number(writer.row('PRAGMA page_size')?.[0])
      writer.row(`PRAGMA max_page_count = ${Math.ceil(options.maxBytes / pageBytes)}`)
    }
    // from here on the commit queue waits for other processes, without blocking this one
    writer.waitWhenBusy(0)
    return new LibsqlStore(options.path, writer)
  } catch (error) {
    writer.close()
    throw error
  }
}

/** The store in a SQLite file: one connection reads, one writes. Several processes may open the same file. */
export class LibsqlStore implements Store {
  private readonly reader: Connection
  private readonly reading: Reads
  private readonly transactor: Transactor
  private readonly running = new Set<Promise<unknown>>()
  private open = true

  constructor(
    path: string,
    private readonly writer: Connection,
  ) {
    this.reader = new Connection(path, 1000)
    this.reader.exec('PRAGMA query_only = 1')
    this.reading = new Reads(this.reader)
    this.transactor = new Transactor(this.reading, new CommitQueue(writer))
  }

  /** documents read so far, for the bench */
  get reads(): number {
    return this.reading.counted
  }

  async get<C extends CollectionName>(collection: C, id: string): Promise<Doc<Bodies[C]> | null> {
    this.checkOpen()
    const stored = this.reading.stored(collection, id)
    return stored && docOf(collection, stored)
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
