import { collections } from '../../server/adapters/documents/collections'
import { ConfigError } from '../../server/hosts/local/config'
import { type Measured, measure } from './disk'
import { documentsFile, type Manifest, picturesFile, picturesFolder } from './manifest'
import { spoiltPicture } from './pictures'

const check = async (name: string, path: string, { bytes, sha256 }: Measured): Promise<void> => {
  const found = await measure(path)
  if (!found) throw new ConfigError(`备份不完整：缺少 ${name}`)
  if (found.bytes !== bytes || found.sha256 !== sha256) throw new ConfigError(`备份已损坏：${name} 与清单不符`)
}

/** Reads every file of a backup and throws a sentence at the first that is missing or not as the manifest says. */
export const checkParts = async (from: string, manifest: Manifest): Promise<void> => {
  const known: readonly string[] = collections
  for (const [collection, part] of Object.entries(manifest.documents)) {
    if (!known.includes(collection)) throw new ConfigError('备份由更新的版本写成：请先升级本程序')
    await check(`documents/${collection}.ndjson.gz`, documentsFile(from, collection), part)
  }
  await check('pictures.ndjson.gz', picturesFile(from), manifest.pictures)
  const spoilt = await spoiltPicture(picturesFile(from), picturesFolder(from))
  if (spoilt !== null) throw new ConfigError(`备份不完整：图片 ${spoilt} 缺少或已损坏`)
}
