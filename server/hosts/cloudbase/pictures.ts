import type { Picture } from '../../ports/incoming'

/** Re-encodes with what the build puts beside the function; loaded at the first picture, so that showing one does not wait for it. */
export const normalise = async (bytes: Buffer): Promise<Picture | null> => (await import('../../adapters/picture')).normalisePicture(bytes)
