import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Plugin } from 'esbuild'
import { buildHost } from '../../scripts/build-host'
import { openLibsqlStore } from '../../server/adapters/libsql'
import { Connection } from '../../server/adapters/libsql/connection'
import { type SpawnedHost, spawnHost } from '../support/spawned-host'
import { type Acknowledged, forgotten, writeUntilKilled } from './host-load'

const kills = 24
const folder = mkdtempSync(join(tmpdir(), 'kill-host-'))
let host: SpawnedHost | undefined
afterEach(async () => {
  await host?.end('SIGKILL')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const start = async (script: string, data: string): Promise<SpawnedHost> => {
  host = await spawnHost(join(folder, script), ['--demo'], { DATA_DIR: join(folder, data) })
  return host
}

/** The host's own composition, with the store that acknowledges before the commit. */
const withHastyStore: Plugin = {
  name: 'hasty-store',
  setup: ({ onResolve }) =>
    onResolve({ filter: /adapters\/libsql$/ }, ({ importer }) =>
      importer.endsWith('/hosts/local/open-store.ts') ? { path: join(__dirname, 'hasty-libsql.ts') } : undefined,
    ),
}

describe('a host that is killed while people write', () => {
  it(`knows every write that it has acknowledged, and answers its retry alike, over ${kills} kills; the file is sound`, async () => {
    await buildHost(join(folder, 'honest.cjs'))
    const all: Acknowledged[] = []
    let running = await start('honest.cjs', 'honest')
    for (let round = 0; round < kills; round += 1) {
      const writes = await writeUntilKilled(running, 8, (round * 37) % 150)
      all.push(...writes)
      running = await start('honest.cjs', 'honest')
      // the last ones are the ones in danger; all of them are looked at in the end
      expect(await forgotten(running, writes.slice(-16))).toEqual([])
    }
    await running.end('SIGKILL')
    expect(all.length).toBeGreaterThan(kills * 4)
    const path = join(folder, 'honest/integrity-code.db')
    const store = openLibsqlStore({ path })
    const lost = []
    for (const { id, input } of all) {
      const found = await store.get('applications', id)
      if (found?.body.entity.uscc !== (input as { details: { uscc: string } }).details.uscc) lost.push(id)
    }
    await store.close()
    expect(lost).toEqual([])
    const connection = new Connection(path, 1000)
    expect(connection.rows('PRAGMA integrity_check').join()).toBe('ok')
    connection.close()
  }, 120_000)

  it('is found out by the same check when its store acknowledges before the commit', async () => {
    await buildHost(join(folder, 'honest.cjs'))
    await buildHost(join(folder, 'hasty.cjs'), [withHastyStore])
    // the demonstration reads at once what it has written: such a store cannot even be filled
    await (await start('honest.cjs', 'hasty')).end('SIGTERM')
    let lost: string[] = []
    for (let round = 0; round < kills && lost.length === 0; round += 1) {
      const writes = await writeUntilKilled(await start('hasty.cjs', 'hasty'), 8, (round * 37) % 150)
      lost = await forgotten(await start('hasty.cjs', 'hasty'), writes.slice(-16))
      await host?.end('SIGKILL')
    }
    expect(lost.length).toBeGreaterThan(0)
  }, 120_000)
})
