import type { WorkbookReason } from '../../../server/ports/workbook'

export interface HostileFile {
  readonly name: string
  readonly make: () => Buffer
  /** the one reason for which it is refused, or how many rows it gives */
  readonly outcome: WorkbookReason | number
}
