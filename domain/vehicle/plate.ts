/** A number plate as it is kept: capital letters, no spaces or dots; undefined where it is none. */
export const readPlate = (typed: string): string | undefined => {
  const plate = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s·•.-]/g, '')
  return /^[\u4e00-\u9fff][A-Z][A-Z0-9]{5,6}$/.test(plate) ? plate : undefined
}
