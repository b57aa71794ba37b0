/** The SHA-256 in a typed or pasted text: spaced, in capitals, full-width, or a link that ends in it. */
export const hashIn = (typed: string): string | undefined => {
  const text = typed.normalize('NFKC').toLowerCase()
  const inLink = /[?&]h=([0-9a-f]{64})(?![0-9a-f])/.exec(text)?.[1]
  const plain = text.replace(/\s/g, '')
  return inLink ?? (/^[0-9a-f]{64}$/.test(plain) ? plain : undefined)
}
