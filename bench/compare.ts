import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { median, round } from './cpu'
import { load } from './load'
import { type Running, startNode } from './process'
import { benchKey } from './stored-codes'

export const rounds = 5
export const amount = 12_000

/** an odd step through the list, so that neighbours in the file are not neighbours in time */
export const spread = (symbols: readonly string[], prefix: string): string[] =>
  symbols.map((_, i) => prefix + (symbols[(i * 7919) % symbols.length] ?? ''))

/** The host on this folder; with `ready` it keeps its answers, without it reads each one. */
export const startHost = (folder: string, ready: boolean, env: NodeJS.ProcessEnv = {}): Promise<Running> =>
  startNode(['dist/host/main.cjs'], {
    MASTER_KEY: benchKey,
    PUBLIC_ORIGIN: 'https://code.example',
    DATA_DIR: folder,
    PORT: '0',
    NODE_ENV: 'production',
    READY_ANSWERS: ready ? '20000' : '0',
    ...env,
  })

/** The bare server sends the very bytes and headers that ours sent for this path. */
export const bareLike = async (server: Running, path: string, folder: string, name: string): Promise<Running> => {
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

/** Requests in turn against both: CPU a request as yardstick / ours, and requests a second as ours / yardstick. */
export const compare = async (ours: Running, bare: Running, paths: readonly string[]) => {
  const ratios: number[] = []
  const rates: number[] = []
  const p99: number[] = []
  const cpu: number[] = []
  await load(bare, paths, 4000)
  await load(ours, paths, 4000)
  for (let i = 0; i < rounds; i++) {
    const yardstick = await load(bare, paths, amount)
    const measured = await load(ours, paths, amount)
    ratios.push(yardstick.cpu / measured.cpu)
    rates.push(measured.rate / yardstick.rate)
    p99.push(measured.p99)
    cpu.push(measured.cpu)
  }
  return { ratio: round(median(ratios)), rate: round(median(rates)), p99: median(p99), cpu: median(cpu) }
}
