import { setImmediate as giveWay } from 'node:timers/promises'
import { isoDay } from '../../domain/calendar'
import { judgeRow } from '../../domain/collection/judge'
import type { Lists } from '../../domain/collection/lists'
import type { Import, ImportSheet } from '../../server/ports/imports'
import type { Services } from '../../server/ports/services'
import type { Doc } from '../../server/ports/store'
import type { WorkbookRefusal, Workbooks } from '../../server/ports/workbook'
import { recordId } from '../shared/kept-record'
import { listsOf } from './city-lists'
import { chunkId, importTitle, saveImport, writeDown } from './keep'
import { keptFile } from './kept-file'
import { withoutPersonal } from './kept-row'
import { type FilledChunk, Settling, type Waiting } from './reading'
import { SheetInHand } from './sheets'

/** ms for which a reading belongs to whoever has begun it, counted anew with each part that is kept */
export const lease = 60_000
/** beginnings of a reading: what ends the whole process each time is not tried for ever */
const mostAttempts = 3
/** rows that are judged and looked up together; requests are answered between two such lots */
const together = 40

class Overtaken extends Error {}

/** Somebody else may have begun the same reading meanwhile: who has lost it writes nothing more. */
const held = (doc: Doc<Import> | null, attempt: string): Doc<Import> => {
  if (doc?.body.state !== 'reading' || doc.body.attempt !== attempt) throw new Overtaken()
  return doc
}

const saveChunk = (services: Services, importId: string, attempt: string, { number, rows }: FilledChunk): Promise<void> => {
  const now = services.clock()
  return services.store.transact(async tx => {
    const doc = held(await tx.get('imports', importId), attempt)
    saveImport(tx, doc, { ...doc.body, rows: doc.body.rows + rows.length, position: number + 1 }, now + lease)
    const before = await tx.get('importRows', chunkId(importId, number))
    const body = { importId, rows }
    if (before) tx.replace('importRows', before, {}, body)
    else tx.insert('importRows', chunkId(importId, number), {}, body)
  })
}

/** Nothing of a file that is refused is kept but the sentence. */
const refuseFile = async (services: Services, importId: string, attempt: string, refusal: WorkbookRefusal): Promise<void> => {
  const { store } = services
  for (let number = 0; (await store.get('importRows', chunkId(importId, number))) !== null; number++)
    await store.transact(async tx => {
      held(await tx.get('imports', importId), attempt)
      const rows = await tx.get('importRows', chunkId(importId, number))
      if (rows) tx.remove('importRows', rows)
    })
  const now = services.clock()
  await store.transact(async tx => {
    const doc = held(await tx.get('imports', importId), attempt)
    const { body } = doc
    saveImport(tx, doc, { ...body, state: 'refused', refusal, rows: 0, position: 0, finishedAt: now }, now)
    writeDown(tx, services, now, importId, body.accountId, 'jobs/import-read', 'refused')
    const text = `${importTitle(body)}没有读取，请打开导入记录查看原因。`
    tx.insert('notices', services.ids.next(), { recipient: `account:${body.accountId}`, at: now }, { text, at: now })
  })
}

const finish = (services: Services, importId: string, attempt: string, settling: Settling, sheets: readonly ImportSheet[]) => {
  const now = services.clock()
  return services.store.transact(async tx => {
    const doc = held(await tx.get('imports', importId), attempt)
    const { counts, chunks, kinds } = settling
    const body: Import = { ...doc.body, state: 'ready', sheets, counts, chunks, doubts: kinds, position: 0 }
    saveImport(tx, doc, body, now)
    writeDown(tx, services, now, importId, body.accountId, 'jobs/import-read', 'ok')
    const text = `${importTitle(body)}已读完，共 ${body.rows} 行，请查看预览后确认收录。`
    tx.insert('notices', services.ids.next(), { recipient: `account:${body.accountId}`, at: now }, { text, at: now })
  })
}

/** Reads all rows, settles them and keeps them in parts. Answers why not, when the file is refused. */
const readBook = async (
  services: Services,
  workbooks: Workbooks,
  bytes: Uint8Array,
  lists: Lists,
  settling: Settling,
  sheets: ImportSheet[],
): Promise<WorkbookRefusal | undefined> => {
  const today = isoDay(services.clock())
  let sheet: SheetInHand | undefined
  let waiting: Waiting[] = []
  const settleAll = async () => {
    await settling.add(waiting)
    waiting = []
    await giveWay()
  }
  for await (const part of workbooks.read(bytes)) {
    if (part.kind === 'refused') return part.refusal
    if (part.kind !== 'rows') {
      if (sheet) sheets.push(sheet.end())
      sheet = part.kind === 'sheet' ? new SheetInHand(part.head) : undefined
      continue
    }
    for (const row of part.rows) {
      const reading = sheet?.read(row)
      if (reading?.kind !== 'row') continue
      const judged = judgeRow(reading.form, reading.row, today, lists)
      const id = judged.key === undefined ? undefined : recordId(services.secrets, judged.form, judged.fields)
      waiting.push({ sheet: sheets.length, row: row.number, judged: withoutPersonal(judged, id) })
      if (waiting.length === together) await settleAll()
    }
  }
  await settleAll()
  await settling.end()
  return undefined
}

const claim = (services: Services, importId: string): Promise<Import | null> => {
  const now = services.clock()
  return services.store.transact(async tx => {
    const doc = await tx.get('imports', importId)
    const dueAt = doc?.keys.dueAt
    if (doc?.body.state !== 'reading' || typeof dueAt !== 'number' || dueAt > now) return null
    const body = { ...doc.body, attempt: services.ids.next(), attempts: doc.body.attempts + 1, rows: 0, position: 0 }
    saveImport(tx, doc, body, now + lease)
    return body
  })
}

/** Reads a workbook into its preview; false when another process is at it. What was interrupted begins anew and overwrites what it had kept. */
export const preview = async (services: Services, importId: string): Promise<boolean> => {
  const mine = await claim(services, importId)
  if (!mine) return false
  const { store, workbooks } = services
  const { attempt } = mine
  const rowsOf = async (number: number) => (await store.get('importRows', chunkId(importId, number)))?.body.rows ?? []
  const settling = new Settling(store, mine.unitId, chunk => saveChunk(services, importId, attempt, chunk), rowsOf)
  const sheets: ImportSheet[] = []
  try {
    const bytes = await keptFile(services, mine.fileId)
    const refusal: WorkbookRefusal | undefined =
      !workbooks || !bytes
        ? { reason: 'damaged' }
        : mine.attempts > mostAttempts
          ? { reason: 'too-much-memory' }
          : await readBook(services, workbooks, bytes, await listsOf(store, mine.unitId), settling, sheets)
    if (refusal) await refuseFile(services, importId, attempt, refusal)
    else await finish(services, importId, attempt, settling, sheets)
  } catch (error) {
    if (!(error instanceof Overtaken)) throw error
  }
  return true
}
