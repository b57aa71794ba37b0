import { city } from '../../city'
import { folderBlobs } from '../../server/adapters/blobs'
import { createCodeImages } from '../../server/adapters/code-image'
import { createIds } from '../../server/adapters/ids'
import { openLibsqlStore } from '../../server/adapters/libsql'
import { createSecrets } from '../../server/adapters/secrets'
import { createWorkbooks } from '../../server/adapters/workbook'
import type { Services } from '../../server/ports/services'

/** Services that an import needs, on a real file, real blobs and a real child; `ahead`: ms by which their clock goes before the true one. */
export const importServices = (database: string, blobs: string, reader: string, ahead = 0): Services => {
  const clock = () => Date.now() + ahead
  return {
    store: openLibsqlStore({ path: database }),
    clock,
    ids: createIds(clock),
    secrets: createSecrets('a test key of at least thirty-two characters', city.code),
    blobs: folderBlobs(blobs),
    workbooks: createWorkbooks(reader),
    codeImages: createCodeImages(),
    posters: {
      product: async () => new Uint8Array([1]),
      vehicle: async () => new Uint8Array([3]),
      signedCopy: async () => new Uint8Array([2]),
    },
    publicOrigin: 'https://code.example',
    demo: false,
  }
}
