import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildReader } from '../../../scripts/build-reader'

/** The reader's program, built into a folder of its own. */
export const builtReader = async (): Promise<{ readonly script: string; remove(): void }> => {
  const folder = mkdtempSync(join(tmpdir(), 'reader-'))
  const script = await buildReader(join(folder, 'workbook-reader.cjs'))
  return { script, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
