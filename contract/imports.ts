import * as v from 'valibot'
import { action } from './action'
import { cursor, id, text } from './fields'
import type { PrintedFile } from './print'
import { type CellReason, type RowVerdict, rowVerdicts, type TableReason, type WorkbookForm, workbookForms } from './vocabulary-collection'
import type { ImportState, LeftReason, UnappliedReason } from './vocabulary-imports'

/** bytes of a workbook, and rows of it that are read */
export const workbookBytes = 32 * 2 ** 20
export const workbookRows = 200_000
/** codes, and so posters, of one archive that a unit gets back */
export const codesAPart = 200

const form = v.picklist(Object.keys(workbookForms) as WorkbookForm[])
const verdict = v.picklist(Object.keys(rowVerdicts) as RowVerdict[])
const count = v.pipe(v.number(), v.integer(), v.minValue(0))

export interface ImportSheetView {
  readonly name: string
  readonly hidden: boolean
  readonly rows: number
  /** above, between or beside the tables */
  readonly apart: number
  /** under a header that cannot be used */
  readonly unread: number
  readonly findings: readonly {
    readonly reason: TableReason
    readonly row: number | null
    readonly form?: WorkbookForm
    readonly titles: readonly string[]
  }[]
}

/** Doubtful rows that one sentence is about; whoever decides on the kind decides on each that was not decided on by itself. */
export interface DoubtKind {
  readonly kind: number
  readonly form: WorkbookForm
  readonly reasons: readonly CellReason[]
  readonly rows: number
  readonly undecided: number
  /** rows of it that go in as things were decided, one by one or all */
  readonly taken: number
  readonly take?: boolean
}

/** What an application for a code needs and form 1 does not say. */
export interface CodesFor {
  readonly sectorId: string
  readonly districtCode: string
}

export interface ImportView {
  readonly id: string
  readonly rev: number
  readonly state: ImportState
  readonly unitId: string
  readonly fileName: string
  readonly createdAt: number
  readonly by: string
  /** rows that a unit's system sent: there is no file to mark */
  readonly byKey?: true
  /** why the file is not read: a reason of the Workbook port, and where */
  readonly refusal?: { readonly reason: string; readonly place?: string }
  /** the same file, byte by byte, came before */
  readonly sameAs?: { readonly id: string; readonly createdAt: number; readonly state: ImportState }
  /** rows read so far, then how much of the work is done: 0 to 1 */
  readonly rows: number
  readonly progress: number
  readonly counts: readonly { readonly form: WorkbookForm; readonly verdict: RowVerdict; readonly rows: number }[]
  readonly sheets: readonly ImportSheetView[]
  readonly doubts: readonly DoubtKind[]
  readonly undecided: number
  /** rows of form 1 that go in as things were decided: their entities get an application for a code, where they may */
  readonly commitments: number
  /** chosen at the commit for these applications */
  readonly codesFor?: CodesFor
  readonly done: {
    readonly created: number
    readonly changed: number
    readonly same: number
    /** applications for a code, all of them and those that have one */
    readonly applied: number
    readonly coded: number
    readonly left: readonly { readonly reason: LeftReason; readonly rows: number }[]
    readonly undone: number
    readonly kept: number
  }
}

export interface ImportRowView {
  readonly id: string
  readonly sheet: number
  readonly row: number
  readonly form: WorkbookForm
  readonly verdict: RowVerdict
  readonly findings: readonly { readonly field: string | null; readonly reason: CellReason }[]
  readonly fields: Readonly<Record<string, string>>
  readonly changes: readonly { readonly field: string; readonly before: string; readonly after: string }[]
  readonly decision?: { readonly take: boolean; readonly by: string; readonly at: number }
  readonly left?: LeftReason
  readonly unapplied?: UnappliedReason
}

/** Begins an import of a workbook that has been sent (POST /files?kind=workbook): it is read in the background. */
export const beginImport = action<{ readonly id: string }>()(
  'department',
  'begin-import',
  'write',
  v.object({ fileId: id, fileName: text(200), unitId: v.optional(id) }),
)

export const imports = action<{ readonly items: readonly ImportView[]; readonly cursor?: string }>()(
  'department',
  'imports',
  'read',
  v.object({ unitId: v.optional(id), cursor }),
)
export const importOf = action<ImportView>()('department', 'import', 'read', v.object({ id }))

export const importRows = action<{ readonly items: readonly ImportRowView[]; readonly cursor?: string }>()(
  'department',
  'import-rows',
  'read',
  v.object({ id, form: v.optional(form), verdict: v.optional(verdict), sheet: v.optional(count), cursor }),
)

/** Takes doubtful rows in or leaves them out: one by one, all of a kind, or all that nobody has decided on. */
export const decideImport = action<ImportView>()(
  'department',
  'decide-import',
  'write',
  v.object({
    id,
    take: v.boolean(),
    rows: v.optional(v.pipe(v.array(v.pipe(v.string(), v.regex(/^\d{1,6}\.\d{1,3}$/))), v.minLength(1), v.maxLength(100))),
    kinds: v.optional(v.pipe(v.array(count), v.minLength(1), v.maxLength(500))),
    all: v.optional(v.literal(true)),
  }),
)

const codesFor = v.object({ sectorId: id, districtCode: v.pipe(v.string(), v.regex(/^\d{6}$/)) })

/**
 * Takes all in, or nothing: refused while a doubtful row waits for a decision. Rows of form 1 become applications for a code, which need a sector
 * of the unit and a district (for codes whose digits name none).
 */
export const commitImport = action<ImportView>()('department', 'commit-import', 'write', v.object({ id, codesFor: v.optional(codesFor) }))
/** Gives a preview up; nothing of it was taken in. */
export const dropImport = action<ImportView>()('department', 'drop-import', 'write', v.object({ id }))
/** Takes back what the import has brought, save what somebody has changed since. */
export const undoImport = action<ImportView>()('department', 'undo-import', 'write', v.object({ id }))

/** Empty workbook with example rows: of the four forms, or of one of the tables beside them, whose lists are the unit's own. */
export const importTemplate = action<PrintedFile>()(
  'department',
  'import-template',
  'read',
  v.object({ layout: v.optional(v.picklist(['targets', 'vehicles'] satisfies WorkbookForm[])), unitId: v.optional(id) }),
)
