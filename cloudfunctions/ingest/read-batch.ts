import type { CodesFor } from '../../contract/imports'
import { ingestRows } from '../../contract/ingest'
import type { WorkbookForm } from '../../contract/vocabulary-collection'
import type { IngestRefusal, IngestScope } from '../../contract/vocabulary-ingest'
import type { FieldId } from '../../domain/collection/forms'
import type { RowCells } from '../../domain/collection/judge'
import { layouts } from '../../domain/collection/layouts'
import { formsOf, takesCodesFor } from '../../domain/ingest/forms-of'

export interface SentRow {
  readonly form: WorkbookForm
  readonly cells: RowCells['cells']
}

export interface Batch {
  readonly rows: readonly SentRow[]
  readonly codesFor?: CodesFor
}

/** place in the body → what is wrong there */
export type Faults = Readonly<Record<string, string>>
export interface NoBatch {
  readonly reason: IngestRefusal
  readonly fields?: Faults
}

/** characters of a value: as many as a cell of a workbook holds */
const longest = 32_767
const mostFaults = 20

type Json = Readonly<Record<string, unknown>>
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const isValue = (value: unknown): value is string | number | null =>
  value === null || typeof value === 'number' || (typeof value === 'string' && value.length <= longest)

/** How a place is named: nothing of a sender's own words comes back but a name of a few plain letters. */
const named = (key: string): string => (/^[A-Za-z0-9_]{1,40}$/.test(key) ? key : '?')

class Reading {
  readonly faults = new Map<string, string>()

  say(place: string, what: string): void {
    if (this.faults.size < mostFaults) this.faults.set(place, what)
  }

  /** Every key has to be one of these: a name that is misspelt would else be a value that is lost. */
  onlyKeys(value: Json, allowed: readonly string[], place: string): void {
    for (const key of Object.keys(value)) if (!allowed.includes(key)) this.say(`${place}${named(key)}`, 'unknown-field')
  }

  row(value: unknown, place: string, forms: readonly WorkbookForm[]): SentRow | undefined {
    if (!isObject(value)) return void this.say(place, 'not-an-object')
    this.onlyKeys(value, ['form', 'fields'], `${place}.`)
    const form = forms.find(one => one === value.form)
    if (form === undefined) return void this.say(`${place}.form`, 'not-in-list')
    if (!isObject(value.fields)) return void this.say(`${place}.fields`, 'not-an-object')
    const known = layouts[form].columns.map(({ field }) => field)
    this.onlyKeys(value.fields, known, `${place}.fields.`)
    const cells: Partial<Record<FieldId, string | number | null>> = {}
    for (const field of known) {
      const cell = Object.hasOwn(value.fields, field) ? value.fields[field] : null
      if (isValue(cell)) cells[field] = cell
      else this.say(`${place}.fields.${field}`, 'not-a-value')
    }
    return { form, cells }
  }

  codesFor(value: unknown): CodesFor | undefined {
    if (value === undefined) return undefined
    if (!isObject(value)) return void this.say('codesFor', 'not-an-object')
    this.onlyKeys(value, ['sectorId', 'districtCode'], 'codesFor.')
    const { sectorId, districtCode } = value
    if (typeof sectorId !== 'string' || sectorId.length > 40) return void this.say('codesFor.sectorId', 'not-a-value')
    if (typeof districtCode !== 'string' || districtCode.length > 6) return void this.say('codesFor.districtCode', 'not-a-value')
    return { sectorId, districtCode }
  }
}

/** The rows of a body, or why it has none. What is wrong with its form refuses the whole; what is wrong with a row's content is the judge's. */
export const readBatch = (body: string, scope: IngestScope): Batch | NoBatch => {
  let json: unknown
  try {
    json = JSON.parse(body)
  } catch {
    return { reason: 'invalid-input', fields: { '': 'not-json' } }
  }
  if (!isObject(json) || !Array.isArray(json.rows) || json.rows.length === 0)
    return { reason: 'invalid-input', fields: { rows: 'missing' } }
  if (json.rows.length > ingestRows) return { reason: 'too-many-rows' }
  const reading = new Reading()
  const withCodes = takesCodesFor(scope)
  reading.onlyKeys(json, withCodes ? ['rows', 'codesFor'] : ['rows'], '')
  const forms = formsOf(scope)
  const rows = json.rows.flatMap((row: unknown, at) => reading.row(row, `rows.${at}`, forms) ?? [])
  const codesFor = withCodes ? reading.codesFor(json.codesFor) : undefined
  if (reading.faults.size > 0) return { reason: 'invalid-input', fields: Object.fromEntries(reading.faults) }
  return { rows, ...(codesFor ? { codesFor } : {}) }
}
