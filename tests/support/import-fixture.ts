import { importKeys, nothingDone } from '../../cloudfunctions/imports/keep'
import type { Import } from '../../server/ports/imports'
import type { World } from './services'

/** An import of a unit as it lies there once it has been read: nothing in it. */
export const putImport = async ({ services }: World, unitId: string, changed: Partial<Import> = {}): Promise<string> => {
  const id = services.ids.next()
  const body: Import = {
    unitId,
    accountId: 'its-officer',
    actingId: 'its-officer',
    fileId: 'FILE',
    fileName: '归集.xlsx',
    sha: '',
    state: 'ready',
    attempt: '',
    attempts: 1,
    rows: 0,
    counts: {},
    sheets: [],
    chunks: [],
    position: 0,
    doubts: [],
    kinds: {},
    singles: {},
    done: nothingDone,
    createdAt: services.clock(),
    ...changed,
  }
  await services.store.transact(async tx => tx.insert('imports', id, importKeys(body, services.clock()), body))
  return id
}
