import { isoDay } from '../../domain/calendar'
import { judgeRow } from '../../domain/collection/judge'
import type { Doubt, ImportChunk, ImportRow } from '../../server/ports/imports'
import type { Services } from '../../server/ports/services'
import { sizeOf, withoutPersonal } from '../imports/kept-row'
import { mostBytes, mostRows, Settling, summaryOf } from '../imports/reading'
import { recordId } from '../shared/kept-record'
import type { SentRow } from './read-batch'

/** Rows in parts that a transaction takes, with what the import's document says of them. */
export interface Parted {
  readonly rows: number
  readonly parts: readonly (readonly ImportRow[])[]
  readonly chunks: readonly ImportChunk[]
  readonly counts: Readonly<Record<string, number>>
}

const parted = (rows: readonly ImportRow[]): Parted => {
  const parts: ImportRow[][] = []
  const counts: Record<string, number> = {}
  let bytes = 0
  for (const row of rows) {
    const size = sizeOf(row)
    const open = parts.at(-1)
    if (!open || open.length === mostRows || bytes + size > mostBytes) {
      parts.push([row])
      bytes = size
    } else {
      open.push(row)
      bytes += size
    }
    const name = `${row.form}.${row.verdict}`
    counts[name] = (counts[name] ?? 0) + 1
  }
  return { rows: rows.length, parts, chunks: parts.map(summaryOf), counts }
}

export interface SettledBatch {
  /** what nobody has to decide on */
  readonly sure: Parted
  readonly doubtful: Parted
  readonly doubts: readonly Doubt[]
}

/** The rows of a batch as a workbook's would be judged and settled, in their order; row 1 is the first. */
export const settleBatch = async (services: Services, unitId: string, sent: readonly SentRow[]): Promise<SettledBatch> => {
  const kept: (readonly ImportRow[])[] = []
  const settling = new Settling(
    services.store,
    unitId,
    async ({ rows }) => void kept.push(rows),
    async number => kept[number] ?? [],
  )
  const today = isoDay(services.clock())
  for (let from = 0; from < sent.length; from += mostRows)
    await settling.add(
      sent.slice(from, from + mostRows).map(({ form, cells }, at) => {
        const judged = judgeRow(form, { cells }, today)
        const id = judged.key === undefined ? undefined : recordId(services.secrets, judged.form, judged.fields)
        return { sheet: 0, row: from + at + 1, judged: withoutPersonal(judged, id) }
      }),
    )
  await settling.end()
  const rows = kept.flat()
  const isDoubtful = ({ verdict }: ImportRow) => verdict === 'doubtful'
  return { sure: parted(rows.filter(row => !isDoubtful(row))), doubtful: parted(rows.filter(isDoubtful)), doubts: settling.kinds }
}
