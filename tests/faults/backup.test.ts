import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { putBack } from '../../scripts/backup/put-back'
import { takeBackup } from '../../scripts/backup/take'
import { buildHost } from '../../scripts/build-host'
import { type RunningPostgres, startPostgres } from '../support/postgres'
import { spawnHost } from '../support/spawned-host'
import { begun, command, unfinished } from './backup/commands'
import { bulk, busyOn, dropDatabases, emptyPlace, type Kind, scratch, withServices } from './backup/installation'
import { allOf, entriesOf, halvesIn } from './backup/look'

jest.setTimeout(60_000)

const folder = scratch()
const script = join(folder, 'host.cjs')
let server: RunningPostgres
let serial = 0
beforeAll(async () => {
  mkdirSync(join(folder, 'backups'))
  ;[server] = await Promise.all([startPostgres(), buildHost(script)])
})
afterAll(async () => {
  await dropDatabases(server)
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

const fresh = (kind: Kind) => emptyPlace(kind, folder, server)
const backupPlace = () => {
  serial += 1
  return join(folder, 'backups', `b${serial}`)
}

describe.each<[Kind, Kind]>([
  ['libsql', 'libsql'],
  ['postgres', 'postgres'],
  ['libsql', 'postgres'],
  ['postgres', 'libsql'],
])('a backup of %s restored into %s', (from, to) => {
  it('taken while people write, holds all that was acknowledged before it began, and no half of anything', async () => {
    const [source, target] = [await fresh(from), await fresh(to)]
    const backup = backupPlace()
    const { before, after } = await withServices(source, async services => {
      await bulk(services, 1500)
      const busy = busyOn(services, 4)
      while (busy.acknowledged.length < 8) await new Promise(resolve => setTimeout(resolve, 5))
      const before = [...busy.acknowledged]
      const running = command('backup', source, '--to', backup)
      await begun(backup, running)
      const atStart = busy.committed()
      const { code, said } = await running.ended
      expect([code, said]).toEqual([0, expect.stringContaining('备份完成')])
      const atEnd = busy.committed()
      await busy.stop()
      return { before, after: atEnd - atStart }
    })
    expect(after).toBeGreaterThan(0)
    await putBack(target.config, backup)
    const [was, is] = [await allOf(source), await allOf(target)]
    expect(halvesIn(is)).toEqual([])
    expect(
      before.filter(({ applicationId, codeId }) => !is.get('applications')?.has(applicationId) || !is.get('codes')?.has(codeId)),
    ).toEqual([])
    // rows of the audit trail are never changed: each is there as it was, and as many as there were then
    const rows = [...(is.get('audit')?.values() ?? [])]
    expect(rows.length).toBeGreaterThan(before.length * 4)
    expect(rows.filter(row => JSON.stringify(row) !== JSON.stringify(was.get('audit')?.get(row.id)))).toEqual([])
    const host = await spawnHost(script, [], target.env)
    const kept = before.find(({ codeId }) => is.get('codes')?.get(codeId)?.body.includes('"state":"active"'))
    const answer = await (await fetch(`${host.origin}/api/scan/${kept?.symbols}`)).json()
    await host.end('SIGTERM')
    expect(answer).toMatchObject({ ok: true, value: { page: { status: 'in-force' } } })
  })

  it('gives every document with its revision, every picture and, of a file, every index entry back as they were', async () => {
    const [source, target, again] = [await fresh(from), await fresh(to), await fresh(from)]
    await withServices(source, services => busyOn(services, 2).stop())
    const [one, other] = [backupPlace(), backupPlace()]
    const { documents, missing } = await takeBackup(source.config, one)
    const back = await putBack(target.config, one)
    expect([back.documents, missing]).toEqual([documents, 0])
    // there and back again, through the other store
    await takeBackup(target.config, other)
    await putBack(again.config, other)
    expect(await allOf(target)).toEqual(await allOf(source))
    expect(await allOf(again)).toEqual(await allOf(source))
    if (from === 'libsql') expect(entriesOf(again)).toBe(entriesOf(source))
    const pictures = [...((await allOf(source)).get('files')?.keys() ?? [])]
    expect(pictures.length).toBeGreaterThan(1)
    for (const id of pictures.slice(-4)) expect(await withServices(again, ({ blobs }) => blobs.get(id))).toEqual(new Uint8Array([1]))
  })
})

describe('a backup that is killed', () => {
  it('leaves no folder of its name and nothing that a restore accepts, and the next one succeeds', async () => {
    const source = await fresh('libsql')
    await withServices(source, services => bulk(services, 4000))
    const backup = backupPlace()
    for (const wait of [0, 15, 40]) {
      const running = command('backup', source, '--to', backup)
      const part = await begun(backup, running)
      await new Promise(resolve => setTimeout(resolve, wait))
      running.process.kill('SIGKILL')
      expect((await running.ended).code).toBeNull()
      await expect(putBack((await fresh('libsql')).config, part)).rejects.toThrow('不是完整的备份')
      await expect(putBack((await fresh('libsql')).config, backup)).rejects.toThrow('不是完整的备份')
      rmSync(part, { recursive: true })
    }
    await takeBackup(source.config, backup)
    expect(unfinished(backup)).toEqual([])
    expect((await putBack((await fresh('libsql')).config, backup)).documents).toBeGreaterThan(4000)
  })
})

describe('a restore that is killed', () => {
  it('leaves neither data folder nor schema behind, so that no host starts on half of it', async () => {
    const [source, target] = [await fresh('libsql'), await fresh('postgres')]
    await withServices(source, services => bulk(services, 2000))
    const backup = backupPlace()
    await takeBackup(source.config, backup)
    for (const place of [target, await fresh('libsql')]) {
      mkdirSync(place.config.dataFolder)
      const running = command('restore', place, '--from', backup)
      const part = await begun(place.config.dataFolder, running)
      await new Promise(resolve => setTimeout(resolve, 30))
      running.process.kill('SIGKILL')
      expect((await running.ended).code).toBeNull()
      rmSync(part, { recursive: true })
      const { code, said } = await command('restore', place, '--from', backup).ended
      expect([code, said]).toEqual([0, expect.stringContaining('恢复完成')])
    }
  })
})
