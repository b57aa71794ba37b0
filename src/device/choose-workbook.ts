export interface ChosenWorkbook {
  readonly name: string
  /** bytes */
  readonly size: number
  readonly content: Blob
}

/** Whether a workbook can be chosen and sent from here. */
export const takesWorkbooks: boolean = true

/** Lets the person choose one workbook; nothing when they think better of it. */
export const chooseWorkbook = (): Promise<ChosenWorkbook | undefined> =>
  new Promise(resolve => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = '.xlsx,.csv'
    input.addEventListener('cancel', () => resolve(undefined))
    input.addEventListener('change', () => {
      const file = input.files?.[0]
      resolve(file && { name: file.name, size: file.size, content: file })
    })
    input.click()
  })
