import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

const wasm = readFileSync(require.resolve('zxing-wasm/reader/zxing_reader.wasm'))
prepareZXingModule({ overrides: { wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) as ArrayBuffer } })

export interface FoundCode {
  readonly text: string
  /** px in the picture */
  readonly corners: readonly { readonly x: number; readonly y: number }[]
}

/** All QR codes in a picture (PNG or SVG), read by a decoder that did not make it. */
export const findCodes = async (picture: Uint8Array, density = 150): Promise<FoundCode[]> => {
  const { data, info } = await sharp(picture, { density })
    .flatten({ background: '#fff' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const image = { data: new Uint8ClampedArray(data), width: info.width, height: info.height, colorSpace: 'srgb' as const }
  const found = await readBarcodes(image, { formats: ['QRCode'], tryHarder: true, maxNumberOfSymbols: 8 })
  return found.map(({ text, position: { topLeft, topRight, bottomRight, bottomLeft } }) => ({
    text,
    corners: [topLeft, topRight, bottomRight, bottomLeft],
  }))
}

/** Their texts alone. */
export const decodeImage = async (picture: Uint8Array, density?: number): Promise<string[]> =>
  (await findCodes(picture, density)).map(one => one.text)
