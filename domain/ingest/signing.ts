/** What a request of the ingest API says of itself. */
export interface Signing {
  readonly method: string
  readonly path: string
  /** seconds since 1970, as it was sent */
  readonly timestamp: string
  readonly idempotencyKey: string
  /** SHA-256 of the body as it was sent, in small hex */
  readonly bodyHash: string
}

/** The text under the signature: five lines with a line feed between them and none at the end. */
export const canonicalText = ({ method, path, timestamp, idempotencyKey, bodyHash }: Signing): string =>
  [method, path, timestamp, idempotencyKey, bodyHash].join('\n')

/** seconds that the clocks of both sides may differ */
export const clockTolerance = 300

export const isFresh = (timestamp: string, now: number): boolean =>
  /^\d{10}$/.test(timestamp) && Math.abs(Number(timestamp) - now / 1000) <= clockTolerance

const keyForm = /^ingest-[0-9A-Z]{26}$/

/** A key's id tells itself from the id of an account. */
export const keyIdOf = (unique: string): string => `ingest-${unique}`
export const isKeyId = (id: string): boolean => keyForm.test(id)
