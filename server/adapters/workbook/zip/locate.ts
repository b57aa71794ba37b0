import { Refused } from '../refused'

export interface Directory {
  readonly start: number
  readonly count: number
}

const endSignature = 0x06054b50
const locatorSignature = 0x07064b50
const end64Signature = 0x06064b50
/** the end record and the longest comment that may follow it */
const farthest = 22 + 0xffff

export const numberAt = (bytes: Buffer, at: number): number => {
  if (at + 8 > bytes.length) throw new Refused('damaged')
  const value = bytes.readBigUInt64LE(at)
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new Refused('damaged')
  return Number(value)
}

const zip64 = (bytes: Buffer, end: number): Directory => {
  const locator = end - 20
  if (locator < 0 || bytes.readUInt32LE(locator) !== locatorSignature) throw new Refused('damaged')
  const at = numberAt(bytes, locator + 8)
  if (at + 56 > bytes.length || bytes.readUInt32LE(at) !== end64Signature) throw new Refused('damaged')
  return { count: numberAt(bytes, at + 32), start: numberAt(bytes, at + 48) }
}

/** Where the directory lies. A file that was cut off has none. */
export const locate = (bytes: Buffer): Directory => {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - farthest); at--) {
    if (bytes.readUInt32LE(at) !== endSignature) continue
    const count = bytes.readUInt16LE(at + 10)
    const start = bytes.readUInt32LE(at + 16)
    return count === 0xffff || start === 0xffffffff ? zip64(bytes, at) : { count, start }
  }
  throw new Refused('damaged')
}
