import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { median, round } from './cpu'
import { load } from './load'
import { type Running, startNode } from './process'
import { benchKey, storeCodes } from './stored-codes'

const rounds = 5
const amount = 12_000
/** an odd step through the list, so that neighbours in the file are not neighbours in time */
const spread = (symbols: readonly string[], prefix: string): string[] =>
  symbols.map((_, i) => prefix + (symbols[(i * 7919) % symbols.length] ?? ''))

const host = (folder: string, ready: boolean): Promise<Running> =>
  startNode(['dist/host/main.cjs'], {
    MASTER_KEY: benchKey,
    PUBLIC_ORIGIN: 'https://code.example',
    DATA_DIR: folder,
    PORT: '0',
    NODE_ENV: 'production',
    READY_ANSWERS: ready ? '20000' : '0',
  })

/** The bare server sends the very bytes and headers that ours sent for this path. */
const bareLike = async (server: Running, path: string, folder: string, name: string): Promise<Running> => {
  const ask = () => fetch(`http://127.0.0.1:${server.port}${path}`, { headers: { 'accept-encoding': 'gzip' } })
  await ask()
  const answer = await ask()
  const zipped = answer.headers.get('content-encoding') === 'gzip'
  const text = Buffer.from(await answer.arrayBuffer())
  const file = join(folder, name)
  writeFileSync(file, zipped ? gzipSync(text) : text)
  const headers = Object.fromEntries(
    [...answer.headers].filter(([key]) => !['content-length', 'connection', 'keep-alive', 'date', 'transfer-encoding'].includes(key)),
  )
  return startNode(['--import', 'tsx', 'bench/bare-server.ts', file, JSON.stringify(headers)])
}

const compare = async (ours: Running, bare: Running, paths: readonly string[]) => {
  const ratios: number[] = []
  const p99: number[] = []
  const cpu: number[] = []
  await load(bare, paths, 4000)
  await load(ours, paths, 4000)
  for (let i = 0; i < rounds; i++) {
    const yardstick = await load(bare, paths, amount)
    const measured = await load(ours, paths, amount)
    ratios.push(yardstick.cpu / measured.cpu)
    p99.push(measured.p99)
    cpu.push(measured.cpu)
  }
  return { ratio: round(median(ratios)), p99: median(p99), cpu: median(cpu) }
}

const compareAll = async (folder: string, symbols: readonly string[]) => {
  const first = symbols[0] ?? ''
  const ready = await host(folder, true)
  const bareJson = await bareLike(ready, `/api/scan/${first}`, folder, 'scan.bytes')
  const json = await compare(ready, bareJson, [`/api/scan/${first}`])
  await bareJson.stop()
  const bareHtml = await bareLike(ready, `/c/${first}`, folder, 'page.bytes')
  const page = await compare(ready, bareHtml, [`/c/${first}`])
  await bareHtml.stop()
  const html = await (await fetch(`http://127.0.0.1:${ready.port}/c/${first}`)).text()
  await ready.stop()
  return { json, page, htmlKb: round(gzipSync(html).length / 1024, 2) }
}

/** Every request read from the database: the ready answers are switched off. */
const compareMiss = async (folder: string, symbols: readonly string[]) => {
  const ours = await host(folder, false)
  const paths = spread(symbols, '/api/scan/')
  const bare = await bareLike(ours, paths[0] ?? '', folder, 'miss.bytes')
  const miss = await compare(ours, bare, paths)
  await bare.stop()
  return { ours, miss, paths }
}

/** Cost of a read with 1,000 and with 200,000 codes, in turn so that both see the same machine. */
const growth = async (small: Running, smallPaths: readonly string[], large: Running, largePaths: readonly string[]) => {
  const ratios: number[] = []
  for (let i = 0; i < rounds; i++) {
    const few = await load(small, smallPaths, amount)
    const many = await load(large, largePaths, amount)
    ratios.push(few.cpu / many.cpu)
  }
  return round(median(ratios))
}

export const benchScan = async (): Promise<Record<string, number>> => {
  const folder = mkdtempSync(join(tmpdir(), 'integrity-bench-'))
  try {
    const few = await storeCodes(join(folder, 'few'), 1000)
    const many = await storeCodes(join(folder, 'many'), 200_000)
    const { json, page, htmlKb } = await compareAll(join(folder, 'many'), many)
    const large = await compareMiss(join(folder, 'many'), many)
    const small = await host(join(folder, 'few'), false)
    const growthRatio = await growth(small, spread(few, '/api/scan/'), large.ours, large.paths)
    await small.stop()
    await large.ours.stop()
    return {
      'scan.ratio': json.ratio,
      'scan.p99_ms': json.p99,
      'scan.cpu_us': round(json.cpu, 1),
      'scan.miss_ratio': large.miss.ratio,
      'scan.miss_p99_ms': large.miss.p99,
      'scan.miss_cpu_us': round(large.miss.cpu, 1),
      'scan.growth_ratio': growthRatio,
      'web.scan_html_ratio': page.ratio,
      'web.scan_html_kb': htmlKb,
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
