import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { collections } from '../../server/adapters/documents/collections'
import { openLibsqlRefill } from '../../server/adapters/libsql/refill'
import { openPostgresRefill } from '../../server/adapters/postgres/refill'
import { ConfigError, type HostConfig } from '../../server/hosts/local/config'
import type { Refill } from '../../server/ports/backup'
import { namesIn, sync, syncNames } from './disk'
import { documentOf } from './documents'
import { readLines } from './lines'
import { documentsFile, type Manifest, picturesFile, picturesFolder, readManifest } from './manifest'
import { putPictures } from './pictures'
import { checkParts } from './verify'

export interface PutBack {
  readonly documents: number
  readonly pictures: number
  readonly takenAt: string
}

// as much as one statement takes comfortably
const batchDocuments = 500

const putDocuments = async (refill: Refill, from: string, manifest: Manifest): Promise<number> => {
  let total = 0
  for (const collection of collections) {
    const part = manifest.documents[collection]
    if (!part) continue
    let count = 0
    for await (const lines of readLines(documentsFile(from, collection)))
      for (let i = 0; i < lines.length; i += batchDocuments) {
        const documents = lines.slice(i, i + batchDocuments).map(documentOf)
        await refill.put(collection, documents)
        count += documents.length
      }
    if (count !== part.count) throw new ConfigError(`备份已损坏：${collection} 应有 ${part.count} 份文档，实有 ${count} 份`)
    total += count
  }
  return total
}

const openRefill = async ({ databaseUrl, mode }: HostConfig, folder: string): Promise<Refill> => {
  if (!databaseUrl) return openLibsqlRefill(join(folder, 'integrity-code.db'), mode)
  const refill = await openPostgresRefill({ url: databaseUrl, stamp: mode })
  if (!refill) throw new ConfigError('数据库中已有数据：只能恢复到空的数据库（DATABASE_URL），以免覆盖')
  return refill
}

/** Gives the folder its name. Both lie in the same folder, so that this is one step or none. */
const place = async (folder: string, data: string): Promise<void> => {
  await syncNames(folder)
  try {
    await rename(folder, data)
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (code === 'EBUSY' || code === 'EXDEV') throw new ConfigError('DATA_DIR 是挂载点，不能整体就位：请用其下的子文件夹作 DATA_DIR')
    throw error
  }
  await sync(dirname(data))
}

const fill = async (config: HostConfig, from: string, manifest: Manifest, folder: string, data: string): Promise<PutBack> => {
  const refill = await openRefill(config, folder)
  let placed = false
  try {
    const documents = await putDocuments(refill, from, manifest)
    const pictures = await putPictures(picturesFile(from), picturesFolder(from), join(folder, 'files'))
    await refill.settle()
    await place(folder, data)
    placed = true
    await refill.commit()
    return { documents, pictures, takenAt: manifest.takenAt }
  } catch (error) {
    await refill.abandon().catch(() => undefined)
    if (placed) await rm(data, { recursive: true, force: true })
    throw error
  }
}

/** Puts a backup into an installation that is empty: all of it or nothing. */
export const putBack = async (config: HostConfig, backup: string): Promise<PutBack> => {
  const [from, data] = [resolve(backup), resolve(config.dataFolder)]
  const manifest = await readManifest(config, from)
  if (((await namesIn(data)) ?? []).length > 0) throw new ConfigError('DATA_DIR 不是空文件夹：只能恢复到空文件夹，以免覆盖；请先移走旧数据')
  await checkParts(from, manifest)
  await mkdir(dirname(data), { recursive: true })
  const folder = await mkdtemp(`${data}.restoring-`)
  try {
    return await fill(config, from, manifest, folder, data)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
