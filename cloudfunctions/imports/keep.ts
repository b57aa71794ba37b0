import type { Import } from '../../server/ports/imports'
import type { Services } from '../../server/ports/services'
import type { Doc, Keys, Tx } from '../../server/ports/store'

const working: readonly Import['state'][] = ['reading', 'taking', 'undoing']

/** Index keys of an import. What waits for no work has no due time, and so no place in that index. */
export const importKeys = ({ unitId, sha, state, createdAt }: Import, dueAt: number): Keys => ({
  kind: 'import',
  unitId,
  sha,
  state,
  createdAt,
  dueAt: working.includes(state) ? dueAt : null,
})

export const saveImport = (tx: Tx, doc: Doc<Import>, body: Import, dueAt: number): void =>
  tx.replace('imports', doc, importKeys(body, dueAt), body)

export const chunkId = (importId: string, chunk: number): string => `${importId}.${chunk}`

export const importTitle = ({ fileName }: Import): string => `《${[...fileName].slice(0, 40).join('')}》`

export const nothingDone: Import['done'] = { created: 0, changed: 0, same: 0, applied: 0, left: {}, undone: 0, kept: 0 }

/** Audit row of a step that a job has finished, in the name of whoever began it. */
export const writeDown = (tx: Tx, { ids }: Services, now: number, importId: string, actorId: string, action: string, outcome: string) =>
  tx.insert(
    'audit',
    ids.next(),
    { kind: 'row', at: now, subject: importId, actorId },
    { at: now, actorId, role: 'officer', action, subject: importId, outcome },
  )
