import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { getPriority, setPriority, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { city } from '../city'
import { storeWorkbook } from '../cloudfunctions/imports/take-file'
import type { ImportState } from '../contract/vocabulary-imports'
import { createSecrets } from '../server/adapters/secrets'
import type { Services } from '../server/ports/services'
import { importServices } from '../tests/support/import-services'
import { spread, startHost } from './compare'
import { median, round } from './cpu'
import { asOfficer, bookOf, officer } from './import-commit'
import { benchKey, storeCodesIn } from './stored-codes'

const many = 30_000
const gap = 4
const lanes = 3
const warm = 1000
const quiet = 3000
const rounds = 1

const agent = new Agent({ keepAlive: true, maxSockets: lanes })

const ask = (port: number, path: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const begin = performance.now()
    get({ port, host: '127.0.0.1', path, agent }, reply => {
      if (reply.statusCode !== 200) reject(new Error(`${path}: ${reply.statusCode}`))
      reply.resume().on('end', () => resolve(performance.now() - begin))
    }).on('error', reject)
  })

/** ms of the slowest hundredth of the scans that come, a few each in as many milliseconds, until it is over. */
const p99 = async (port: number, paths: readonly string[], over: Promise<unknown>): Promise<number> => {
  const times: number[] = []
  let going = true
  const ended = over.then(() => {
    going = false
  })
  const lane = async (from: number) => {
    for (let i = from; going; i += lanes) {
      times.push(await ask(port, paths[i % paths.length] ?? '/'))
      await pause(gap)
    }
  }
  await Promise.all([...Array.from({ length: lanes }, (_, i) => lane(i)), ended])
  times.sort((a, b) => a - b)
  return times[Math.floor(times.length * 0.99)] ?? Number.NaN
}

/** Who asks and who answers go before other work on the machine, where the system lets us; the reader of workbooks stays behind both. */
const hurry = (pid: number, priority: number): void => {
  try {
    setPriority(pid, priority)
  } catch {
    return
  }
}

const until = async (services: Services, id: string, state: ImportState): Promise<void> => {
  while ((await services.store.get('imports', id))?.body.state !== state) await pause(50)
}

/** Scans of a host that has nothing else to do, reads a workbook, takes it in: a second process puts the import into its store. */
const besideImport = async (folder: string): Promise<Record<'without' | 'reading' | 'taking', number>> => {
  const paths = spread(await storeCodesIn(folder, 1000), '/api/scan/')
  const services = {
    ...importServices(join(folder, 'integrity-code.db'), join(folder, 'files'), ''),
    secrets: createSecrets(benchKey, city.code),
  }
  // each scan reads the store: those that are kept ready would not notice much
  const host = await startHost(folder, false)
  const usual = getPriority()
  hurry(0, -15)
  hurry(host.pid, -15)
  try {
    const file = await storeWorkbook(services, officer, await bookOf(many))
    if (!file.ok) throw new Error(file.reason)
    await p99(host.port, paths, pause(warm))
    const before = await p99(host.port, paths, pause(quiet))
    const id = await asOfficer(services, 'begin-import', { fileId: file.value.id, fileName: '归集.xlsx' })
    const reading = await p99(host.port, paths, until(services, id, 'ready'))
    const between = await p99(host.port, paths, pause(quiet))
    await asOfficer(services, 'commit-import', { id })
    const taking = await p99(host.port, paths, until(services, id, 'done'))
    return { without: (before + between) / 2, reading, taking }
  } finally {
    hurry(0, usual)
    await host.stop()
    await services.store.close()
  }
}

/** How much longer the slowest hundredth of the scans waits while the same host reads an import, or takes it in. */
export const benchImportBeside = async (): Promise<Record<string, number>> => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-beside-'))
  try {
    const taken: Awaited<ReturnType<typeof besideImport>>[] = []
    for (let i = 0; i < rounds; i++) taken.push(await besideImport(join(folder, String(i))))
    const reading = median(taken.map(one => one.reading / one.without))
    const taking = median(taken.map(one => one.taking / one.without))
    return {
      'imports.scan_p99_ratio': round(Math.max(reading, taking), 2),
      'imports.scan_p99_reading_ratio': round(reading, 2),
      'imports.scan_p99_taking_ratio': round(taking, 2),
      'imports.scan_p99_ms': round(median(taken.map(one => one.taking)), 1),
      'imports.scan_p99_without_ms': round(median(taken.map(one => one.without)), 1),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
