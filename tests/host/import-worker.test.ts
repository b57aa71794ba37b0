import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { imports as contract } from '../../contract'
import { buildHost } from '../../scripts/build-host'
import { got } from '../support/applicant'
import { usccNumber } from '../support/application-fixture'
import { othersCsv } from '../support/importer'
import { type SpawnedHost, spawnHost } from '../support/spawned-host'
import { type Client, clientOf } from './support/client'

jest.setTimeout(60_000)

const count = 2000
const file = othersCsv(Array.from({ length: count }, (_, i) => [`${i}号店（虚构）`, usccNumber(i), '特色餐饮', '市商务局', '2026/7/22']))

const folder = mkdtempSync(join(tmpdir(), 'import-worker-'))
let host: SpawnedHost
let officer: Client
beforeAll(() => buildHost(join(folder, 'host.cjs')))
beforeEach(async () => {
  host = await spawnHost(join(folder, 'host.cjs'), ['--demo'], { DATA_DIR: mkdtempSync(join(folder, 'data-')) })
  officer = await clientOf(host.origin).signIn('demo-commerce')
})
afterEach(() => host.end('SIGKILL'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const workers = (): number[] =>
  execFileSync('ps', ['-A', '-o', 'pid=,stat=,args='], { encoding: 'utf8' })
    .split('\n')
    .filter(line => line.includes(join(folder, 'import-worker.cjs')) && !/^\s*\d+\s+Z/.test(line))
    .map(line => Number.parseInt(line, 10))

const until = async <T>(what: () => T | Promise<T>): Promise<NonNullable<T>> => {
  for (const since = Date.now(); ; await pause(50)) {
    const found = await what()
    if (found) return found
    if (Date.now() - since > 30_000) throw new Error(`not within 30 s: ${what}`)
  }
}
const stateOf = async (id: string) => got(await officer.do(contract.importOf, { id })).state
const read = async (): Promise<string> => {
  const { id: fileId } = got(await officer.upload('workbook', file))
  const { id } = got(await officer.do(contract.beginImport, { fileId, fileName: '归集.csv' }))
  await until(async () => (await stateOf(id)) === 'ready')
  return id
}
const only = (): number => {
  const [pid = 0, ...more] = workers()
  expect([pid > 0, more]).toEqual([true, []])
  return pid
}

describe('an import on the Node host', () => {
  it('is worked at by a process of its own, which is there for no host that has none', async () => {
    await pause(1500)
    expect(workers()).toEqual([])
    const id = await read()
    const pid = only()
    process.kill(pid, 'SIGSTOP')
    got(await officer.do(contract.commitImport, { id }))
    await pause(2500)
    // the host answers, and does nothing of it itself
    expect(await stateOf(id)).toBe('taking')
    process.kill(pid, 'SIGCONT')
    await until(async () => (await stateOf(id)) === 'done')
    expect(only()).toBe(pid)
  })

  it('is ended by another process when the first one is killed, and the host says so once and goes on', async () => {
    const id = await read()
    const first = only()
    process.kill(first, 'SIGSTOP')
    got(await officer.do(contract.commitImport, { id }))
    process.kill(first, 'SIGKILL')
    await until(async () => (await stateOf(id)) === 'done')
    expect(only()).not.toBe(first)
    expect(got(await officer.do(contract.importOf, { id })).done).toMatchObject({ created: count })
    expect(host.output().match(/"level":"restarted"/g)).toHaveLength(1)
    expect(host.output()).not.toMatch(/^\s+at /m)
  })

  it('leaves no process behind when the host is killed while it is taken in', async () => {
    const id = await read()
    got(await officer.do(contract.commitImport, { id }))
    await until(async () => (await stateOf(id)) === 'taking')
    only()
    await host.end('SIGKILL')
    await until(() => workers().length === 0)
  })

  it('is laid down in good order when the host is stopped: the host waits for it', async () => {
    const id = await read()
    const pid = only()
    process.kill(pid, 'SIGSTOP')
    got(await officer.do(contract.commitImport, { id }))
    const over = host.end('SIGTERM')
    await pause(1500)
    const waited = host.process.exitCode === null
    // a worker that stood still would outlive a failure of this test
    process.kill(pid, 'SIGCONT')
    expect([waited, await over]).toEqual([true, 0])
    expect(workers()).toEqual([])
    expect(host.output()).not.toMatch(/restarted|fault/)
  })
})
