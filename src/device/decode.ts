/** The decoder comes only when somebody scans, and from this site: its own default would be a foreign host. */
const load = async () => {
  const { prepareZXingModule, readBarcodes } = await import('zxing-wasm/reader')
  prepareZXingModule({ overrides: { locateFile: () => '/app/static/zxing_reader.wasm' } })
  return readBarcodes
}

let loading: ReturnType<typeof load> | undefined

/** Text of the first QR code in a picture; nothing when there is none or the picture cannot be read. */
export const decode = async (picture: ImageData | Uint8Array): Promise<string | undefined> => {
  try {
    loading ??= load()
    const read = await loading
    const found = await read(picture, { formats: ['QRCode'], tryHarder: true, maxNumberOfSymbols: 1 })
    return found.find(({ isValid }) => isValid)?.text
  } catch {
    // a decoder that did not arrive is asked for again next time
    loading = undefined
    return undefined
  }
}
