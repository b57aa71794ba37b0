import { randomBytes } from 'node:crypto'
import type { Clock, Ids } from '../ports/services'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** ULIDs: 48 bits of time, 80 random bits, Crockford base32. */
export const createIds = (clock: Clock): Ids => ({
  next: () => {
    let time = clock()
    let head = ''
    for (let i = 0; i < 10; i++) {
      head = alphabet.charAt(time % 32) + head
      time = Math.floor(time / 32)
    }
    return head + [...randomBytes(16)].map(byte => alphabet.charAt(byte & 31)).join('')
  },
  random: bytes => new Uint8Array(randomBytes(bytes)),
})
