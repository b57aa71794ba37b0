import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { city } from '../../city'
import { routes } from '../../cloudfunctions/department/routes'
import { storeWorkbook } from '../../cloudfunctions/imports/take-file'
import { imports as contract } from '../../contract'
import { installCity } from '../../server/install-city'
import { perform } from '../../server/perform'
import type { Services } from '../../server/ports/services'
import type { Actor } from '../../server/ports/use-case'
import { usccNumber } from '../support/application-fixture'
import { importServices } from '../support/import-services'
import { othersCsv } from '../support/importer'
import { builtReader } from '../support/workbook/reader'
import { bundle, start } from './program'

jest.setTimeout(120_000)

const count = 6000
const officer: Actor = { accountId: 'officer', displayName: '', memberships: [{ role: 'officer', unitId: 'commerce' }], origin: 'test' }
const file = othersCsv(
  Array.from({ length: count }, (_, i) => [`${i}号店（虚构）`, usccNumber(i % 500), `事项${i}`, '市商务局', '2026/7/22']),
)

let folder: string
let reader: Awaited<ReturnType<typeof builtReader>>
let program: string
let services: Services
let id = ''
let request = 0

const ask = async (name: string, input: object) => {
  const route = routes.find(({ action }) => action.name === name)
  if (!route) throw new Error(name)
  request += 1
  const reply = await perform(services, route, { actor: officer, requestId: `request-${request}`, input })
  if (!reply.ok) throw new Error(`${name}: ${reply.reason}`)
  return reply.value as { readonly id: string }
}
const database = () => join(folder, 'test.db')
const run = (ahead = 0) => start(program, [database(), join(folder, 'blobs'), reader.script, id, ahead])
/** runs until one line says so, and kills it there */
const killAt = async (line: string) => {
  const running = run()
  await running.saw(line)
  running.process.kill('SIGKILL')
  expect(await running.ended).toBeNull()
}
const toTheEnd = async (ahead = 0) => {
  const running = run(ahead)
  await running.saw('over')
  await running.ended
  return running.lines().at(-2)
}
const body = async () => (await services.store.get('imports', id))?.body

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kill-import-'))
  reader = await builtReader()
  program = bundle('importer', folder)
  services = importServices(database(), join(folder, 'blobs'), reader.script)
  await installCity(services.store, city)
  const sent = await storeWorkbook(services, officer, file)
  if (!sent.ok) throw new Error(sent.reason)
  id = (await ask(contract.beginImport.name, { fileId: sent.value.id, fileName: '归集.csv' })).id
})
afterAll(async () => {
  await services.store.close()
  reader.remove()
  rmSync(folder, { recursive: true, force: true })
})

/** every record with what was done to it */
const steps = async () => {
  const all: string[] = []
  for (const state of ['published', 'withdrawn'] as const)
    for (let cursor: string | undefined; ; ) {
      const query = { index: 'byFormState', equal: { form: 'others', state }, order: 'asc', limit: 100, cursor } as const
      const page = await services.store.query('records', query)
      all.push(...page.items.map(doc => doc.body.history.map(({ what }) => what).join()))
      cursor = page.cursor
      if (cursor === undefined) break
    }
  return Object.fromEntries([...new Set(all)].map(one => [one, all.filter(other => other === one).length]))
}

it('a preview that is killed in the middle is begun anew after its lease, and holds each row once', async () => {
  await killAt('reading 5')
  expect((await body())?.state).toBe('reading')
  expect(await toTheEnd(61_000)).toBe('ready 0')
  const ready = await body()
  expect([ready?.rows, ready?.counts]).toEqual([count, { 'others.accepted': count }])
})

it('taking in goes on where it was killed, three times, with nothing twice', async () => {
  await ask(contract.commitImport.name, { id })
  for (const line of ['taking 3', 'taking 11', 'taking 20']) await killAt(line)
  expect((await body())?.state).toBe('taking')
  expect(await toTheEnd()).toBe('done 30')
  expect((await body())?.done).toMatchObject({ created: count, changed: 0, left: {} })
  expect(await steps()).toEqual({ 'collect,publish': count })
})

it('taking back too', async () => {
  await ask(contract.undoImport.name, { id })
  for (const line of ['undoing 4', 'undoing 17']) await killAt(line)
  expect(await toTheEnd()).toBe('undone 30')
  expect((await body())?.done).toMatchObject({ undone: count, kept: 0 })
  expect(await steps()).toEqual({ 'collect,publish,withdraw': count })
})
