import type { WorkbookLimits } from '../../../ports/workbook'
import { Refused } from '../refused'

/** Excel's way to keep a number's noughts in a CSV: ="0123". */
const kept = /^="(.*)"$/s

/** Takes the text of a CSV in pieces and gives its records. A quote opens a cell only at its beginning; inside, two stand for one. */
export class Records {
  private taken: string[][] = []
  private record: string[] = []
  private cell = ''
  private quoted = false
  /** a quote was the last character inside a quoted cell: it ends it, unless another follows */
  private pending = false
  private started = false
  private afterReturn = false

  constructor(
    private readonly delimiter: string,
    private readonly limits: WorkbookLimits,
  ) {}

  take(): string[][] {
    const taken = this.taken
    this.taken = []
    return taken
  }

  feed(text: string): void {
    for (const one of text) this.next(one)
  }

  end(): void {
    if (this.quoted && !this.pending) throw new Refused('damaged')
    if (this.started || this.record.length > 0) this.endRecord()
  }

  private next(one: string): void {
    const follows = this.afterReturn
    this.afterReturn = false
    if (this.quoted && !this.pending) {
      if (one === '"') this.pending = true
      else this.add(one)
    } else if (this.pending && one === '"') {
      this.pending = false
      this.add(one)
    } else if (one === this.delimiter) this.endCell()
    else if (one === '\n' || one === '\r') {
      this.afterReturn = one === '\r'
      if (one === '\r' || !follows) this.endRecord()
    } else if (one === '"' && !this.started) {
      this.quoted = true
      this.started = true
    } else {
      this.quoted = false
      this.pending = false
      this.add(one)
    }
  }

  private add(one: string): void {
    this.started = true
    this.cell += one
    if (this.cell.length > this.limits.cellLength) throw new Refused('cell-too-long')
  }

  private endCell(): void {
    this.record.push(kept.exec(this.cell)?.[1] ?? this.cell)
    this.cell = ''
    this.quoted = false
    this.pending = false
    this.started = false
  }

  private endRecord(): void {
    this.endCell()
    this.taken.push(this.record)
    this.record = []
  }
}
