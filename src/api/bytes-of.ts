/** Bytes of a text in UTF-8, counted without what a phone lacks; half of a pair counts two, as both together are four. */
export const bytesOf = (text: string): number => {
  let bytes = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    bytes += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 2 : 3
  }
  return bytes
}
