import { Connection } from './connection'
import { prepare } from './schema'

// index entries go to random places of the file: with 2 MB, SQLite's default, each insert into a large file would read some pages again
const writerCacheKb = 65_536
// pages that a long import writes again and again go from the log into the file once in 16 MB instead of 4; each commit still is on the disk first
const checkpointPages = 4000
// a reader's own cache is void after every commit; the mapped file is not (200,000 documents: 10 µs a read instead of 15)
const mappedBytes = 2 ** 30

export interface LibsqlOptions {
  /** the database file; its folder exists */
  readonly path: string
  /** the kind of installation, written into a new file; a file that bears another one is refused with WrongStamp */
  readonly stamp?: string
  /** the file may not outgrow this; a write that would is refused like one on a full disk */
  readonly maxBytes?: number
}

function limitSize(writer: Connection, bytes: number): void {
  const pageBytes = Number(writer.row('PRAGMA page_size')?.[0])
  writer.row(`PRAGMA max_page_count = ${Math.ceil(bytes / pageBytes)}`)
}

/** The connection that writes, on a file with this version's tables. Throws NewerLayout or WrongStamp. */
export function openWriter({ path, stamp, maxBytes }: LibsqlOptions): Connection {
  const writer = new Connection(path, 10_000)
  try {
    writer.row('PRAGMA journal_mode = WAL')
    writer.exec('PRAGMA synchronous = FULL')
    writer.exec(`PRAGMA cache_size = -${writerCacheKb}`)
    writer.row(`PRAGMA wal_autocheckpoint = ${checkpointPages}`)
    prepare(writer, stamp)
    if (maxBytes !== undefined) limitSize(writer, maxBytes)
    // from here on the commit queue waits for other processes, without blocking this one
    writer.waitWhenBusy(0)
    return writer
  } catch (error) {
    writer.close()
    throw error
  }
}

/** The connection that reads; it waits a moment where a file is being recovered after a crash. */
export function openReader(path: string): Connection {
  const reader = new Connection(path, 1000)
  reader.exec('PRAGMA query_only = 1')
  reader.row(`PRAGMA mmap_size = ${mappedBytes}`)
  return reader
}
