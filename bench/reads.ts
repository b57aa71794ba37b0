import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { city } from '../city'
import { scan } from '../cloudfunctions/citizen/scan'
import { openLibsqlStore } from '../server/adapters/libsql'
import { createSecrets } from '../server/adapters/secrets'
import type { ReadContext } from '../server/ports/use-case'
import { benchKey, storeCodesIn } from './stored-codes'

/** Documents read for one scan, counted by the store. */
export const benchReads = async (): Promise<Record<string, number>> => {
  const folder = mkdtempSync(join(tmpdir(), 'integrity-bench-'))
  const symbols = await storeCodesIn(folder, 100)
  const store = openLibsqlStore({ path: join(folder, 'integrity-code.db'), stamp: 'production' })
  const context = { store, secrets: createSecrets(benchKey, city.code), now: Date.now() } as Partial<ReadContext> as ReadContext
  const before = store.reads
  for (const one of symbols) {
    const reply = await scan({ symbols: one }, context)
    if (!reply.ok || reply.value.kind !== 'page') throw new Error('a stored code was not found')
  }
  const reads = (store.reads - before) / symbols.length
  await store.close()
  rmSync(folder, { recursive: true, force: true })
  return { 'scan.reads': reads }
}
