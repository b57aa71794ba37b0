import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { formatSymbols, tokenOf } from '../../domain/symbols'
import type { Secrets } from '../ports/services'

/**
 * One master key of the environment; each purpose gets its own by HKDF-SHA256 (RFC 5869), so that a leak of one says nothing
 * of another. Sealed texts: base64 of 12 bytes nonce, 16 bytes tag, AES-256-GCM.
 */
export const createSecrets = (masterKey: string, cityCode: string): Secrets => {
  if (masterKey.length < 32) throw new Error('the master key needs at least 32 characters')
  const derive = (purpose: string) => new Uint8Array(hkdfSync('sha256', masterKey, '', `integrity-code/${purpose}`, 32))
  const tagKey = derive('edge-tag/1')
  const hashKey = derive('keyed-hash/1')
  const sealKey = derive('seal/1')
  return {
    symbolsOf: token => formatSymbols(token, tagKey, cityCode),
    tokenOf: symbols => tokenOf(symbols, tagKey, cityCode),
    keyedHash: (purpose, text) => createHmac('sha256', hashKey).update(`${purpose}\u0000${text}`).digest('hex'),
    seal: text => {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', sealKey, nonce)
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64')
    },
    unseal: sealed => {
      const bytes = Buffer.from(sealed, 'base64')
      const decipher = createDecipheriv('aes-256-gcm', sealKey, bytes.subarray(0, 12))
      decipher.setAuthTag(bytes.subarray(12, 28))
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
    },
  }
}
