import type { ImportRowView, ImportView } from '../../contract/imports'
import type { RowVerdict, WorkbookForm } from '../../contract/vocabulary-collection'
import { type LeftReason, leftReasons } from '../../contract/vocabulary-imports'
import { decisionOn, takenOf, undecidedOf } from '../../domain/collection/decided'
import type { Import, ImportRow } from '../../server/ports/imports'
import type { Doc, Store } from '../../server/ports/store'
import { displayNames } from '../shared/people'

/** a transaction cannot count: what it answers counts no codes */
type Reader = Pick<Store, 'get'> & Partial<Pick<Store, 'count'>>

export const undecidedIn = (body: Import): number => body.doubts.reduce((sum, { rows }, i) => sum + undecidedOf(body, i, rows), 0)

const countsOf = ({ counts }: Import): ImportView['counts'] =>
  Object.entries(counts).map(([name, rows]) => {
    const [form, verdict] = name.split('.') as [WorkbookForm, RowVerdict]
    return { form, verdict, rows }
  })

/** Rows of form 1 that go in as things stand. */
export const commitmentsIn = (body: Import): number => {
  const sure = (body.counts['commitments.accepted'] ?? 0) + (body.counts['commitments.changed'] ?? 0)
  return body.doubts.reduce((sum, { form, rows }, i) => sum + (form === 'commitments' ? takenOf(body, i, rows) : 0), sure)
}

/** more are counted no further: a screen says so many or more */
const mostCoded = 10_000

const codedOf = async (reader: Reader, importId: string, { done }: Import): Promise<number> =>
  (done.applied ?? 0) === 0 || !reader.count
    ? 0
    : reader.count('applications', { index: 'byImport', equal: { importId, state: 'assigned' } }, mostCoded)

const doubtsOf = (body: Import): ImportView['doubts'] =>
  body.doubts.map(({ form, reasons, rows }, kind) => {
    const decided = body.kinds[String(kind)]
    const [undecided, taken] = [undecidedOf(body, kind, rows), takenOf(body, kind, rows)]
    return { kind, form, reasons, rows, undecided, taken, ...(decided ? { take: decided.take } : {}) }
  })

const leftOf = (body: Import): ImportView['done']['left'] =>
  (Object.keys(leftReasons) as LeftReason[]).flatMap(reason => {
    const rows = body.done.left[reason]
    return rows === undefined ? [] : [{ reason, rows }]
  })

export const importView = async (reader: Reader, { _id, rev, body }: Pick<Doc<Import>, '_id' | 'rev' | 'body'>): Promise<ImportView> => {
  const names = await displayNames(reader, [body.accountId])
  const former = body.sameAs === undefined ? null : await reader.get('imports', body.sameAs)
  const counts = countsOf(body)
  return {
    id: _id,
    rev,
    state: body.state,
    unitId: body.unitId,
    fileName: body.fileName,
    createdAt: body.createdAt,
    by: names(body.accountId),
    ...(body.keyId === undefined ? {} : { byKey: true as const }),
    ...(body.refusal ? { refusal: body.refusal } : {}),
    ...(former ? { sameAs: { id: former._id, createdAt: former.body.createdAt, state: former.body.state } } : {}),
    rows: body.rows,
    progress: body.chunks.length === 0 ? 0 : Math.min(1, body.position / body.chunks.length),
    counts,
    sheets: body.sheets.map(({ name, hidden, rows, apart, unread, findings }) => ({ name, hidden, rows, apart, unread, findings })),
    doubts: doubtsOf(body),
    undecided: undecidedIn(body),
    commitments: commitmentsIn(body),
    ...(body.codesFor ? { codesFor: body.codesFor } : {}),
    done: { ...body.done, applied: body.done.applied ?? 0, coded: await codedOf(reader, _id, body), left: leftOf(body) },
  }
}

export const rowView = (body: Import, rowId: string, row: ImportRow, nameOf: (accountId: string) => string): ImportRowView => {
  const { sheet, row: number, form, verdict, findings, fields, changes, doubt, effect } = row
  const decision = verdict === 'doubtful' ? decisionOn(body, rowId, doubt) : undefined
  return {
    id: rowId,
    sheet,
    row: number,
    form,
    verdict,
    findings,
    fields: fields as Readonly<Record<string, string>>,
    changes,
    ...(decision ? { decision: { take: decision.take, by: nameOf(decision.by), at: decision.at } } : {}),
    ...(effect?.why ? { left: effect.why } : {}),
    ...(effect?.unapplied ? { unapplied: effect.unapplied } : {}),
  }
}
