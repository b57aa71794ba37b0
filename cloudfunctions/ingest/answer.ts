import { type CellReason, cellReasons, type RowVerdict } from '../../contract/vocabulary-collection'
import { type LeftReason, leftReasons } from '../../contract/vocabulary-imports'
import type { FieldId } from '../../domain/collection/forms'
import { cellSentence } from '../../domain/collection/sentences'
import type { ImportRow } from '../../server/ports/imports'
import type { Store } from '../../server/ports/store'
import { chunkId } from '../imports/keep'

/** The imports that a batch has become. */
export interface BatchImports {
  readonly batchId: string
  readonly sure?: string
  readonly doubtful?: string
}

export interface RowAnswer {
  /** place in the batch, from 1 */
  readonly row: number
  readonly result: RowVerdict
  readonly findings: readonly {
    readonly field: FieldId | null
    readonly reason: CellReason
    readonly severity: (typeof cellReasons)[CellReason]
    readonly sentence: string
  }[]
  /** why it was left out although nothing is wrong with it */
  readonly left?: { readonly reason: LeftReason; readonly sentence: string }
}

export interface BatchAnswer {
  readonly ok: true
  readonly batchId: string
  /** as the desk lists them */
  readonly imports: { readonly sure?: string; readonly doubtful?: string }
  readonly counts: Readonly<Record<string, number>>
  readonly rows: readonly RowAnswer[]
}

/** A row's answer as it is kept: which of the findings it has, and why it was left. */
type Short = readonly [result: RowVerdict, findings: readonly number[], left?: LeftReason]

/** The answer without its sentences: each pair of field and reason once, so that a thousand rows fit into the document of their request. */
export interface KeptAnswer extends BatchImports {
  readonly pairs: readonly (readonly [field: FieldId | null, reason: CellReason])[]
  readonly rows: readonly Short[]
}

const rowsOf = async (store: Store, importId: string | undefined): Promise<ImportRow[]> => {
  const rows: ImportRow[] = []
  for (let number = 0; importId !== undefined; number++) {
    const part = await store.get('importRows', chunkId(importId, number))
    if (!part) return rows
    rows.push(...part.body.rows)
  }
  return rows
}

/** What became of each row, once what is sure has been taken in. */
export const keptAnswer = async (store: Store, imports: BatchImports): Promise<KeptAnswer> => {
  const all = [...(await rowsOf(store, imports.sure)), ...(await rowsOf(store, imports.doubtful))].sort((a, b) => a.row - b.row)
  const pairs: (readonly [FieldId | null, CellReason])[] = []
  const places = new Map<string, number>()
  const placeOf = (field: FieldId | null, reason: CellReason): number => {
    const name = `${field}.${reason}`
    const place = places.get(name) ?? pairs.push([field, reason]) - 1
    places.set(name, place)
    return place
  }
  const rows = all.map(({ verdict, findings, effect }): Short => {
    const found = findings.map(({ field, reason }) => placeOf(field, reason))
    return verdict !== 'doubtful' && effect?.did === 'left' && effect.why ? [verdict, found, effect.why] : [verdict, found]
  })
  return { ...imports, pairs, rows }
}

export const answerOf = ({ batchId, sure, doubtful, pairs, rows }: KeptAnswer): BatchAnswer => {
  const counts: Record<string, number> = {}
  for (const [result] of rows) counts[result] = (counts[result] ?? 0) + 1
  const found = pairs.map(([field, reason]) => ({ field, reason, severity: cellReasons[reason], sentence: cellSentence(reason) }))
  return {
    ok: true,
    batchId,
    imports: { ...(sure ? { sure } : {}), ...(doubtful ? { doubtful } : {}) },
    counts,
    rows: rows.map(([result, findings, left], at) => ({
      row: at + 1,
      result,
      findings: findings.flatMap(place => found[place] ?? []),
      ...(left ? { left: { reason: left, sentence: leftReasons[left] } } : {}),
    })),
  }
}
