import type { Blobs } from '../../ports/services'
import { isBlobId } from '../blobs'
import type { CloudStorage } from './storage'

export { incomingPictures } from './incoming'
export { CloudStorage } from './storage'

/** bytes: pictures are stored re-encoded, far below it */
const most = 10 * 1024 * 1024

const pathOf = (id: string): string => `files/${id}`

/** Files in CloudBase's storage, under `files/`, by their id alone. */
export const cloudBlobs = (storage: CloudStorage): Required<Blobs> => ({
  put: async (id, bytes) => {
    if (!isBlobId(id)) throw new RangeError('not an id of a file')
    await storage.write(pathOf(id), bytes)
  },
  get: async id => {
    const bytes = isBlobId(id) ? await storage.read(pathOf(id), most) : null
    if (bytes === 'too-large') throw new Error('a stored file is larger than any that was stored')
    return bytes
  },
  address: async id => (isBlobId(id) ? storage.address(pathOf(id)) : null),
})
