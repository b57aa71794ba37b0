import type { CellValue, SheetRow } from '../../../../domain/collection/sheet'
import type { WorkbookLimits } from '../../../ports/workbook'
import { Refused } from '../refused'
import type { XmlHandlers } from '../xml/scan'
import { attribute, isTrue, unescaped } from '../xml/text'
import { type CellContext, cellValue } from './cell'
import { cellAttributes } from './cell-attributes'
import { lettersOf } from './place'

const lastRow = 1_048_576

/** Takes a sheet's tags and gives its rows that hold something. */
export class SheetRows implements XmlHandlers {
  private taken: SheetRow[] = []
  private number = 0
  private hidden = false
  private cells: CellValue[] = []
  private column = -1
  private type = ''
  private style = -1
  private inRow = false
  private inCell = false
  private inPhonetic = false
  private listens = false
  private formula = false
  private said = ''

  constructor(
    private readonly sheet: string,
    private readonly context: CellContext,
    private readonly limits: WorkbookLimits,
  ) {}

  take(): SheetRow[] {
    const taken = this.taken
    this.taken = []
    return taken
  }

  open(name: string, attributes: string): void {
    if (this.inCell) {
      if (name === 'v') this.listens = true
      else if (name === 't') this.listens = !this.inPhonetic
      else if (name === 'f') this.formula = true
      else if (name === 'rPh') this.inPhonetic = true
    } else if (name === 'c' && this.inRow) this.openCell(attributes)
    else if (name === 'row') this.openRow(attributes)
  }

  close(name: string): void {
    if (name === 'c' && this.inCell) this.closeCell()
    else if (this.inCell) {
      if (name === 'v' || name === 't') this.listens = false
      else if (name === 'rPh') this.inPhonetic = false
    } else if (name === 'row' && this.inRow) this.closeRow()
  }

  text(raw: string, literal: boolean): void {
    if (!this.listens) return
    this.said += literal ? raw : unescaped(raw)
    if (this.said.length > this.limits.cellLength) throw new Refused('cell-too-long', this.place())
  }

  private openRow(attributes: string): void {
    const told = attribute(attributes, 'r')
    const number = told === undefined ? this.number + 1 : Number(told)
    if (!(Number.isInteger(number) && number > this.number && number <= lastRow)) throw new Refused('damaged', this.sheet)
    this.number = number
    this.hidden = isTrue(attribute(attributes, 'hidden')) || Number(attribute(attributes, 'ht') ?? 1) === 0
    this.cells = []
    this.column = -1
    this.inRow = true
  }

  private openCell(attributes: string): void {
    const { column, type, style } = cellAttributes(attributes)
    this.column = column ?? this.column + 1
    if (this.column < 0) throw new Refused('damaged', this.sheet)
    this.type = type
    this.style = style
    this.said = ''
    this.formula = false
    this.inCell = true
    this.listens = false
  }

  private closeCell(): void {
    this.inCell = false
    const value = cellValue(this.context, this.type, this.style, this.said, this.formula)
    if (value === null || value === '') return
    if (this.column >= this.limits.columns) {
      // a space that somebody's finger left far out says nothing
      if (typeof value === 'string' && value.trim() === '') return
      throw new Refused('too-many-columns', this.place())
    }
    while (this.cells.length < this.column) this.cells.push(null)
    this.cells[this.column] = value
  }

  private closeRow(): void {
    this.inRow = false
    if (this.cells.length === 0) return
    this.taken.push({ number: this.number, cells: this.cells, ...(this.hidden ? { hidden: true } : {}) })
  }

  private place(): string {
    return `${this.sheet}!${lettersOf(this.column)}${this.number}`
  }
}
