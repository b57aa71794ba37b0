import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { formatSymbols, tokenOf } from '../../domain/symbols'
import type { Secrets } from '../ports/services'

const sealedBy = (key: Uint8Array, bytes: Uint8Array): Buffer => {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  const body = [cipher.update(bytes), cipher.final()]
  return Buffer.concat([nonce, cipher.getAuthTag(), ...body])
}

const unsealedBy = (key: Uint8Array, sealed: Uint8Array): Buffer => {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12), { authTagLength: 16 })
  decipher.setAuthTag(sealed.subarray(12, 28))
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()])
}

/**
 * One master key of the environment; each purpose gets its own by HKDF-SHA256 (RFC 5869), so that a leak of one says nothing
 * of another. Sealed: 12 bytes nonce, 16 bytes tag, AES-256-GCM; of a text in base64.
 */
export const createSecrets = (masterKey: string, cityCode: string): Secrets => {
  if (masterKey.length < 32) throw new Error('the master key needs at least 32 characters')
  const derive = (purpose: string) => new Uint8Array(hkdfSync('sha256', masterKey, '', `integrity-code/${purpose}`, 32))
  const tagKey = derive('edge-tag/1')
  const hashKey = derive('keyed-hash/1')
  const sealKey = derive('seal/1')
  const fileKey = derive('seal-file/1')
  return {
    symbolsOf: token => formatSymbols(token, tagKey, cityCode),
    tokenOf: symbols => tokenOf(symbols, tagKey, cityCode),
    keyedHash: (purpose, text) => createHmac('sha256', hashKey).update(`${purpose}\u0000${text}`).digest('hex'),
    seal: text => sealedBy(sealKey, Buffer.from(text, 'utf8')).toString('base64'),
    unseal: sealed => unsealedBy(sealKey, Buffer.from(sealed, 'base64')).toString('utf8'),
    sealBytes: bytes => sealedBy(fileKey, bytes),
    unsealBytes: sealed => {
      try {
        return unsealedBy(fileKey, sealed)
      } catch {
        return null
      }
    },
  }
}
