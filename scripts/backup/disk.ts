import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** On the disk when it resolves: a file's bytes, or the names in a folder. */
export const sync = async (path: string): Promise<void> => {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** The same for every name in a folder and below it. */
export const syncNames = async (folder: string): Promise<void> => {
  for (const entry of await readdir(folder, { withFileTypes: true })) if (entry.isDirectory()) await syncNames(join(folder, entry.name))
  await sync(folder)
}

const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT'

/** What a folder holds; null: there is none. */
export const namesIn = async (folder: string): Promise<string[] | null> => {
  try {
    return (await readdir(folder)).sort()
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

export interface Measured {
  readonly bytes: number
  /** hex */
  readonly sha256: string
}

export const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Size and digest of a file as it lies there; null: it is not there. */
export const measure = async (path: string): Promise<Measured | null> => {
  const hash = createHash('sha256')
  let bytes = 0
  try {
    for await (const chunk of createReadStream(path)) {
      hash.update(chunk)
      bytes += chunk.length
    }
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
  return { bytes, sha256: hash.digest('hex') }
}
