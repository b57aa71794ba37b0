import { crc32, deflateRawSync } from 'node:zlib'

export interface PackedFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/** 1 January 1980, the first day that the format knows: the same files make the same archive whenever it is written. */
const date = 0x21
/** a plain file that everyone may read; without it a function cannot open what it brought along */
const readable = 0o100644 * 0x10000
const unixVersion20 = 0x0314

const header = (signature: number, fields: readonly (readonly [value: number, bytes: 2 | 4])[]): Buffer => {
  const buffer = Buffer.alloc(4 + fields.reduce((sum, [, bytes]) => sum + bytes, 0))
  buffer.writeUInt32LE(signature, 0)
  let at = 4
  for (const [value, bytes] of fields) at = bytes === 2 ? buffer.writeUInt16LE(value, at) : buffer.writeUInt32LE(value, at)
  return buffer
}

/** A ZIP archive of files whose names are ASCII, in the order of their names. */
export const zip = (files: readonly PackedFile[]): Buffer => {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { path, bytes } of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const name = Buffer.from(path, 'ascii')
    const packed = deflateRawSync(bytes, { level: 9 })
    const common = [
      [20, 2],
      [0, 2],
      [8, 2],
      [0, 2],
      [date, 2],
      [crc32(bytes), 4],
      [packed.length, 4],
      [bytes.length, 4],
      [name.length, 2],
      [0, 2],
    ] as const
    const local = header(0x04034b50, common)
    directory.push(header(0x02014b50, [[unixVersion20, 2], ...common, [0, 2], [0, 2], [0, 2], [readable, 4], [at, 4]]), name)
    parts.push(local, name, packed)
    at += local.length + name.length + packed.length
  }
  const length = directory.reduce((sum, one) => sum + one.length, 0)
  const end = header(0x06054b50, [
    [0, 2],
    [0, 2],
    [files.length, 2],
    [files.length, 2],
    [length, 4],
    [at, 4],
    [0, 2],
  ])
  return Buffer.concat([...parts, ...directory, end])
}
