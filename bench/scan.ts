import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { amount, bareLike, compare, rounds, spread, startHost } from './compare'
import { median, round } from './cpu'
import { load } from './load'
import type { Running } from './process'
import { storeCodesIn } from './stored-codes'

const compareAll = async (folder: string, symbols: readonly string[]) => {
  const first = symbols[0] ?? ''
  const ready = await startHost(folder, true)
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
  const ours = await startHost(folder, false)
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
    const few = await storeCodesIn(join(folder, 'few'), 1000)
    const many = await storeCodesIn(join(folder, 'many'), 200_000)
    const { json, page, htmlKb } = await compareAll(join(folder, 'many'), many)
    const large = await compareMiss(join(folder, 'many'), many)
    const small = await startHost(join(folder, 'few'), false)
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
