import type { WorkbookReason, WorkbookRefusal } from '../../ports/workbook'

/** Ends a reading from any depth; it becomes a value at the edge of this adapter. */
export class Refused extends Error {
  constructor(
    readonly reason: WorkbookReason,
    readonly place?: string,
  ) {
    super(reason)
  }

  get refusal(): WorkbookRefusal {
    return this.place === undefined ? { reason: this.reason } : { reason: this.reason, place: this.place }
  }
}
