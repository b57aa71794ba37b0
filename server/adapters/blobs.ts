import { mkdir, open, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { Blobs } from '../ports/services'

const safe = /^[0-9A-Z]{20,40}$/

export const isBlobId = (id: string): boolean => safe.test(id)

/** Where the bytes of a file lie. */
export const blobPath = (folder: string, id: string): string => join(folder, id.slice(-2), id)

/** Files in a folder, two letters deep. Written under another name and renamed after fsync: never half there. */
export const folderBlobs = (folder: string): Blobs => {
  const place = (id: string) => blobPath(folder, id)
  return {
    put: async (id, bytes) => {
      if (!isBlobId(id)) throw new RangeError('not an id of a file')
      await mkdir(join(folder, id.slice(-2)), { recursive: true })
      const handle = await open(`${place(id)}.part`, 'w')
      try {
        await handle.writeFile(bytes)
        await handle.sync()
      } finally {
        await handle.close()
      }
      await rename(`${place(id)}.part`, place(id))
    },
    get: async id => {
      if (!isBlobId(id)) return null
      try {
        return new Uint8Array(await readFile(place(id)))
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
        throw error
      }
    },
  }
}
