import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { city } from '../city'
import { routes } from '../cloudfunctions/department/routes'
import { storeWorkbook } from '../cloudfunctions/imports/take-file'
import { workOnImports } from '../cloudfunctions/imports/work'
import { forms } from '../domain/collection/forms'
import { headerCells } from '../domain/collection/shown'
import { buildReader } from '../scripts/build-reader'
import { writeWorkbook } from '../server/adapters/workbook/write/workbook'
import { installCity } from '../server/install-city'
import { perform } from '../server/perform'
import type { Services } from '../server/ports/services'
import type { Actor } from '../server/ports/use-case'
import { usccNumber } from '../tests/support/application-fixture'
import { importServices } from '../tests/support/import-services'
import { round } from './cpu'

const many = 100_000
const few = 10_000
export const officer: Actor = {
  accountId: 'officer',
  displayName: '',
  memberships: [{ role: 'officer', unitId: 'commerce' }],
  origin: 'bench',
}

export const bookOf = async (count: number): Promise<Buffer> => {
  const columns = headerCells(forms.voluntary).map(title => ({ title, width: 20 }))
  const rows = function* () {
    for (let i = 0; i < count; i++)
      yield [
        `鹤岗市松鹤${i}号餐饮有限公司（虚构）`,
        usccNumber(i + 1),
        '爱心捐赠公益',
        `第${i}号公益事项`,
        '市商务局',
        `2025/${(i % 12) + 1}/1`,
      ]
  }
  const chunks: Uint8Array[] = []
  for await (const chunk of writeWorkbook([{ layout: { name: forms.voluntary.title, columns }, rows: rows() }])) chunks.push(chunk)
  return Buffer.concat(chunks)
}

let request = 0
export const asOfficer = async (services: Services, name: string, input: object): Promise<string> => {
  const route = routes.find(({ action }) => action.name === name)
  if (!route) throw new Error(name)
  request += 1
  const reply = await perform(services, route, { actor: officer, requestId: `request-${request}`, input })
  if (!reply.ok) throw new Error(`${name}: ${reply.reason}`)
  return (reply.value as { readonly id: string }).id
}

interface Worked {
  readonly seconds: number
  readonly cpuSeconds: number
  readonly heapMb: number
}

/** Works until nothing is left; `heapMb`: the largest heap seen between two rounds. */
const work = async (services: Services): Promise<Worked> => {
  const begin = performance.now()
  const before = process.cpuUsage()
  let heap = 0
  const look = setInterval(() => {
    heap = Math.max(heap, process.memoryUsage().heapUsed)
  }, 20)
  while ((await workOnImports(services, { limit: 50 })) > 0);
  clearInterval(look)
  const { user, system } = process.cpuUsage(before)
  return { seconds: (performance.now() - begin) / 1000, cpuSeconds: (user + system) / 1e6, heapMb: heap / 2 ** 20 }
}

const measure = async (folder: string, script: string, count: number) => {
  const services = importServices(join(folder, `${count}.db`), join(folder, 'blobs'), script)
  await installCity(services.store, city)
  const file = await storeWorkbook(services, officer, await bookOf(count))
  if (!file.ok) throw new Error(file.reason)
  const id = await asOfficer(services, 'begin-import', { fileId: file.value.id, fileName: '归集.xlsx' })
  const preview = await work(services)
  await asOfficer(services, 'commit-import', { id })
  const commit = await work(services)
  const done = (await services.store.get('imports', id))?.body.done
  if (done?.created !== count) throw new Error(`${done?.created} of ${count} rows`)
  await services.store.close()
  const heap = Math.max(preview.heapMb, commit.heapMb)
  return { preview: count / preview.seconds, commit: count / commit.seconds, commitCpu: count / commit.cpuSeconds, heap }
}

/** A whole import into libsql: its preview with all that is looked up and kept, and taking it in; and what 100,000 rows need more than 10,000. */
export const benchImportCommit = async (): Promise<Record<string, number>> => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-commit-'))
  try {
    const script = await buildReader(join(folder, 'workbook-reader.cjs'))
    const small = await measure(folder, script, few)
    const large = await measure(folder, script, many)
    return {
      'imports.preview_rows_per_s': round(large.preview, 0),
      'imports.commit_rows_per_s': round(large.commit, 0),
      // the same on a machine that has other work to do
      'imports.commit_rows_per_cpu_s': round(large.commitCpu, 0),
      'imports.heap_mb': round(large.heap, 0),
      'imports.heap_growth_mb': round(large.heap - small.heap, 0),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
