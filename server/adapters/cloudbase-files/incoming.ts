import { ok, refuse } from '../../../contract/reply'
import type { Incoming, Picture } from '../../ports/incoming'
import type { CloudStorage } from './storage'

/** bytes of one picture, as over HTTP */
const most = 10 * 1024 * 1024
const form = /^incoming\/[0-9a-f]{32}\.[0-9a-z]{1,5}$/

/** Pictures of this environment's own `incoming/`: whatever else an id may name is refused before it is asked for. */
export const incomingPictures = (storage: CloudStorage, normalise: (bytes: Buffer) => Promise<Picture | null>): Incoming => {
  const pathOf = async (fileId: string): Promise<string | null> => {
    const root = await storage.root()
    const path = fileId.startsWith(root) ? fileId.slice(root.length) : ''
    return form.test(path) ? path : null
  }
  return {
    take: async fileId => {
      const path = await pathOf(fileId)
      const bytes = path === null ? null : await storage.read(path, most)
      if (bytes === 'too-large') return refuse('too-large')
      const picture = bytes && (await normalise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)))
      return picture ? ok(picture) : refuse('file-not-accepted')
    },
    remove: async fileId => {
      const path = await pathOf(fileId)
      if (path !== null) await storage.remove(path)
    },
  }
}
