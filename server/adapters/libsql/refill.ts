import { open } from 'node:fs/promises'
import type { Refill } from '../../ports/backup'
import { writeOf } from '../documents/write'
import { applyAll } from './apply'
import { openWriter } from './open'

/** Fills a database file that does not exist yet, at a place where nobody looks before it is whole: whoever calls moves it afterwards. */
export const openLibsqlRefill = (path: string, stamp: string): Refill => {
  const writer = openWriter({ path, stamp })
  // half a file is thrown away anyway; the whole one is synced once, at the end
  writer.exec('PRAGMA synchronous = OFF')
  const close = async () => writer.close()
  return {
    put: async (collection, documents) => {
      const writes = documents.map(document => writeOf(collection, document))
      const twice = writer.within('BEGIN IMMEDIATE', () => applyAll(writer, [], writes))
      if (twice) throw new Error(`${twice.collection} holds a document twice`)
    },
    settle: async () => {
      writer.row('PRAGMA wal_checkpoint(TRUNCATE)')
      await close()
      const handle = await open(path, 'r+')
      await handle.sync()
      await handle.close()
    },
    commit: async () => undefined,
    abandon: close,
  }
}
