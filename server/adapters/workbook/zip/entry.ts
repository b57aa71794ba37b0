import { Refused } from '../refused'
import { numberAt } from './locate'

export interface ZipEntry {
  readonly name: string
  /** the name as parts are looked up by */
  readonly key: string
  readonly rawName: Buffer
  readonly method: number
  readonly encrypted: boolean
  readonly crc: number
  /** bytes in the file */
  readonly packed: number
  /** bytes when inflated, as the directory says; what inflates to another number is damaged */
  readonly size: number
  /** where its local header lies */
  readonly header: number
  /** where its data lies */
  readonly start: number
}

const full = 0xffffffff

/** ZIP64 keeps what does not fit into four bytes in an extra field, in this order and only what is missing. */
const widened = (bytes: Buffer, from: number, length: number, values: readonly number[]): number[] => {
  if (!values.includes(full)) return [...values]
  for (let at = from; at + 4 <= from + length; at += 4 + bytes.readUInt16LE(at + 2)) {
    if (bytes.readUInt16LE(at) !== 1) continue
    let next = at + 4
    return values.map(value => {
      if (value !== full) return value
      next += 8
      return numberAt(bytes, next - 8)
    })
  }
  throw new Refused('damaged')
}

export const keyOf = (name: string): string => name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase()

/** One record of the directory. */
export const entryOf = (bytes: Buffer, at: number): ZipEntry => {
  const nameLength = bytes.readUInt16LE(at + 28)
  const rawName = bytes.subarray(at + 46, at + 46 + nameLength)
  const name = rawName.toString('utf8')
  // nothing is ever unpacked to a folder, but the marked workbook would carry such a name on to whoever does
  if (name.includes('\0') || /^\/|^[a-z]:|(^|[\\/])\.\.([\\/]|$)/i.test(name)) throw new Refused('damaged')
  const [size = 0, packed = 0, header = 0] = widened(bytes, at + 46 + nameLength, bytes.readUInt16LE(at + 30), [
    bytes.readUInt32LE(at + 24),
    bytes.readUInt32LE(at + 20),
    bytes.readUInt32LE(at + 42),
  ])
  return {
    name,
    key: keyOf(name),
    rawName,
    method: bytes.readUInt16LE(at + 10),
    encrypted: (bytes.readUInt16LE(at + 8) & 1) !== 0,
    crc: bytes.readUInt32LE(at + 16),
    packed,
    size,
    header,
    start: 0,
  }
}
