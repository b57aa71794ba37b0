export interface Photo {
  /** for an Image, as long as this page is open */
  readonly path: string
  readonly name: string
  /** bytes */
  readonly size: number
  readonly bytes: () => Promise<Uint8Array>
}

/** Lets the person take or choose one picture; nothing when they think better of it. */
export const choosePhoto = (): Promise<Photo | undefined> =>
  new Promise(resolve => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = 'image/jpeg,image/png,image/webp'
    input.addEventListener('cancel', () => resolve(undefined))
    input.addEventListener('change', () => {
      const file = input.files?.[0]
      if (!file) return resolve(undefined)
      resolve({
        path: URL.createObjectURL(file),
        name: file.name,
        size: file.size,
        bytes: async () => new Uint8Array(await file.arrayBuffer()),
      })
    })
    input.click()
  })
