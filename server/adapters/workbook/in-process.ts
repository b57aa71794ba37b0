import { readFile } from 'node:fs/promises'
import { type WorkbookSource, type Workbooks, workbookLimits } from '../../ports/workbook'
import { markWorkbook } from './mark/mark'
import { readWorkbook } from './read'
import { writeWorkbook } from './write/workbook'

const bytesOf = async (source: WorkbookSource): Promise<Buffer> =>
  source instanceof Uint8Array ? Buffer.from(source.buffer, source.byteOffset, source.byteLength) : readFile(source.path)

/**
 * Workbooks of a cloud function: its instance is itself the process that may be ended, with memory and time capped by the platform, and it
 * serves nobody else meanwhile. All limits but `time` and `heap` hold as in a child.
 */
export const inProcessWorkbooks = (): Workbooks => ({
  async *read(source, limits) {
    yield* readWorkbook(await bytesOf(source), { ...workbookLimits, ...limits })
  },
  write: writeWorkbook,
  async *mark(source, columns, marks) {
    yield* markWorkbook(await bytesOf(source), columns, marks, workbookLimits)
  },
})
