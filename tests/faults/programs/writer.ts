// Writes without end and prints the id of each transaction that the store has acknowledged.
// Each writes two documents, so that a half of one can be told: argv: path, prefix, writers, honest | hasty
import { openLibsqlStore } from '../../../server/adapters/libsql'
import type { Store } from '../../../server/ports/store'
import { insert } from '../../conformance/documents'
import { writtenKeys } from '../aftermath'
import { hasty } from '../hasty-store'

const [path = '', prefix = '', writers = '1', kind = 'honest'] = process.argv.slice(2)
const opened = openLibsqlStore({ path })
const store: Store = kind === 'hasty' ? hasty(opened) : opened

async function write(writer: number): Promise<void> {
  for (let i = 0; ; i += 1) {
    const id = `${prefix}.${writer}.${i}`
    const keys = { ...writtenKeys, submittedAt: i }
    try {
      await store.transact(async tx => {
        insert(tx, `${id}/one`, keys, { id, text: 'x'.repeat(300) })
        insert(tx, `${id}/two`, keys, { id })
      })
      process.stdout.write(`ok ${id}\n`)
    } catch (error) {
      process.stdout.write(`failed ${id} ${error instanceof Error && 'code' in error ? error.code : String(error)}\n`)
      return
    }
  }
}

process.stdout.write('ready\n')
void Promise.all(Array.from({ length: Number(writers) }, (_, writer) => write(writer))).then(() => process.stdout.write('end\n'))
