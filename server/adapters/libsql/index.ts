import type { CollectionName } from '../../ports/collections'
import { DocumentStore } from '../documents/document-store'
import { Transactor } from '../documents/transactor'
import { CommitQueue } from './commit-queue'
import type { Connection } from './connection'
import { type LibsqlOptions, openReader, openWriter } from './open'
import { Reads } from './read'
import type { Turn } from './turn'

export type { LibsqlOptions } from './open'

/** Opens, or creates, a database file. Throws NewerLayout or WrongStamp when the file is not this installation's. */
export function openLibsqlStore(options: LibsqlOptions): LibsqlStore {
  const writer = openWriter(options)
  return new LibsqlStore(openReader(options.path), writer)
}

/** The store in a SQLite file: one connection reads, one writes. Several processes may open the same file. */
export class LibsqlStore extends DocumentStore {
  protected readonly reading: Reads
  protected readonly transactor: Transactor<Turn>
  private readonly listeners: ((collection: CollectionName, id: string) => void)[] = []

  constructor(
    private readonly reader: Connection,
    private readonly writer: Connection,
  ) {
    super()
    this.reading = new Reads(reader)
    this.transactor = new Transactor(
      this.reading,
      new CommitQueue(writer, writes => {
        for (const { collection, id } of writes) for (const listener of this.listeners) listener(collection, id)
      }),
    )
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

  /** The bytes come out of SQLite as they are: they never were a text of JavaScript's. */
  override async json(collection: CollectionName, id: string): Promise<{ readonly rev: number; readonly body: Uint8Array } | null> {
    this.checkOpen()
    return this.reading.json(collection, id)
  }

  protected release(): void {
    this.reader.close()
    this.writer.close()
  }
}
