import sharp from 'sharp'

/** px on the longer side: enough to read a licence, small enough for a phone */
const longest = 1800
/** px in all: what a decompression bomb may unfold to */
const mostPixels = 60_000_000

const starts = (bytes: Buffer, at: number, ...magic: readonly number[]) => magic.every((byte, i) => bytes[at + i] === byte)

/** By its first bytes, so that no decoder but these three ever sees what a stranger sent. */
const isPicture = (bytes: Buffer): boolean =>
  starts(bytes, 0, 0xff, 0xd8, 0xff) ||
  starts(bytes, 0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) ||
  (bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP')

/**
 * A picture as it is stored: JPEG, turned upright, without EXIF (which may hold a place). null when the bytes are not a JPEG,
 * PNG or WebP whatever their name says.
 */
export const normalisePicture = async (bytes: Buffer): Promise<{ mime: string; bytes: Uint8Array } | null> => {
  if (!isPicture(bytes)) return null
  try {
    const image = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' })
    const { format } = await image.metadata()
    if (format !== 'jpeg' && format !== 'png' && format !== 'webp') return null
    const jpeg = await image
      .rotate()
      .resize(longest, longest, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#fff' })
      .jpeg({ quality: 82 })
      .toBuffer()
    return { mime: 'image/jpeg', bytes: new Uint8Array(jpeg) }
  } catch {
    // sharp throws for whatever it cannot read: that is the answer, not a fault
    return null
  }
}
