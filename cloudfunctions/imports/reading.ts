import type { CellReason, WorkbookForm } from '../../contract/vocabulary-collection'
import { doubtName, doubtOf } from '../../domain/collection/doubt'
import type { Fields } from '../../domain/collection/forms'
import type { Judged } from '../../domain/collection/judge'
import { settle } from '../../domain/collection/settle'
import type { Doubt, ImportChunk, ImportRow } from '../../server/ports/imports'
import type { Store } from '../../server/ports/store'
import { bitOf, keptRow, sizeOf } from './kept-row'
import { knownOf } from './known'
import { SeenKeys } from './seen-keys'

export interface Waiting {
  readonly sheet: number
  readonly row: number
  readonly judged: Judged
}

export interface FilledChunk {
  readonly number: number
  readonly rows: readonly ImportRow[]
  readonly summary: ImportChunk
}

/** rows and bytes of a document */
export const mostRows = 200
export const mostBytes = 300_000
/** kinds of doubt that are told apart: far more than people meet, and an end for files that are made to be strange */
const mostDoubts = 400

export const summaryOf = (rows: readonly ImportRow[]): ImportChunk => ({
  mask: [...new Set(rows.map(({ form, verdict }) => bitOf(form, verdict)))].reduce((sum, bit) => sum + bit, 0),
  sheets: [rows[0]?.sheet ?? 0, rows.at(-1)?.sheet ?? 0],
})

/**
 * Settles rows against what is known, in their order, and puts them into chunks. Keeps one chunk and a table of fixed size, so that a file of any
 * length takes the same memory; what stands further up in it is read back.
 */
export class Settling {
  readonly counts: Record<string, number> = {}
  readonly chunks: ImportChunk[] = []
  private readonly seen = new SeenKeys()
  private readonly doubts: { form: WorkbookForm; reasons: readonly CellReason[]; rows: number }[] = []
  private readonly doubtNumbers = new Map<string, number>()
  private open: ImportRow[] = []
  private bytes = 0
  private lastRead: { readonly number: number; readonly rows: readonly ImportRow[] } | undefined

  constructor(
    private readonly store: Store,
    private readonly unitId: string,
    private readonly save: (chunk: FilledChunk) => Promise<void>,
    private readonly rowsOf: (number: number) => Promise<readonly ImportRow[]>,
  ) {}

  get kinds(): readonly Doubt[] {
    return this.doubts
  }

  async add(waiting: readonly Waiting[]): Promise<void> {
    const known = await knownOf(
      this.store,
      waiting.map(one => one.judged),
      this.unitId,
    )
    for (const [i, { sheet, row, judged }] of waiting.entries()) {
      const { key } = judged
      const earlier = key === undefined ? undefined : await this.earlier(key)
      await this.keep(sheet, row, settle(judged, { ...known[i], ...(earlier ? { earlier } : {}) }))
    }
  }

  async end(): Promise<void> {
    if (this.open.length > 0) await this.close()
  }

  private async keep(sheet: number, row: number, settled: Judged): Promise<void> {
    const kept = keptRow(sheet, row, settled, settled.verdict === 'doubtful' ? this.doubt(settled) : undefined)
    const size = sizeOf(kept)
    if (this.open.length === mostRows || this.bytes + size > mostBytes) await this.close()
    if (settled.key !== undefined) this.seen.put(settled.key, this.chunks.length * mostRows + this.open.length)
    this.open.push(kept)
    this.bytes += size
    const name = `${kept.form}.${kept.verdict}`
    this.counts[name] = (this.counts[name] ?? 0) + 1
  }

  private async earlier(key: string): Promise<Fields | undefined> {
    const place = this.seen.find(key)
    if (place === undefined) return undefined
    const row = (await this.chunk(Math.floor(place / mostRows)))[place % mostRows]
    // a part of the key is the same and the rest is not: once in many thousand files, and no row is lost by it
    return row?.recordId === key ? row.fields : undefined
  }

  private async chunk(number: number): Promise<readonly ImportRow[]> {
    if (number === this.chunks.length) return this.open
    if (this.lastRead?.number !== number) this.lastRead = { number, rows: await this.rowsOf(number) }
    return this.lastRead.rows
  }

  private doubt({ form, findings }: Judged): number {
    const all = doubtOf(findings)
    const reasons = this.doubts.length < mostDoubts || this.doubtNumbers.has(doubtName(form, all)) ? all : []
    const name = doubtName(form, reasons)
    const number = this.doubtNumbers.get(name) ?? this.doubts.push({ form, reasons, rows: 0 }) - 1
    this.doubtNumbers.set(name, number)
    const one = this.doubts[number]
    if (one) one.rows += 1
    return number
  }

  private async close(): Promise<void> {
    const rows = this.open
    const summary = summaryOf(rows)
    await this.save({ number: this.chunks.length, rows, summary })
    this.chunks.push(summary)
    this.open = []
    this.bytes = 0
  }
}
