import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'

const red = { width: 600, height: 400, channels: 3 as const, background: '#a03030' }

/** A photograph that says where it was taken. */
export const photoWithPlace = (): Promise<Buffer> =>
  sharp({ create: red })
    .jpeg()
    .withExif({
      IFD0: { Make: 'CameraMaker-XYZ', ImageDescription: 'taken-at-home' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '47/1 20/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '130/1 17/1 0/1' },
    })
    .toBuffer()

export const picture = (format: 'jpeg' | 'png' | 'webp' | 'gif' | 'tiff' | 'avif'): Promise<Buffer> =>
  sharp({ create: red }).toFormat(format).toBuffer()

const chunk = (type: string, data: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length)
  frame.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)])
}

/** A small PNG that says it is `side` pixels wide and high, one bit each: it unfolds to side²/8 bytes and more. */
export const bomb = (side: number): Buffer => {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side)
  header.writeUInt32BE(side, 4)
  header.set([1, 0, 0, 0, 0], 8)
  const rows = deflateSync(Buffer.alloc(Math.min(side * (side / 8 + 1), 60_000_000)), { level: 9 })
  const magic = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([magic, chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))])
}
