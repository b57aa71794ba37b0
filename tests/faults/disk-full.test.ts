import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLibsqlStore } from '../../server/adapters/libsql'
import { insert, main, put } from '../conformance/documents'
import { acknowledgedIn, aftermath } from './aftermath'
import { bundle, start } from './program'

const folder = mkdtempSync(join(tmpdir(), 'full-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('a disk that is full', () => {
  it('every write of the batch is refused, none is half there, and reading goes on', async () => {
    const store = openLibsqlStore({ path: join(folder, 'quota.db'), maxBytes: 2_000_000 })
    const text = 'x'.repeat(20_000)
    const outcomes: boolean[] = []
    for (let round = 0; round < 30; round += 1) {
      const batch = [0, 1, 2, 3].map(i =>
        store.transact(async tx => {
          insert(tx, `${round}.${i}/one`, {}, { text })
          insert(tx, `${round}.${i}/two`, {}, { text })
        }),
      )
      outcomes.push(...(await Promise.allSettled(batch)).map(outcome => outcome.status === 'fulfilled'))
    }
    expect(new Set(outcomes)).toEqual(new Set([true, false]))
    for (const [at, ok] of outcomes.entries())
      for (const half of ['one', 'two']) expect((await store.get(main, `${Math.floor(at / 4)}.${at % 4}/${half}`)) !== null).toBe(ok)
    await expect(put(store, 'big', {}, { text: 'x'.repeat(200_000) })).rejects.toMatchObject({ code: 'SQLITE_FULL' })
    await store.close()
  })

  it('a write that the operating system refuses at the commit is not acknowledged, and what was acknowledged stays', async () => {
    const path = join(folder, 'kernel.db')
    const writer = start(bundle('writer', folder), [path, 'w', 4, 'honest'], 1500)
    await writer.saw('end')
    expect(await writer.ended).toBe(0)
    const failed = writer.lines().filter(line => line.startsWith('failed '))
    expect(failed).toHaveLength(4)
    for (const line of failed) expect(line).toMatch(/ SQLITE_(FULL|IOERR\w*)$/)
    const acknowledged = acknowledgedIn(writer.lines())
    expect(acknowledged.length).toBeGreaterThan(10)
    expect(await aftermath(path, acknowledged)).toEqual({ lost: [], halves: [], integrity: 'ok' })
    const store = openLibsqlStore({ path })
    for (const line of failed) expect(await store.get(main, `${line.split(' ')[1]}/one`)).toBeNull()
    await store.close()
  }, 30_000)
})
