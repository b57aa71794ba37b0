import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { collections } from '../../server/adapters/documents/collections'
import { layout, NewerLayout } from '../../server/adapters/documents/layout'
import { openLibsqlSnapshot } from '../../server/adapters/libsql/snapshot'
import { openPostgresSnapshot } from '../../server/adapters/postgres/snapshot'
import { ConfigError, type HostConfig } from '../../server/hosts/local/config'
import type { Snapshot } from '../../server/ports/backup'
import { namesIn, sync, syncNames } from './disk'
import { linesOf } from './documents'
import { writeLines } from './lines'
import { documentsFile, type Manifest, picturesFile, picturesFolder, writeManifest } from './manifest'
import { takePictures } from './pictures'

export interface Taken {
  readonly documents: number
  readonly pictures: number
  readonly bytes: number
  readonly takenAt: string
  /** pictures that a document names and that are not in the data folder */
  readonly missing: number
}

const openSnapshot = async ({ dataFolder, databaseUrl, mode }: HostConfig): Promise<Snapshot> => {
  const snapshot = databaseUrl
    ? await openPostgresSnapshot({ url: databaseUrl })
    : openLibsqlSnapshot(join(dataFolder, 'integrity-code.db'))
  if (!snapshot) throw new ConfigError('没有可备份的数据：请检查 DATA_DIR 或 DATABASE_URL')
  const refuse = async (error: Error) => {
    await snapshot.close()
    throw error
  }
  if (snapshot.stamp !== mode) await refuse(new ConfigError('数据属于另一种环境：演示数据不作正式备份，请检查 DATA_DIR'))
  if (snapshot.layout > layout) await refuse(new NewerLayout(`layout ${snapshot.layout}`))
  return snapshot
}

const takeDocuments = async (snapshot: Snapshot, folder: string, named: Set<string>): Promise<Manifest['documents']> => {
  await mkdir(dirname(documentsFile(folder, '')), { mode: 0o700 })
  const parts: Manifest['documents'] = {}
  for (const collection of collections) {
    let count = 0
    const lines = linesOf(snapshot, collection, page => {
      count += page.length
      if (collection === 'files') for (const { id } of page) named.add(id)
    })
    const measured = await writeLines(documentsFile(folder, collection), lines)
    parts[collection] = { count, ...measured }
  }
  return parts
}

const fill = async (config: HostConfig, snapshot: Snapshot, folder: string, takenAt: string): Promise<Taken> => {
  const missing = new Set<string>()
  const documents = await takeDocuments(snapshot, folder, missing)
  let [count, pictureBytes] = [0, 0]
  // after the documents: a document names a picture only when its bytes are on the disk
  const lines = takePictures(join(config.dataFolder, 'files'), picturesFolder(folder), picture => {
    missing.delete(picture.id)
    count += 1
    pictureBytes += picture.bytes
  })
  const pictures = { count, pictureBytes, ...(await writeLines(picturesFile(folder), lines)) }
  await writeManifest(config, folder, { takenAt, layout, documents, pictures: { ...pictures, count, pictureBytes } })
  const parts = Object.values(documents)
  return {
    documents: parts.reduce((sum, part) => sum + part.count, 0),
    pictures: count,
    bytes: parts.reduce((sum, part) => sum + part.bytes, pictures.bytes + pictureBytes),
    takenAt,
    missing: missing.size,
  }
}

const checkPlace = async (to: string, dataFolder: string): Promise<void> => {
  if (!relative(resolve(dataFolder), to).startsWith('..'))
    throw new ConfigError('备份不能放在数据文件夹之内：请另选一处，最好在另一台机器上')
  if ((await namesIn(to)) !== null) throw new ConfigError(`${to} 已存在：备份从不覆盖，请换一个名字`)
}

/** Copies an installation into a new folder, beside a running host. The folder bears its name only when all of it is on the disk. */
export const takeBackup = async (config: HostConfig, place: string): Promise<Taken> => {
  const to = resolve(place)
  await checkPlace(to, config.dataFolder)
  const takenAt = new Date().toISOString()
  const snapshot = await openSnapshot(config)
  try {
    await mkdir(dirname(to), { recursive: true })
    const part = await mkdtemp(`${to}.part-`)
    try {
      const taken = await fill(config, snapshot, part, takenAt)
      await syncNames(part)
      await rename(part, to)
      await sync(dirname(to))
      return taken
    } catch (error) {
      await rm(part, { recursive: true, force: true })
      throw error
    }
  } finally {
    await snapshot.close()
  }
}
