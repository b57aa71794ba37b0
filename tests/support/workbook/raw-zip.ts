import { crc32, deflateRawSync } from 'node:zlib'

/** A part of an archive that is made by hand, with whatever lies its headers tell. */
export interface RawPart {
  readonly name: string
  readonly data: string | Buffer
  readonly method?: 0 | 8
  /** what the directory says instead of the truth */
  readonly told?: { readonly size?: number; readonly packed?: number; readonly crc?: number }
  /** compressed already; `data` is not looked at, and `told` says its size */
  readonly deflated?: Buffer
  /** what the local header says instead of the directory's word */
  readonly local?: { readonly size?: number; readonly name?: string }
  readonly flags?: number
  readonly descriptor?: boolean
  readonly zip64?: boolean
  /** no data of its own: its directory record points at this part's */
  readonly sameAs?: string
}

const full = 0xffffffff

const u = (...fields: readonly (readonly [bytes: number, value: number])[]): Buffer => {
  const record = Buffer.alloc(fields.reduce((sum, [bytes]) => sum + bytes, 0))
  let at = 0
  for (const [bytes, value] of fields) {
    if (bytes === 8) record.writeBigUInt64LE(BigInt(value), at)
    else record.writeUIntLE(value, at, bytes)
    at += bytes
  }
  return record
}

/** Writes the archive byte by byte: what a program would never write is what is wanted here. */
export const rawZip = (parts: readonly RawPart[], { zip64End = false } = {}): Buffer => {
  const chunks: Buffer[] = []
  const records: Buffer[] = []
  const offsets = new Map<string, number>()
  let at = 0
  const push = (chunk: Buffer) => {
    chunks.push(chunk)
    at += chunk.length
  }
  for (const part of parts) {
    const data = typeof part.data === 'string' ? Buffer.from(part.data) : part.data
    const method = part.method ?? 8
    const packedData = part.deflated ?? (method === 8 ? deflateRawSync(data) : data)
    const crc = part.told?.crc ?? crc32(data)
    const size = part.told?.size ?? data.length
    const packed = part.told?.packed ?? packedData.length
    const flags = (part.flags ?? 0) | (part.descriptor ? 8 : 0)
    const offset = part.sameAs === undefined ? at : (offsets.get(part.sameAs) ?? 0)
    offsets.set(part.name, offset)
    const name = Buffer.from(part.name)
    const wide = part.zip64 ? u([2, 1], [2, 16], [8, size], [8, packed]) : Buffer.alloc(0)
    const inner = part.zip64 ? [full, full] : [packed, size]
    if (part.sameAs === undefined) {
      const localName = Buffer.from(part.local?.name ?? part.name)
      const sizes = part.descriptor ? [0, 0, 0] : [crc, inner[0] ?? 0, part.local?.size ?? inner[1] ?? 0]
      push(u([4, 0x04034b50], [2, 20], [2, flags], [2, method], [4, 0x210000], [4, sizes[0] ?? 0], [4, sizes[1] ?? 0], [4, sizes[2] ?? 0]))
      push(Buffer.concat([u([2, localName.length], [2, wide.length]), localName, wide, packedData]))
      if (part.descriptor) push(u([4, 0x08074b50], [4, crc], [4, packed], [4, size]))
    }
    const sums = u(
      [4, crc],
      [4, inner[0] ?? 0],
      [4, inner[1] ?? 0],
      [2, name.length],
      [2, wide.length],
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, offset],
    )
    records.push(Buffer.concat([u([4, 0x02014b50], [2, 20], [2, 20], [2, flags], [2, method], [4, 0x210000]), sums, name, wide]))
  }
  const start = at
  for (const record of records) push(record)
  const size = at - start
  if (zip64End) {
    const end64 = at
    push(u([4, 0x06064b50], [8, 44], [2, 45], [2, 45], [4, 0], [4, 0], [8, parts.length], [8, parts.length], [8, size], [8, start]))
    push(u([4, 0x07064b50], [4, 0], [8, end64], [4, 1]))
    push(u([4, 0x06054b50], [4, 0], [2, 0xffff], [2, 0xffff], [4, full], [4, full], [2, 0]))
  } else push(u([4, 0x06054b50], [4, 0], [2, parts.length], [2, parts.length], [4, size], [4, start], [2, 0]))
  return Buffer.concat(chunks)
}
