import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLibsqlStore } from '../../server/adapters/libsql'
import { storeConformance } from './store-suite'

// no lostReplyConformance: the file is written by this process, so that no answer is on its way; a process that is killed in a commit
// is tests/faults/kill.test.ts
storeConformance('a libsql file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'store-'))
  const path = join(folder, 'data.db')
  const first = openLibsqlStore({ path })
  let current = first
  return {
    store: first,
    async reopen() {
      await current.close()
      current = openLibsqlStore({ path })
      return current
    },
    async destroy() {
      await current.close()
      await rm(folder, { recursive: true })
    },
  }
})
