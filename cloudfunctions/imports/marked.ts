import { ok, type Reply, refuse } from '../../contract/reply'
import { cellReasons } from '../../contract/vocabulary-collection'
import { layouts } from '../../domain/collection/layouts'
import { cellSentence } from '../../domain/collection/sentences'
import type { Import, ImportRow, ImportSheet } from '../../server/ports/imports'
import type { Services } from '../../server/ports/services'
import type { Actor } from '../../server/ports/use-case'
import type { MarkedColumn, RowMark } from '../../server/ports/workbook'
import { chunkId } from './keep'
import { keptFile } from './kept-file'
import { ownImport } from './own'
import { workbookMime } from './template'

/** A file as it leaves, in pieces. */
export interface SentFile {
  readonly fileName: string
  readonly mime: string
  readonly chunks: AsyncIterable<Uint8Array>
}

const columnTitle = '检查结果'
/** nothing of these was read into rows */
const unread: readonly Import['state'][] = ['reading', 'refused']

const columnsOf = (sheets: readonly ImportSheet[]): MarkedColumn[] =>
  sheets.flatMap(({ tables, width }, sheet) =>
    tables[0] ? [{ sheet, headerRow: tables[0].headerRow, column: width, title: columnTitle }] : [],
  )

/** A refused or doubtful row with the reason at its cells; nothing of a row that is as it should be. */
const markOf = (sheets: readonly ImportSheet[], row: ImportRow): RowMark | undefined => {
  if (row.verdict !== 'refused' && row.verdict !== 'doubtful') return undefined
  const table = sheets[row.sheet]?.tables.filter(({ headerRow }) => headerRow < row.row).at(-1)
  const titles = new Map(layouts[row.form].columns.map(({ field, title }) => [field, title]))
  const worth = row.findings.filter(({ reason }) => cellReasons[reason] !== 'note')
  const text = worth.map(({ field, reason }) => `${field ? `${titles.get(field) ?? ''}：` : ''}${cellSentence(reason)}`).join('\n')
  const cells = worth.flatMap(({ field, reason }) => {
    const column = field ? table?.columns[field] : undefined
    return column === undefined ? [] : [{ column, text: cellSentence(reason) }]
  })
  return { sheet: row.sheet, row: row.row, tone: row.verdict, text, cells }
}

async function* marksOf({ store }: Services, importId: string, body: Import): AsyncGenerator<RowMark> {
  for (let number = 0; number < body.chunks.length; number++) {
    const rows = (await store.get('importRows', chunkId(importId, number)))?.body.rows ?? []
    for (const row of rows) {
      const mark = markOf(body.sheets, row)
      if (mark) yield mark
    }
  }
}

const withoutEnding = (name: string) => name.replace(/\.(?:xlsx|csv|xlsm)$/i, '')

/** The officer's own file with marked cells and a column of reasons: for the unit whose import it is, and the credit office. */
export const markedFile = async (services: Services, actor: Actor, importId: string): Promise<Reply<SentFile>> => {
  const { store, workbooks, ids, clock } = services
  if (!/^[0-9A-Z]{20,40}$/.test(importId)) return refuse('not-found')
  const doc = ownImport(await store.get('imports', importId), actor, 'import.read')
  if (!doc.ok) return doc
  const { body } = doc.value
  if (unread.includes(body.state)) return refuse('wrong-state')
  if (!workbooks) return refuse('unavailable')
  const bytes = body.fileId === '' ? null : await keptFile(services, body.fileId)
  if (!bytes) return refuse('not-found')
  const at = clock()
  const actorId = actor.accountId ?? ''
  const role = actor.memberships.map(one => one.role).join('+')
  const audit = { at, actorId, role, action: 'imports/marked', subject: importId, outcome: 'read' }
  await store.transact(async tx => tx.insert('audit', ids.next(), { kind: 'row', at, subject: importId, actorId }, audit))
  const chunks = workbooks.mark(bytes, columnsOf(body.sheets), marksOf(services, importId, body))
  return ok({ fileName: `${withoutEnding(body.fileName)}-检查结果.xlsx`, mime: workbookMime, chunks })
}
