import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { build } from 'esbuild'
import { judgeRow } from '../domain/collection/judge'
import { type SheetReader, sheetReader } from '../domain/collection/reader'
import { buildReader } from '../scripts/build-reader'
import { createWorkbooks } from '../server/adapters/workbook'
import { median, round } from './cpu'
import { importRows } from './import-rows'

const many = 100_000
const few = 10_000
const rounds = 2

interface Cost {
  readonly cpuMs: number
  readonly peakMb: number
}

const run = async (args: readonly string[], input?: Iterable<string>): Promise<Cost> => {
  const child = spawn(process.execPath, [...args], { stdio: ['pipe', 'pipe', 'inherit'] })
  if (input) Readable.from(input).pipe(child.stdin)
  return JSON.parse(await text(child.stdout)) as Cost
}

/** As Excel writes them, with shared texts, or as most programs do, with each text in its cell. */
const write = async (folder: string, count: number, strings: 'shared' | 'inline'): Promise<string> => {
  const file = join(folder, `${strings}-${count}.xlsx`)
  const lines = function* () {
    for (const row of importRows(count)) yield `${JSON.stringify(row)}\n`
  }
  await run(['bench/hucre.mjs', 'write', file, strings], lines())
  return file
}

/** Reading through the child, and judging each row when asked to; CPU of both processes, memory of the child. */
const read = async (script: string, path: string, judge: boolean, count = many): Promise<Cost & { readonly hostMs: number }> => {
  let child: Cost = { cpuMs: 0, peakMb: 0 }
  const used = (usage: Cost) => {
    child = usage
  }
  let reader: SheetReader | undefined
  let accepted = 0
  const before = process.cpuUsage()
  for await (const part of createWorkbooks(script, { used }).read({ path })) {
    if (part.kind === 'refused') throw new Error(part.refusal.reason)
    if (part.kind === 'sheet') reader = sheetReader(part.head)
    if (part.kind !== 'rows' || !judge) continue
    for (const row of part.rows) {
      const one = reader?.read(row)
      if (one?.kind === 'row' && judgeRow(one.form, one.row, '2026-11-25').verdict === 'accepted') accepted++
    }
  }
  if (judge && accepted !== count) throw new Error(`${accepted} rows accepted`)
  const { user, system } = process.cpuUsage(before)
  const hostMs = (user + system) / 1000
  return { cpuMs: child.cpuMs + hostMs, peakMb: child.peakMb, hostMs }
}

/** The same file by hucre alone and by us, in turn, so that both see the same machine. */
const compare = async (script: string, file: string) => {
  const taken: { read: number; preview: number; memory: number; peak: number; host: number; bareMs: number; bareMb: number }[] = []
  for (let i = 0; i < rounds; i++) {
    const bare = await run(['bench/hucre.mjs', 'read', file])
    const ours = await read(script, file, false)
    const preview = await read(script, file, true)
    const ratios = { read: ours.cpuMs / bare.cpuMs, preview: preview.cpuMs / bare.cpuMs, memory: preview.peakMb / bare.peakMb }
    taken.push({ ...ratios, peak: preview.peakMb, host: ours.hostMs, bareMs: bare.cpuMs, bareMb: bare.peakMb })
  }
  const of = (name: keyof (typeof taken)[number]) => median(taken.map(one => one[name]))
  return { read: of('read'), preview: of('preview'), memory: of('memory'), peak: of('peak'), bareMs: of('bareMs'), bareMb: of('bareMb') }
}

/** Preview of 100,000 rows against a bare streaming read of the same file, and export of as many. */
export const benchImport = async (): Promise<Record<string, number>> => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-import-'))
  try {
    const script = await buildReader(join(folder, 'workbook-reader.cjs'))
    const fewRows = await write(folder, few, 'shared')
    // so that the rules have been compiled before they are measured
    await read(script, fewRows, true, few)
    const inline = await compare(script, await write(folder, many, 'inline'))
    const shared = await compare(script, await write(folder, many, 'shared'))
    const small = await read(script, fewRows, false)
    const program = join(folder, 'export-rows.cjs')
    await build({ entryPoints: ['bench/export-rows.ts'], outfile: program, bundle: true, platform: 'node', target: 'node20' })
    const exported = await run([program, join(folder, 'export.xlsx'), String(many)])
    return {
      'collection.read_cpu_ratio': round(shared.read),
      'collection.read_inline_cpu_ratio': round(inline.read),
      'collection.preview_cpu_ratio': round(shared.preview),
      'collection.preview_inline_cpu_ratio': round(inline.preview),
      'collection.read_memory_ratio': round(Math.max(inline.memory, shared.memory)),
      'collection.read_peak_mb': Math.max(inline.peak, shared.peak),
      'collection.read_peak_growth_mb': shared.peak - small.peakMb,
      'collection.bare_read_cpu_ms': Math.max(inline.bareMs, shared.bareMs),
      'collection.export_peak_mb': exported.peakMb,
      'collection.export_cpu_ms': exported.cpuMs,
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
