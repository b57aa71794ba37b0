import { ok, type Reply, refuse } from '../../contract/reply'
import type { CollectionForm, RecordState } from '../../contract/vocabulary-collection'
import { longDate } from '../../domain/calendar'
import { allForms, bookTitle, type Fields, forms } from '../../domain/collection/forms'
import { permit } from '../../server/policy'
import type { Services } from '../../server/ports/services'
import { limits, type Store } from '../../server/ports/store'
import type { Actor } from '../../server/ports/use-case'
import type { SheetToWrite } from '../../server/ports/workbook'
import { recordSheet } from '../shared/collection-sheets'
import { unitNames } from '../shared/unit'
import type { SentFile } from './marked'
import { unitOf } from './own'
import { workbookMime } from './template'

/** What stands: corrected and withdrawn lines are history, and would come back by an import. */
const standing: readonly RecordState[] = ['published', 'disputed', 'upheld', 'collected']

async function* recordsOf(store: Store, unitId: string, form: CollectionForm): AsyncGenerator<Fields> {
  for (const state of standing)
    for (let cursor: string | undefined; ; ) {
      const query = { index: 'byUnitFormState', equal: { unitId, form, state }, order: 'asc', limit: limits.pageDocuments, cursor } as const
      const page = await store.query('records', query)
      for (const { body } of page.items) if (!body.undone) yield body.fields
      cursor = page.cursor
      if (cursor === undefined) break
    }
}

/** Each as it was asked for, by whoever; what is of no list is no export. */
export interface ExportAsked {
  readonly unitId?: unknown
  /** one form alone; else all four */
  readonly form?: unknown
  readonly as?: unknown
}

const formOf = (asked: unknown): CollectionForm | undefined => allForms.find(({ id }) => id === asked)?.id

/** The sheets as a file; null when there are more rows than that kind of file may have. */
const fileOf = async (
  { store, workbooks, tables, clock, demo }: Services,
  unitId: string,
  sheets: readonly SheetToWrite[],
  { pdf, title }: { readonly pdf: boolean; readonly title: string },
): Promise<Reply<SentFile>> => {
  if (!pdf)
    return workbooks ? ok({ fileName: `${title}.xlsx`, mime: workbookMime, chunks: workbooks.write(sheets) }) : refuse('unavailable')
  if (!tables) return refuse('unavailable')
  const madeAt = clock()
  const { name } = await unitNames(store, unitId)
  const chunks = await tables.print(sheets, { title: `${bookTitle} · ${name}`, source: `${name} · ${longDate(madeAt)}导出`, madeAt, demo })
  return chunks ? ok({ fileName: `${title}.pdf`, mime: 'application/pdf', chunks }) : refuse('too-many-to-print')
}

/** A unit's records in the layout of Attachment 3, row by row: importing the .xlsx changes nothing, the PDF is for paper. */
export const exportRecords = async (services: Services, actor: Actor, asked: ExportAsked): Promise<Reply<SentFile>> => {
  const { store, ids, clock } = services
  const unitId = typeof asked.unitId === 'string' ? asked.unitId : unitOf(actor, undefined)
  const permitted = permit(actor, 'import.read', { unitId })
  if (!permitted.ok || unitId === undefined) return permitted.ok ? refuse('not-permitted') : permitted
  const form = formOf(asked.form)
  const pdf = asked.as === 'pdf'
  if ((asked.form !== undefined && !form) || (asked.as !== undefined && asked.as !== 'xlsx' && !pdf)) return refuse('invalid-input')
  const chosen = form ? [forms[form]] : allForms
  const sheets = chosen.map(one => recordSheet(one, recordsOf(store, unitId, one.id)))
  const file = await fileOf(services, unitId, sheets, { pdf, title: form ? forms[form].title : '归集信息' })
  if (!file.ok) return file
  const at = clock()
  const actorId = actor.accountId ?? ''
  const role = actor.memberships.map(one => one.role).join('+')
  const audit = { at, actorId, role, action: 'records/export', subject: unitId, outcome: 'read' }
  await store.transact(async tx => tx.insert('audit', ids.next(), { kind: 'row', at, subject: unitId, actorId }, audit))
  return file
}
