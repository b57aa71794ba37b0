import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { city } from '../../city'
import { layout } from '../../server/adapters/documents/layout'
import { createSecrets } from '../../server/adapters/secrets'
import { ConfigError, type HostConfig } from '../../server/hosts/local/config'
import { sync } from './disk'

const format = 'integrity-code-backup/1'
const manifestName = 'manifest.json'
const sealName = 'manifest.seal'

const whole = v.pipe(v.number(), v.integer(), v.minValue(0))
const part = v.object({ count: whole, bytes: whole, sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) })
const shape = v.object({
  format: v.literal(format),
  /** the moment that the documents are of */
  takenAt: v.pipe(v.string(), v.isoTimestamp()),
  city: v.string(),
  stamp: v.string(),
  layout: whole,
  /** documents/<collection>.ndjson.gz */
  documents: v.record(v.string(), part),
  /** pictures.ndjson.gz, which names every picture with its size and digest */
  pictures: v.object({ ...part.entries, pictureBytes: whole }),
})

/** What a backup holds. */
export type Manifest = v.InferOutput<typeof shape>

export const documentsFile = (folder: string, collection: string): string => join(folder, 'documents', `${collection}.ndjson.gz`)
export const picturesFile = (folder: string): string => join(folder, 'pictures.ndjson.gz')
export const picturesFolder = (folder: string): string => join(folder, 'files')

type Needs = Pick<HostConfig, 'masterKey' | 'mode'>

/** Under a key of the environment: whoever changes the manifest cannot seal it, and a backup under another key is known before it is used. */
const sealOf = ({ masterKey }: Needs, text: string) => createSecrets(masterKey, city.code).keyedHash('backup-manifest', text)

/** The last thing that is written into a backup. */
export const writeManifest = async (config: Needs, folder: string, content: Omit<Manifest, 'format' | 'city' | 'stamp'>): Promise<void> => {
  const text = `${JSON.stringify({ ...content, format, city: city.code, stamp: config.mode }, null, 2)}\n`
  for (const [name, held] of [
    [sealName, sealOf(config, text)],
    [manifestName, text],
  ] as const) {
    await writeFile(join(folder, name), held, { flag: 'wx', mode: 0o600 })
    await sync(join(folder, name))
  }
}

const read = async (folder: string, name: string): Promise<string> => {
  try {
    return await readFile(join(folder, name), 'utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new ConfigError(`${folder} 不是完整的备份：缺少 ${name}`)
    throw error
  }
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** The manifest of a backup that this installation may take up; throws a sentence for any other. */
export const readManifest = async (config: Needs, folder: string): Promise<Manifest> => {
  const text = await read(folder, manifestName)
  const seal = await read(folder, sealName)
  const result = v.safeParse(shape, parsed(text))
  if (!result.success) throw new ConfigError('备份清单 manifest.json 已损坏，或由不相容的版本写成')
  const manifest = result.output
  if (manifest.stamp !== config.mode) throw new ConfigError('备份来自另一种环境：演示数据不能成为正式数据，反之亦然')
  if (manifest.city !== city.code) throw new ConfigError(`备份属于另一座城市（${manifest.city}），本程序服务于 ${city.code}`)
  if (manifest.layout > layout) throw new ConfigError('备份由更新的版本写成：请先升级本程序')
  if (seal !== sealOf(config, text)) throw new ConfigError('备份清单与 MASTER_KEY 不符：备份是在另一个密钥下做的，或清单被改动过')
  return manifest
}
