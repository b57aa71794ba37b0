import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLibsqlStore } from '../../server/adapters/libsql'
import { countIn, main, put } from '../conformance/documents'
import { bundle, start } from './program'

const folder = mkdtempSync(join(tmpdir(), 'two-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('two processes on one file', () => {
  it('that each add one to the same number two hundred times make it four hundred', async () => {
    const path = join(folder, 'data.db')
    const store = openLibsqlStore({ path })
    await put(store, 'counter')
    const script = bundle('incrementer', folder)
    const both = [0, 1].map(() => start(script, [path, 'counter', 200]))
    await Promise.all(both.map(one => one.saw('ready')))
    for (const one of both) one.process.stdin?.write('go\n')
    expect(await Promise.all(both.map(one => one.ended))).toEqual([0, 0])
    const doc = await store.get(main, 'counter')
    expect([countIn(doc), doc?.rev]).toEqual([400, 401])
    await store.close()
  }, 60_000)

  it('that open a new file at the same moment both find it ready', async () => {
    const script = bundle('incrementer', folder)
    const path = join(folder, 'new.db')
    const several = [0, 1, 2, 3].map(() => start(script, [path, 'counter', 0]))
    await Promise.all(several.map(one => one.saw('ready')))
    for (const one of several) one.process.stdin?.write('go\n')
    expect(await Promise.all(several.map(one => one.ended))).toEqual([0, 0, 0, 0])
  }, 60_000)
})
