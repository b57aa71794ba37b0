import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { entriesOf } from '../../server/adapters/documents/entries'
import { layout, NewerLayout, WrongStamp } from '../../server/adapters/documents/layout'
import { openLibsqlStore } from '../../server/adapters/libsql'
import { Connection } from '../../server/adapters/libsql/connection'
import { openWriter } from '../../server/adapters/libsql/open'
import { audit, body, main, put } from './documents'

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'open-'))
  path = join(folder, 'data.db')
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Does something to the file behind the store's back. */
function tamper(sql: string): void {
  const connection = new Connection(path, 1000)
  try {
    connection.exec(sql)
  } finally {
    connection.close()
  }
}

const query = { index: 'byUnitState', equal: { unitId: 'u1', state: 's' }, limit: 10 }
const keys = { unitId: 'u1', state: 's', submittedAt: 1, words: ['公司'] }

describe('opening a database file', () => {
  it('what is committed is on the disk: WAL with full synchronisation', () => {
    const writer = openWriter({ path })
    expect([writer.row('PRAGMA journal_mode'), writer.row('PRAGMA synchronous')]).toEqual([['wal'], [2]])
    writer.close()
  })

  it('a file of a newer version is refused and left as it is', async () => {
    await openLibsqlStore({ path }).close()
    tamper(`PRAGMA user_version = ${layout + 1}`)
    expect(() => openLibsqlStore({ path })).toThrow(NewerLayout)
  })

  it('a file of a demonstration is refused where production is wanted, and opened where it is not asked', async () => {
    await openLibsqlStore({ path, stamp: 'demonstration' }).close()
    expect(() => openLibsqlStore({ path, stamp: 'production' })).toThrow(WrongStamp)
    await openLibsqlStore({ path, stamp: 'demonstration' }).close()
    await openLibsqlStore({ path }).close()
  })

  it('an index that is new in this version holds the documents that were there before it', async () => {
    const first = openLibsqlStore({ path })
    for (let i = 0; i < 2100; i += 300) await Promise.all(Array.from({ length: 300 }, (_, k) => put(first, `d${i + k}`, keys)))
    await first.close()
    tamper(`DELETE FROM idx_applications; UPDATE meta SET value = '{}' WHERE name = 'indexes.applications'`)
    const second = openLibsqlStore({ path })
    expect(await second.count('applications', query, 5000)).toBe(2100)
    expect(await second.count('applications', { ...query, contains: '公司' }, 5000)).toBe(2100)
    await second.close()
  })

  it.each([
    `UPDATE doc_audit SET body = '{}'`,
    'DELETE FROM doc_audit',
    `INSERT OR REPLACE INTO doc_audit (id, rev, keys, body) VALUES ('a', 1, '{}', '{}')`,
    `INSERT INTO doc_audit (id, rev, keys, body) VALUES ('a', 1, '{}', '{}') ON CONFLICT (id) DO UPDATE SET body = excluded.body`,
  ])('an audit row stays as it was written, even against plain SQL: %s', async sql => {
    const store = openLibsqlStore({ path })
    await store.transact(async tx => tx.insert(audit, 'a', { kind: 'audit', at: 1 }, body({ kept: 1 })))
    expect(() => tamper(sql)).toThrow('append only')
    expect((await store.get(audit, 'a'))?.body).toEqual({ kept: 1 })
    await store.close()
  })

  it('a document is one read, a page as many as it holds', async () => {
    const store = openLibsqlStore({ path })
    for (const id of ['a', 'b', 'c']) await put(store, id, keys)
    const before = store.reads
    await store.get('applications', 'a')
    expect(store.reads - before).toBe(1)
    await store.query('applications', query)
    expect(store.reads - before).toBe(4)
    await store.close()
  })

  it('a fault in the middle of a batch leaves nothing of the batch, and the store goes on', async () => {
    const store = openLibsqlStore({ path })
    // an index entry that should not be there: the third transaction of the batch stumbles over it after writing its document
    const [entry] = entriesOf(main, keys)
    if (!entry) throw new Error('the document is in no index')
    tamper(`INSERT INTO idx_applications (space, word, sort, id) VALUES ('${entry.space}', ${entry.word}, ${entry.sort}, 'c')`)
    const outcomes = await Promise.allSettled(['a', 'b', 'c', 'd'].map(id => put(store, id, keys)))
    expect(outcomes.map(outcome => outcome.status)).toEqual(Array(4).fill('rejected'))
    for (const id of ['a', 'b', 'c', 'd']) expect(await store.get(main, id)).toBeNull()
    await put(store, 'e', keys)
    expect((await store.get(main, 'e'))?.rev).toBe(1)
    await store.close()
  })
})
