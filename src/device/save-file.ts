export interface SavedFile {
  readonly fileName: string
  readonly mime: string
  readonly base64: string
}

/** Hands a file to the browser's downloads. The browser does not tell what becomes of it: true means handed over. */
export const saveFile = async ({ fileName, mime, base64 }: SavedFile): Promise<boolean> => {
  const bytes = Uint8Array.from(atob(base64), c => c.charCodeAt(0))
  const address = URL.createObjectURL(new Blob([bytes], { type: mime }))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  // Safari reads the address a moment after the click
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
  return true
}
