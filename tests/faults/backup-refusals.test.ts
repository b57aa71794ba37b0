import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { documentsFile, readManifest, writeManifest } from '../../scripts/backup/manifest'
import { putBack } from '../../scripts/backup/put-back'
import { takeBackup } from '../../scripts/backup/take'
import { openLibsqlStore } from '../../server/adapters/libsql'
import { openPostgresStore } from '../../server/adapters/postgres'
import type { HostConfig } from '../../server/hosts/local/config'
import { type RunningPostgres, startPostgres } from '../support/postgres'
import { command } from './backup/commands'
import { busyOn, dropDatabases, emptyPlace, type Place, scratch, withServices } from './backup/installation'

jest.setTimeout(60_000)

const folder = scratch()
const whole = join(folder, 'whole')
let server: RunningPostgres
let source: Place
beforeAll(async () => {
  server = await startPostgres()
  source = await emptyPlace('libsql', folder, server)
  await withServices(source, services => busyOn(services, 2).stop())
  await takeBackup(source.config, whole)
})
afterAll(async () => {
  await dropDatabases(server)
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

let serial = 0
/** A copy of the whole backup to do harm to. */
const copy = () => {
  serial += 1
  const path = join(folder, `copy-${serial}`)
  cpSync(whole, path, { recursive: true })
  return path
}
const flip = (path: string, at: number) => {
  const bytes = readFileSync(path)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  writeFileSync(path, bytes)
}
const edit = (backup: string, from: string | RegExp, to: string) => {
  const path = join(backup, 'manifest.json')
  const text = readFileSync(path, 'utf8')
  const edited = text.replace(from, to)
  if (edited === text) throw new Error('nothing was edited')
  writeFileSync(path, edited)
}
const firstPicture = (backup: string) => {
  const [letters = ''] = readdirSync(join(backup, 'files'))
  const [id = ''] = readdirSync(join(backup, 'files', letters))
  return join(backup, 'files', letters, id)
}
const documents = (backup: string) => documentsFile(backup, 'audit')

/** Why a backup is refused; nothing is left of the try. */
const refusal = async (backup: string, changed: Partial<HostConfig> = {}): Promise<string> => {
  const config = { ...(await emptyPlace('libsql', folder, server)).config, ...changed }
  const before = readdirSync(folder)
  const said = await putBack(config, backup).then(
    () => 'accepted',
    (error: Error) => error.message,
  )
  expect(readdirSync(folder)).toEqual(before)
  return said
}

describe('a restore refuses', () => {
  it.each<[string, (backup: string) => void, RegExp]>([
    ['one flipped bit in a file of documents', b => flip(documents(b), 200), /^备份已损坏：documents\/audit/],
    ['a file of documents that ends early', b => truncateSync(documents(b), 200), /^备份已损坏：documents\/audit/],
    ['a file of documents that is missing', b => rmSync(documents(b)), /^备份不完整：缺少 documents\/audit/],
    ['one flipped bit in a picture', b => flip(firstPicture(b), 0), /^备份不完整：图片 \w+ 缺少或已损坏/],
    ['a picture that is missing', b => rmSync(firstPicture(b)), /^备份不完整：图片 \w+ 缺少或已损坏/],
    ['a list of pictures that was changed', b => flip(join(b, 'pictures.ndjson.gz'), 30), /^备份已损坏：pictures/],
    ['a backup without its manifest', b => rmSync(join(b, 'manifest.json')), /不是完整的备份：缺少 manifest.json/],
    ['a backup without its seal', b => rmSync(join(b, 'manifest.seal')), /不是完整的备份：缺少 manifest.seal/],
    ['a manifest that is no JSON', b => writeFileSync(join(b, 'manifest.json'), '{'), /manifest.json 已损坏/],
    ['a manifest in which somebody changed a count', b => edit(b, /"count": [1-9]\d*/, '"count": 0'), /与 MASTER_KEY 不符/],
    ['the backup of a demonstration', b => edit(b, '"production"', '"demo"'), /演示数据不能成为正式数据/],
    ['the backup of another city', b => edit(b, /"city": "\d+"/, '"city": "110000"'), /属于另一座城市（110000）/],
    ['the backup of a newer version', b => edit(b, /"layout": \d+/, '"layout": 99'), /请先升级本程序/],
    ['a folder that is not there', b => rmSync(b, { recursive: true }), /不是完整的备份/],
  ])('%s, in a sentence, and leaves nothing', async (_what, harm, sentence) => {
    const backup = copy()
    harm(backup)
    expect(await refusal(backup)).toMatch(sentence)
  })

  it("a demonstration's backup whose manifest calls itself production: its key is another one's", async () => {
    const demo = join(folder, 'demo')
    cpSync(whole, demo, { recursive: true })
    const manifest = await readManifest(source.config, demo)
    for (const name of ['manifest.json', 'manifest.seal']) rmSync(join(demo, name))
    const masterKey = 'demonstration only: this key guards nothing and is public'
    await writeManifest({ mode: 'demo', masterKey }, demo, manifest)
    expect(await refusal(demo)).toMatch(/演示数据不能成为正式数据/)
    edit(demo, '"demo"', '"production"')
    expect(await refusal(demo)).toMatch(/与 MASTER_KEY 不符/)
  })

  it('a backup that was made under another master key', async () => {
    expect(await refusal(whole, { masterKey: 'another key, which never printed a code' })).toMatch(/与 MASTER_KEY 不符/)
  })

  it('a data folder that holds anything, and leaves it as it was', async () => {
    const { config } = await emptyPlace('libsql', folder, server)
    mkdirSync(config.dataFolder)
    writeFileSync(join(config.dataFolder, 'kept'), 'mine')
    await expect(putBack(config, whole)).rejects.toThrow('DATA_DIR 不是空文件夹')
    expect(readdirSync(config.dataFolder)).toEqual(['kept'])
  })

  it('a database in which a host has been, and leaves no data folder behind', async () => {
    const place = await emptyPlace('postgres', folder, server)
    await (await openPostgresStore({ url: place.env.DATABASE_URL ?? '', stamp: 'production' })).close()
    await expect(putBack(place.config, whole)).rejects.toThrow('数据库中已有数据')
    expect(existsSync(place.config.dataFolder)).toBe(false)
  })
})

describe('a backup refuses', () => {
  it('to overwrite, with exit code 1 and one sentence', async () => {
    const { code, said } = await command('backup', source, '--to', whole).ended
    expect([code, said]).toEqual([1, expect.stringMatching(/^未备份：.* 已存在：备份从不覆盖，请换一个名字\n$/)])
  })

  it('a place inside the data folder, an installation that is not there, and a demonstration', async () => {
    const to = join(folder, 'never')
    await expect(takeBackup(source.config, join(source.config.dataFolder, 'files/copy'))).rejects.toThrow('不能放在数据文件夹之内')
    const nowhere = await emptyPlace('libsql', folder, server)
    await expect(takeBackup(nowhere.config, to)).rejects.toThrow('没有可备份的数据')
    await expect(takeBackup((await emptyPlace('postgres', folder, server)).config, to)).rejects.toThrow('没有可备份的数据')
    mkdirSync(nowhere.config.dataFolder)
    await openLibsqlStore({ path: join(nowhere.config.dataFolder, 'integrity-code.db'), stamp: 'demo' }).close()
    await expect(takeBackup(nowhere.config, to)).rejects.toThrow('演示数据不作正式备份')
    expect(existsSync(to)).toBe(false)
  })

  it('to carry the master key, and says so', async () => {
    const to = join(folder, 'told')
    const { code, said } = await command('backup', source, '--to', to).ended
    expect([code, said]).toEqual([0, expect.stringContaining('备份中没有 MASTER_KEY')])
    const texts = readdirSync(to)
      .filter(name => name.startsWith('manifest'))
      .map(name => readFileSync(join(to, name), 'utf8'))
    expect(texts.join()).not.toContain(source.config.masterKey)
    const odd = await command('restore', source, to).ended
    expect([odd.code, odd.said]).toEqual([1, expect.stringMatching(/^未恢复：用法：npm run restore/)])
  })
})
