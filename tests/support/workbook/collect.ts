import type { SheetHead, SheetRow } from '../../../domain/collection/sheet'
import type { WorkbookPart, WorkbookRefusal } from '../../../server/ports/workbook'

export interface Collected {
  readonly sheets: { readonly head: SheetHead; readonly rows: SheetRow[] }[]
  readonly refusal: WorkbookRefusal | null
  /** parts after the last one: there must be none */
  readonly last: WorkbookPart | null
}

/** A whole reading at once: for small files. */
export const collect = async (parts: AsyncIterable<WorkbookPart> | Iterable<WorkbookPart>): Promise<Collected> => {
  const sheets: Collected['sheets'] = []
  let refusal: WorkbookRefusal | null = null
  let last: WorkbookPart | null = null
  for await (const part of parts) {
    if (last?.kind === 'end' || last?.kind === 'refused') throw new Error(`${part.kind} after the last part`)
    last = part
    if (part.kind === 'sheet') sheets.push({ head: part.head, rows: [] })
    if (part.kind === 'rows') sheets.at(-1)?.rows.push(...part.rows)
    if (part.kind === 'refused') refusal = part.refusal
  }
  return { sheets, refusal, last }
}

export const cellsOf = ({ sheets }: Collected, sheet = 0): unknown[][] => sheets[sheet]?.rows.map(row => [...row.cells]) ?? []
