import type { WorkbookLimits, WorkbookPart } from '../../ports/workbook'
import { readCsv } from './csv/read'
import { kindOf } from './kind'
import { Refused } from './refused'
import { readXlsx } from './xlsx/read'

/** Reads a file in this process. Whoever serves requests lets a child do it: see in-child.ts. */
export async function* readWorkbook(bytes: Buffer, limits: WorkbookLimits): AsyncGenerator<WorkbookPart> {
  try {
    if (bytes.length > limits.fileBytes) throw new Refused('too-large')
    yield* kindOf(bytes) === 'xlsx' ? readXlsx(bytes, limits) : readCsv(bytes, limits)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    yield { kind: 'refused', refusal: error.refusal }
  }
}
