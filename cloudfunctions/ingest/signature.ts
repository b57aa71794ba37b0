import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { canonicalText, type Signing } from '../../domain/ingest/signing'

export const bodyHashOf = (body: Uint8Array): string => createHash('sha256').update(body).digest('hex')

export const signatureOf = (secret: string, signing: Signing): string =>
  createHmac('sha256', secret).update(canonicalText(signing)).digest('hex')

/** Takes the same time wherever the first difference lies. */
export const isSignedBy = (secret: string, signing: Signing, signature: string): boolean => {
  const expected = Buffer.from(signatureOf(secret, signing), 'hex')
  const given = Buffer.from(/^[0-9a-f]{64}$/.test(signature) ? signature : '', 'hex')
  return given.length === expected.length && timingSafeEqual(given, expected)
}
