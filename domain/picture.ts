/** Width and height of a picture, px. */
export interface PictureSize {
  readonly width: number
  readonly height: number
}

const starts = (bytes: Uint8Array, at: number, ...magic: readonly number[]): boolean => magic.every((byte, i) => bytes[at + i] === byte)
const number = (bytes: Uint8Array, at: number, length: 2 | 4): number => {
  let value = 0
  for (let i = 0; i < length; i++) value = value * 256 + (bytes[at + i] ?? 0)
  return value
}

const pngSize = (bytes: Uint8Array): PictureSize | null => {
  if (!starts(bytes, 0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) || !starts(bytes, 12, 0x49, 0x48, 0x44, 0x52)) return null
  const isWhole = starts(bytes, bytes.length - 8, 0x49, 0x45, 0x4e, 0x44)
  return isWhole ? { width: number(bytes, 16, 4), height: number(bytes, 20, 4) } : null
}

/** Markers of a JPEG that begin a frame, whose head holds the size; C4, C8 and CC are other tables. */
const beginsFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

const jpegSize = (bytes: Uint8Array): PictureSize | null => {
  const isWhole = starts(bytes, 0, 0xff, 0xd8) && starts(bytes, bytes.length - 2, 0xff, 0xd9)
  for (let at = 2; isWhole && at + 8 < bytes.length && bytes[at] === 0xff; at += 2 + Math.max(2, number(bytes, at + 2, 2)))
    if (beginsFrame(bytes[at + 1] ?? 0)) return { width: number(bytes, at + 7, 2), height: number(bytes, at + 5, 2) }
  return null
}

/** The size of a PNG or JPEG by its bytes, from the first to the last of them; null for anything else, and for one that was cut off. */
export const pictureSize = (bytes: Uint8Array): PictureSize | null => pngSize(bytes) ?? jpegSize(bytes)
