import { hmac } from '@noble/hashes/hmac'
import { sha256 } from '@noble/hashes/sha2'
import { utf8 } from './utf8'

/**
 * The 32 symbols of a code: `1 version + 26 token + 4 edge tag + 1 check`, Crockford base32, canonical upper case.
 * 32 is the longest scene that wxacode.getUnlimited takes. Check symbol: ISO 7064 hybrid construction, MOD 33,32.
 */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
export const symbolVersion = '1'
const form = /^[0-9A-HJKMNP-TV-Z]{32}$/

/** ISO 7064 hybrid system, modulus M = 32: p = 32; p ← ((p + a) mod 32 || 32) · 2 mod 33; check makes the last sum 1. */
export const checkSymbol = (body: string): string => {
  let p = 32
  for (const c of body) {
    const s = (p + alphabet.indexOf(c)) % 32 || 32
    p = (s * 2) % 33
  }
  return alphabet.charAt((33 - p) % 32)
}

/** 128 random bits as 26 symbols; 26·5 = 130, the two padding bits are zero. */
export const tokenFromBytes = (bytes: Uint8Array): string => {
  if (bytes.length !== 16) throw new RangeError('a token is made of 16 bytes')
  let token = ''
  let bits = 0
  let held = 0
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      token += alphabet.charAt((held >> bits) & 31)
      held &= (1 << bits) - 1
    }
  }
  return token + alphabet.charAt((held << (5 - bits)) & 31)
}

/** The keyed state of a MAC, computed once for a key: half of its cost, and each scan pays it. */
const macs = new WeakMap<Uint8Array, ReturnType<typeof hmac.create>>()

const macOf = (key: Uint8Array, text: string): Uint8Array => {
  const keyed = macs.get(key) ?? hmac.create(sha256, key)
  macs.set(key, keyed)
  return keyed.clone().update(utf8(text)).digest()
}

/** Edge tag: the first 20 bits of HMAC-SHA256(key, city ‖ version ‖ token). Only drops junk early; the store decides. */
const edgeTag = (key: Uint8Array, city: string, token: string): string => {
  const mac = macOf(key, `${city}|${symbolVersion}|${token}`)
  const bits = ((mac[0] ?? 0) << 12) | ((mac[1] ?? 0) << 4) | ((mac[2] ?? 0) >> 4)
  return [15, 10, 5, 0].map(shift => alphabet.charAt((bits >> shift) & 31)).join('')
}

export const formatSymbols = (token: string, key: Uint8Array, city: string): string => {
  const body = symbolVersion + token + edgeTag(key, city, token)
  return body + checkSymbol(body)
}

/** What any client can tell without the key: form, version, check symbol, padding bits. */
export const looksLikeSymbols = (text: string): boolean =>
  form.test(text) &&
  text.charAt(0) === symbolVersion &&
  checkSymbol(text.slice(0, 31)) === text.charAt(31) &&
  alphabet.indexOf(text.charAt(26)) % 4 === 0

/** The token of symbols that this city's server made, else null. Nothing is corrected: aliases and lower case are refused. */
export const tokenOf = (symbols: string, key: Uint8Array, city: string): string | null => {
  if (!looksLikeSymbols(symbols)) return null
  const token = symbols.slice(1, 27)
  return edgeTag(key, city, token) === symbols.slice(27, 31) ? token : null
}

/** Groups of four for reading aloud. */
export const groupSymbols = (symbols: string): string => symbols.replace(/(.{4})(?=.)/g, '$1 ')
