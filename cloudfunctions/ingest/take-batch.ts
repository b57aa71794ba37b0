import type { IngestRefusal, IngestScope } from '../../contract/vocabulary-ingest'
import type { IngestKey } from '../../server/ports/ingest'
import type { Services } from '../../server/ports/services'
import type { Doc, Tx } from '../../server/ports/store'
import { takeIn } from '../imports/take-in'
import { answerOf, type BatchAnswer, type BatchImports, type KeptAnswer, keptAnswer } from './answer'
import { BatchRefused, putBatch } from './put-batch'
import { type NoBatch, readBatch } from './read-batch'
import { settleBatch } from './settle-batch'

export interface SentBatch {
  readonly scope: IngestScope
  readonly keyId: string
  readonly idempotencyKey: string
  readonly bodyHash: string
  readonly body: string
}

type Kept = BatchImports | KeptAnswer
const isWhole = (kept: Kept): kept is KeptAnswer => 'rows' in kept

/** ms between two notes that a key is in use */
const usedEvery = 60_000

const requestOf = ({ keyId, idempotencyKey, scope }: SentBatch): string => `${keyId}.${scope}.${idempotencyKey}`

/** Once more within the transaction: a key that was revoked meanwhile, by whichever process, writes nothing. */
const keyInUse = async (tx: Tx, keyId: string, now: number): Promise<Doc<IngestKey>> => {
  const key = await tx.get('ingestKeys', keyId)
  if (!key || key.body.revokedAt !== undefined) throw new BatchRefused('signature-invalid')
  if (now - (key.body.lastUsedAt ?? 0) >= usedEvery) tx.replace('ingestKeys', key, key.keys, { ...key.body, lastUsedAt: now })
  return key
}

/** What the same request has become before; undefined: it has not been here. */
const former = async (tx: Pick<Tx, 'get'>, sent: SentBatch): Promise<Kept | IngestRefusal | undefined> => {
  const doc = await tx.get('requests', requestOf(sent))
  if (!doc) return undefined
  return doc.body.bodyHash === sent.bodyHash ? (JSON.parse(doc.body.reply) as Kept) : 'request-reused'
}

const begin = async (services: Services, sent: SentBatch): Promise<Kept | NoBatch> => {
  const batch = readBatch(sent.body, sent.scope)
  if ('reason' in batch) return batch
  const unitId = (await services.store.get('ingestKeys', sent.keyId))?.body.unitId ?? ''
  const settled = await settleBatch(services, unitId, batch.rows)
  const now = services.clock()
  return services.store.transact(async tx => {
    const before = await former(tx, sent)
    if (typeof before === 'string') throw new BatchRefused(before)
    if (before) return before
    const key = await keyInUse(tx, sent.keyId, now)
    const { scope, bodyHash } = sent
    const codesFor = batch.codesFor ? { codesFor: batch.codesFor } : {}
    const imports = await putBatch(services, tx, now, { scope, key, bodyHash, settled, ...codesFor })
    tx.insert('requests', requestOf(sent), { kind: 'request', at: now }, { bodyHash, reply: JSON.stringify(imports), at: now })
    return imports
  })
}

/** Keeps the answer with its request, so that the same request hears the same, whatever becomes of its rows later. */
const keepAnswer = (services: Services, sent: SentBatch, answer: KeptAnswer): Promise<KeptAnswer> =>
  services.store.transact(async tx => {
    const doc = await tx.get('requests', requestOf(sent))
    const kept = doc && (JSON.parse(doc.body.reply) as Kept)
    if (!doc || !kept || isWhole(kept)) return kept && isWhole(kept) ? kept : answer
    tx.replace('requests', doc, doc.keys, { ...doc.body, reply: JSON.stringify(answer) })
    return answer
  })

/**
 * Takes a batch: in one transaction it is there whole, in parts of ≤ 200 rows it is taken in, and the answer says what became of each row. Whoever was
 * cut off asks again with the same key: what was begun is ended, nothing is done twice.
 */
export const takeBatch = async (services: Services, sent: SentBatch): Promise<BatchAnswer | NoBatch> => {
  try {
    const before = await former(services.store, sent)
    if (typeof before === 'string') return { reason: before }
    const begun = before ?? (await begin(services, sent))
    if ('reason' in begun) return begun
    if (isWhole(begun)) return answerOf(begun)
    if (begun.sure) while (await takeIn(services, begun.sure));
    return answerOf(await keepAnswer(services, sent, await keptAnswer(services.store, begun)))
  } catch (error) {
    if (error instanceof BatchRefused) return { reason: error.reason }
    throw error
  }
}
