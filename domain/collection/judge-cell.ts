import type { CellReason } from '../../contract/vocabulary-collection'
import { holdsPersonalNumber } from '../identity-number'
import { parseName } from '../names'
import { readPlate } from '../vehicle/plate'
import type { ReadCell } from './cells'
import { type DayReading, readDay, readDayNumber } from './days'
import type { Column, FieldId } from './forms'
import { type Lists, noLists } from './lists'
import { readCategory, readDisclosure, readType, readVehicleKind, type Spelled } from './spellings'
import { cleanLine, cleanText, hasOddCharacter, isPlain, saysNothing } from './text'

export interface CellReading {
  readonly value: string
  readonly reasons: readonly CellReason[]
}

/** 有效期至 without an end. */
export const always = '长期'

const none = (reason: CellReason): CellReading => ({ value: '', reasons: [reason] })

/** In characters; one that takes two units counts once. */
const isTooLong = (text: string, max: number) => text.length > max && [...text].length > max

const words = (text: string, max: number): CellReading => {
  if (isTooLong(text, max)) return none('too-long')
  const reasons: CellReason[] = []
  if (hasOddCharacter(text)) reasons.push('odd-character')
  if (/\d{3}|[０-９]{3}/.test(text) && holdsPersonalNumber(text)) reasons.push('personal-in-text')
  return { value: text, reasons }
}

const name = (text: string, max: number): CellReading => {
  if (isTooLong(text, max)) return none('too-long')
  if (text.length > 1 && isPlain(text) && /[A-Za-z\u4e00-\u9fff]/.test(text)) return { value: text, reasons: [] }
  const read = parseName(text)
  return read.ok ? { value: read.value, reasons: [] } : none('name-not-accepted')
}

const listed = (read: Spelled<string> | undefined): CellReading =>
  read === undefined ? none('not-in-list') : { value: read.value, reasons: read.exact ? [] : ['read-as'] }

const plate = (text: string): CellReading => {
  const read = readPlate(text)
  return read === undefined ? none('plate-invalid') : { value: read, reasons: [] }
}

const committed = (text: string): CellReading => {
  const read = readType(text)
  return read === undefined ? { value: 'other', reasons: ['type-as-other'] } : listed(read)
}

const yearsBack = 50
const yearsAhead = 50
const shifted = (day: string, years: number) => `${Number(day.slice(0, 4)) + years}${day.slice(4)}`

const inReason = (field: FieldId, day: string, today: string): CellReason[] => {
  if (field !== 'validUntil') return day > today ? ['date-in-future'] : day < shifted(today, -yearsBack) ? ['date-far'] : []
  return day < today ? ['valid-until-past'] : day > shifted(today, yearsAhead) ? ['date-far'] : []
}

/** An end names a day only where an end is asked for; 承诺作出日期 is part of what is stated, so nobody guesses it. */
const dayOf = (read: DayReading, field: FieldId): CellReading => {
  switch (read.kind) {
    case 'day':
      return { value: read.day, reasons: read.says ? [read.says] : [] }
    case 'end':
      return field === 'madeOn' ? none('date-no-day') : { value: read.day, reasons: ['date-day-assumed'] }
    case 'span':
      return field === 'madeOn' ? none('date-is-range') : { value: read.last, reasons: ['date-end-of-range'] }
    case 'always':
      return field === 'validUntil' ? { value: always, reasons: [] } : none('date-unreadable')
    case 'bad':
      return none(read.reason)
  }
}

const day = (cell: ReadCell, text: string, field: FieldId, today: string): CellReading => {
  const read = dayOf(cell.number === undefined ? readDay(text) : readDayNumber(cell.number), field)
  if (read.value === '' || read.value === always) return read
  return { value: read.value, reasons: [...read.reasons, ...inReason(field, read.value, today)] }
}

const empty = (column: Column, text: string): boolean =>
  saysNothing(text) || (column.kind === 'day' && /^(?:无|暂无|未定|N\/?A)$/i.test(text))

const missing: Partial<Record<FieldId, CellReason>> = { validUntil: 'valid-until-missing', collectedOn: 'collected-on-missing' }

const readAs = (column: Column, cell: ReadCell, text: string, today: string): CellReading => {
  switch (column.kind) {
    case 'name':
      return name(text, column.max)
    case 'category':
      return listed(readCategory(text))
    case 'type':
      return committed(text)
    case 'disclosure':
      return listed(readDisclosure(text))
    case 'vehicleKind':
      return listed(readVehicleKind(text))
    case 'plate':
      return plate(text)
    case 'day':
      return day(cell, text, column.field, today)
    default:
      return words(text, column.max)
  }
}

/** A cell whose words the city pack knows; an empty one may stand for something. */
export const judgeListed = (cell: ReadCell, read: (clean: string) => CellReading): CellReading => {
  if (cell.reasons.includes('cell-error') || cell.reasons.includes('formula-empty')) return { value: '', reasons: cell.reasons }
  const clean = cleanLine(cell.text.slice(0, 400))
  const { value, reasons } = read(saysNothing(clean) ? '' : clean)
  return { value, reasons: [...cell.reasons, ...reasons] }
}

/** A cell of any column but the code's and the district's, which need the row: its value and what is to be said of it. */
export const judgeCell = (column: Column, cell: ReadCell, today: string, lists: Lists = noLists): CellReading => {
  if (column.kind === 'sector') return judgeListed(cell, lists.sector)
  if (cell.reasons.includes('cell-error') || cell.reasons.includes('formula-empty')) return { value: '', reasons: cell.reasons }
  // no form's text is longer, and nobody should wait for a megabyte to be cleaned
  const raw = cell.text.slice(0, 40_000)
  const text = column.kind === 'text' ? cleanText(raw) : cleanLine(raw)
  if (empty(column, text)) {
    const says = column.filled ? 'cell-missing' : missing[column.field]
    return says === undefined ? { value: '', reasons: cell.reasons } : none(says)
  }
  const read = readAs(column, cell, text, today)
  return cell.reasons.length === 0 ? read : { value: read.value, reasons: [...cell.reasons, ...read.reasons] }
}
