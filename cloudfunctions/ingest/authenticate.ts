import type { IngestRefusal, IngestScope } from '../../contract/vocabulary-ingest'
import { isFresh, isKeyId, type Signing } from '../../domain/ingest/signing'
import type { IngestKey } from '../../server/ports/ingest'
import type { Services } from '../../server/ports/services'
import type { Doc } from '../../server/ports/store'
import { isSignedBy } from './signature'

export interface Signed extends Signing {
  readonly keyId: string
  readonly signature: string
}

/** is reckoned with where there is no key, so that the answer takes as long */
const noSecret = '-'.repeat(43)

/**
 * Whose request this is. An unknown key, another key's signature and a revoked key are told apart by nobody; that a signature is too old
 * hears only who could make it.
 */
export const authenticate = async (
  { store, secrets, clock }: Services,
  signed: Signed,
  scope: IngestScope,
): Promise<Doc<IngestKey> | IngestRefusal> => {
  const doc = isKeyId(signed.keyId) ? await store.get('ingestKeys', signed.keyId) : null
  const isTrue = isSignedBy(doc ? secrets.unseal(doc.body.secret) : noSecret, signed, signed.signature)
  if (!doc || !isTrue || doc.body.revokedAt !== undefined) return 'signature-invalid'
  if (!isFresh(signed.timestamp, clock())) return 'signature-stale'
  return doc.body.scopes.includes(scope) ? doc : 'not-permitted'
}
