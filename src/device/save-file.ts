export interface SavedFile {
  readonly fileName: string
  readonly mime: string
  readonly base64: string
}

/** Hands bytes to the browser's downloads. The browser does not tell what becomes of them. */
export const saveBlob = (blob: Blob, fileName: string): void => {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  // Safari reads the address a moment after the click
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** True means handed over. */
export const saveFile = async ({ fileName, mime, base64 }: SavedFile): Promise<boolean> => {
  const bytes = Uint8Array.from(atob(base64), c => c.charCodeAt(0))
  saveBlob(new Blob([bytes], { type: mime }), fileName)
  return true
}
