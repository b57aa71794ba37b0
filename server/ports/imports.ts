import type { CodesFor } from '../../contract/imports'
import type { CellReason, RowVerdict, WorkbookForm } from '../../contract/vocabulary-collection'
import type { ImportState, LeftReason, UnappliedReason } from '../../contract/vocabulary-imports'
import type { FieldId, Fields } from '../../domain/collection/forms'
import type { Change, Finding } from '../../domain/collection/judge'
import type { TableFinding } from '../../domain/collection/table'

/** A table of a sheet: where its header stands, and which field lies in which column. */
export interface ImportTable {
  readonly headerRow: number
  readonly columns: Readonly<Partial<Record<FieldId, number>>>
}

export interface ImportSheet {
  readonly name: string
  readonly hidden: boolean
  readonly rows: number
  readonly apart: number
  readonly unread: number
  /** columns that hold something: the reasons stand to their right */
  readonly width: number
  readonly tables: readonly ImportTable[]
  readonly findings: readonly TableFinding[]
}

export interface Doubt {
  readonly form: WorkbookForm
  readonly reasons: readonly CellReason[]
  readonly rows: number
}

export interface Decided {
  readonly take: boolean
  readonly by: string
  readonly at: number
}

/** What a part of the rows holds, so that a filter skips what has nothing for it. */
export interface ImportChunk {
  /** one bit for each pair of form and verdict */
  readonly mask: number
  readonly sheets: readonly [first: number, last: number]
}

export interface ImportDone {
  readonly created: number
  readonly changed: number
  readonly same: number
  /** applications for a code; absent of what was done before there were any */
  readonly applied?: number
  readonly left: Readonly<Partial<Record<LeftReason, number>>>
  readonly undone: number
  readonly kept: number
}

/** One workbook on its way into the records of a unit. */
export interface Import {
  readonly unitId: string
  /** who sent it, and who has begun the work under way */
  readonly accountId: string
  readonly actingId: string
  /** empty where rows came without a file */
  readonly fileId: string
  readonly fileName: string
  readonly sha: string
  /** the key of the ingest API by which it came */
  readonly keyId?: string
  readonly state: ImportState
  readonly sameAs?: string
  readonly refusal?: { readonly reason: string; readonly place?: string }
  /** of the reading under way: whoever holds another one writes nothing more */
  readonly attempt: string
  readonly attempts: number
  readonly rows: number
  /** `form.verdict` → rows */
  readonly counts: Readonly<Record<string, number>>
  readonly sheets: readonly ImportSheet[]
  readonly chunks: readonly ImportChunk[]
  /** chunks that the work under way has done */
  readonly position: number
  /** rows of the part at `position` that are done */
  readonly within?: number
  readonly doubts: readonly Doubt[]
  /** by number of the doubt, then by row */
  readonly kinds: Readonly<Record<string, Decided>>
  readonly singles: Readonly<Record<string, Decided & { readonly doubt: number }>>
  readonly done: ImportDone
  /** of form 1, chosen at the commit */
  readonly codesFor?: CodesFor
  readonly createdAt: number
  readonly finishedAt?: number
}

/** What became of a row; kept of those alone that were left, with why, and of commitments. */
export interface RowEffect {
  readonly did: 'created' | 'changed' | 'same' | 'left'
  readonly why?: LeftReason
  readonly applicationId?: string
  readonly unapplied?: UnappliedReason
}

export interface ImportRow {
  readonly sheet: number
  readonly row: number
  readonly form: WorkbookForm
  readonly verdict: RowVerdict
  readonly findings: readonly Finding[]
  /** what is personal is not in it */
  readonly fields: Fields
  readonly changes: readonly Change[]
  /** id of the record with the same key */
  readonly recordId?: string
  readonly doubt?: number
  readonly effect?: RowEffect
}

/** Some rows of an import: `<import>.<number>`. */
export interface ImportRows {
  readonly importId: string
  readonly rows: readonly ImportRow[]
}
