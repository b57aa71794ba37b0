import type { CodesFor } from '../../contract/imports'
import type { IngestRefusal, IngestScope } from '../../contract/vocabulary-ingest'
import { dayAndTime } from '../../domain/calendar'
import { permit } from '../../server/policy'
import type { Import } from '../../server/ports/imports'
import type { IngestKey } from '../../server/ports/ingest'
import type { Services } from '../../server/ports/services'
import type { Doc, Tx } from '../../server/ports/store'
import { codesForOf } from '../imports/codes-for'
import { chunkId, importKeys, importTitle, nothingDone } from '../imports/keep'
import type { BatchImports } from './answer'
import type { Parted, SettledBatch } from './settle-batch'

export interface Putting {
  readonly scope: IngestScope
  readonly key: Doc<IngestKey>
  readonly bodyHash: string
  readonly codesFor?: CodesFor
  readonly settled: SettledBatch
}

/** Thrown inside the transaction, so that nothing of a batch that is refused remains. */
export class BatchRefused extends Error {
  constructor(readonly reason: IngestRefusal) {
    super('refused')
  }
}

const put = (tx: Tx, id: string, body: Import, { parts }: Parted): void => {
  tx.insert('imports', id, importKeys(body, body.createdAt), body)
  for (const [number, rows] of parts.entries()) tx.insert('importRows', chunkId(id, number), {}, { importId: id, rows })
}

/**
 * Makes two imports of a batch: what nobody has to decide on is taken in at once, what is in doubt waits for an officer in the same preview as a
 * workbook's. One row in the trail says so.
 */
export const putBatch = async (
  services: Services,
  tx: Tx,
  now: number,
  { scope, key, bodyHash, settled, ...asked }: Putting,
): Promise<BatchImports> => {
  const { unitId } = key.body
  const actor = { accountId: key._id, displayName: '', memberships: [{ role: 'officer' as const, unitId }], origin: '' }
  const atWork = (await tx.get('units', unitId))?.body.active === true
  if (!atWork || !permit(actor, 'import.run', { unitId }).ok) throw new BatchRefused('not-permitted')
  const { sure, doubtful, doubts } = settled
  const batchId = services.ids.next()
  const bodyOf = ({ rows, chunks, counts }: Parted, name: string): Omit<Import, 'state'> => ({
    unitId,
    accountId: key._id,
    actingId: key._id,
    keyId: key._id,
    fileId: '',
    fileName: `${name} ${dayAndTime(now)}`,
    sha: bodyHash,
    attempt: '',
    attempts: 0,
    rows,
    counts,
    sheets: [{ name: key.body.label, hidden: false, rows, apart: 0, unread: 0, width: 0, tables: [], findings: [] }],
    chunks,
    position: 0,
    doubts: [],
    kinds: {},
    singles: {},
    done: nothingDone,
    createdAt: now,
  })
  const imports: BatchImports = {
    batchId,
    ...(sure.rows > 0 ? { sure: batchId } : {}),
    ...(doubtful.rows > 0 ? { doubtful: `${batchId}-d` } : {}),
  }
  if (imports.sure) {
    const body: Import = { ...bodyOf(sure, '接口归集'), state: 'taking' }
    const codesFor = await codesForOf(body, asked.codesFor, tx)
    if (!codesFor.ok) throw new BatchRefused(codesFor.reason === 'unknown-district' ? 'unknown-district' : 'unknown-sector')
    put(tx, imports.sure, { ...body, ...(codesFor.value ? { codesFor: codesFor.value } : {}) }, sure)
  }
  if (imports.doubtful) {
    const body: Import = { ...bodyOf(doubtful, '接口归集待定'), state: 'ready', doubts }
    put(tx, imports.doubtful, body, doubtful)
    const text = `${importTitle(body)}有 ${doubtful.rows} 行存疑，请在归集中决定是否收录。`
    tx.insert('notices', services.ids.next(), { recipient: `unit:${unitId}`, at: now }, { text, at: now })
  }
  const audit = { at: now, actorId: key._id, role: 'ingest', action: `ingest/${scope}`, subject: batchId, outcome: 'ok' }
  tx.insert('audit', services.ids.next(), { kind: 'row', at: now, subject: batchId, actorId: key._id }, audit)
  return imports
}
