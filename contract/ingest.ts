import * as v from 'valibot'
import { action } from './action'
import { cursor, id, text } from './fields'
import { type IngestScope, ingestScopes } from './vocabulary-ingest'

/** rows and bytes of a batch */
export const ingestRows = 1000
export const ingestBytes = 2 * 2 ** 20

export interface IngestKeyLine {
  readonly id: string
  readonly label: string
  readonly unitId: string
  readonly unitName: string
  readonly scopes: readonly IngestScope[]
  readonly createdAt: number
  /** to the minute; absent: never */
  readonly lastUsedAt?: number
  readonly revokedAt?: number
}

/** The keys of all units, newest first; no secret is among them. */
export const ingestKeys = action<{ readonly items: readonly IngestKeyLine[]; readonly cursor?: string }>()(
  'admin',
  'ingest-keys',
  'read',
  v.object({ cursor }),
)

const scope = v.picklist(Object.keys(ingestScopes) as IngestScope[])

/** The secret is in this answer alone; what is kept of it is sealed. */
export const makeIngestKey = action<{ readonly id: string; readonly secret: string }>()(
  'admin',
  'make-ingest-key',
  'write',
  v.object({ unitId: id, label: v.pipe(text(40), v.minLength(2)), scopes: v.pipe(v.array(scope), v.minLength(1), v.maxLength(4)) }),
)

/** From the next request on the key is worth nothing; what it has brought stays. */
export const revokeIngestKey = action<{ readonly id: string }>()('admin', 'revoke-ingest-key', 'write', v.object({ id }))
