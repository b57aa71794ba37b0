/** UTF-8 bytes of a text. Own few lines because the mini-program has no TextEncoder; lone surrogates become U+FFFD as there. */
export const utf8 = (text: string): Uint8Array => {
  const bytes: number[] = []
  for (const c of text) {
    const raw = c.codePointAt(0) ?? 0
    const point = raw >= 0xd800 && raw <= 0xdfff ? 0xfffd : raw
    if (point < 0x80) bytes.push(point)
    else if (point < 0x800) bytes.push(0xc0 | (point >> 6), 0x80 | (point & 63))
    else if (point < 0x10000) bytes.push(0xe0 | (point >> 12), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63))
    else bytes.push(0xf0 | (point >> 18), 0x80 | ((point >> 12) & 63), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63))
  }
  return Uint8Array.from(bytes)
}
