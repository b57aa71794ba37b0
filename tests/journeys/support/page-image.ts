import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { output, root } from './paths'

/** The picture of the credit page in the README; written there only when asked for, so that a run leaves the tree as it was. */
export const writePageImage = async (screenshot: Uint8Array): Promise<Uint8Array> => {
  const image = await sharp(screenshot).png({ palette: true, colours: 128, effort: 10 }).toBuffer()
  const folder = process.env.WRITE_DOCS_IMAGES === '1' ? join(root, 'docs/images') : output
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'credit-page.png'), image)
  return image
}
