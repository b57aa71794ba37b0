import type { ChosenWorkbook } from './choose-workbook'

export type { ChosenWorkbook }

/** Workbooks lie on the officers' desktops: the mini-program shows what became of them. */
export const takesWorkbooks: boolean = false

export const chooseWorkbook = async (): Promise<ChosenWorkbook | undefined> => undefined
