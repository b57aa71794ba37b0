import type { RowMark } from '../../../ports/workbook'

/** Goes through marks in their order, as the rows pass by. */
export class MarkCursor {
  private readonly source: AsyncIterator<RowMark> | Iterator<RowMark>
  private waiting: RowMark | null | undefined

  constructor(marks: AsyncIterable<RowMark> | Iterable<RowMark>) {
    this.source = Symbol.asyncIterator in marks ? marks[Symbol.asyncIterator]() : marks[Symbol.iterator]()
  }

  /** The mark of this row; those of earlier rows are behind us. */
  async at(sheet: number, row: number): Promise<RowMark | null> {
    for (;;) {
      if (this.waiting === undefined) {
        const next = await this.source.next()
        this.waiting = next.done ? null : next.value
      }
      const mark = this.waiting
      if (mark === null || mark.sheet > sheet || (mark.sheet === sheet && mark.row > row)) return null
      this.waiting = undefined
      if (mark.sheet === sheet && mark.row === row) return mark
    }
  }
}
