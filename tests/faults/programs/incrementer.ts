// Adds one to a document's number, again and again. argv: path, id, times
import { openLibsqlStore } from '../../../server/adapters/libsql'
import { increment } from '../../conformance/documents'

const [path = '', id = '', times = '0'] = process.argv.slice(2)

async function run(): Promise<void> {
  const store = openLibsqlStore({ path })
  process.stdout.write('ready\n')
  // both processes begin at the same moment
  await new Promise(resolve => process.stdin.once('data', resolve))
  for (let i = 0; i < Number(times); i += 1) await increment(store, id)
  await store.close()
  process.stdin.destroy()
}

void run()
