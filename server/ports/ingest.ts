import type { IngestScope } from '../../contract/vocabulary-ingest'

/** A unit's key of the ingest API. */
export interface IngestKey {
  readonly unitId: string
  readonly label: string
  readonly scopes: readonly IngestScope[]
  /** sealed under the environment's key: needed to check signatures, shown to nobody */
  readonly secret: string
  readonly createdAt: number
  readonly createdBy: string
  /** written once a minute at most, so that requests of one key do not wait for each other */
  readonly lastUsedAt?: number
  readonly revokedAt?: number
}
