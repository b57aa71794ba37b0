import { city } from '../../city'
import { codesAPart } from '../../contract/imports'
import { ok, type Reply, refuse } from '../../contract/reply'
import { publicStatuses } from '../../contract/vocabulary'
import { isoDay } from '../../domain/calendar'
import { type Fields, forms } from '../../domain/collection/forms'
import { headerCells, recordCells } from '../../domain/collection/shown'
import { type IntegrityCode, publicStatus, standsInForce } from '../../domain/integrity-code'
import { permit } from '../../server/policy'
import type { Services } from '../../server/ports/services'
import { limits, type Store } from '../../server/ports/store'
import type { Actor } from '../../server/ports/use-case'
import type { SheetToWrite } from '../../server/ports/workbook'
import { codeUrl } from '../shared/application-view'
import { collectedRecord } from '../shared/collected'
import { ownImport } from './own'

export interface ArchivedFile {
  readonly name: string
  readonly data: AsyncIterable<Uint8Array>
}

/** An archive as it leaves: whoever sends it zips its files one after the other. */
export interface SentArchive {
  readonly fileName: string
  readonly files: AsyncIterable<ArchivedFile>
}

interface Coded {
  readonly code: IntegrityCode
  readonly fields: Fields
}

/** Ids of the applications of one part; parts are told apart by their place in the index. */
const idsOf = async (store: Store, importId: string, part: number) => {
  const query = { index: 'byImport', equal: { importId, state: 'assigned' }, order: 'asc', limit: limits.pageDocuments } as const
  const from = (part - 1) * codesAPart
  const found = []
  let at = 0
  for (let cursor: string | undefined; found.length < codesAPart; ) {
    const page = await store.query('applications', { ...query, cursor })
    found.push(...page.items.slice(Math.max(0, from - at)))
    at += page.items.length
    cursor = page.cursor
    if (cursor === undefined) break
  }
  return found.slice(0, codesAPart)
}

const codedOf = async (store: Store, importId: string, part: number): Promise<Coded[]> => {
  const applications = await idsOf(store, importId, part)
  const found = await Promise.all(
    applications.map(async ({ body: { codeId, collected } }) => {
      const assigned = codeId === undefined ? null : await store.get('codes', codeId)
      const code = assigned?.body.replacedBy ? await store.get('codes', assigned.body.replacedBy) : assigned
      const record = collected && (await collectedRecord(store, collected.recordId))
      return code ? [{ code: code.body, fields: record?.body.fields ?? {} }] : []
    }),
  )
  return found.flat()
}

const more = [
  { title: '诚信码', width: 40 },
  { title: '查验链接', width: 60 },
  { title: '有效期至', width: 14 },
  { title: '状态', width: 16 },
]

const sheetOf = (coded: readonly Coded[], { publicOrigin }: Services, now: number): SheetToWrite => {
  const form = forms.commitments
  const titles = headerCells(form)
  return {
    layout: { name: '诚信码', columns: [...form.columns.map(({ width }, i) => ({ title: titles[i] ?? '', width })), ...more] },
    rows: coded.map(({ code, fields }) => [
      ...recordCells(form, fields),
      code.symbols,
      codeUrl(publicOrigin, code.symbols),
      isoDay(code.validUntil - 1).replaceAll('-', '/'),
      publicStatuses[publicStatus(code.state, code.validUntil, now)],
    ]),
  }
}

/** letters of a name that every file system takes */
const nameLetters = 40
const posterName = (place: number, { name, uscc }: IntegrityCode): string => {
  const plain = [...name.replace(/[\\/:*?"<>|\s.\p{Cc}\p{Cf}\p{Cs}]+/gu, '_')].slice(0, nameLetters).join('')
  return `海报/${String(place).padStart(3, '0')}-${plain}-${uscc.slice(-6)}.pdf`
}

async function* posterOf(code: IntegrityCode, { posters, publicOrigin, demo }: Services): AsyncGenerator<Uint8Array> {
  const { symbols, name, validUntil } = code
  const { programmeName, name: cityName } = city
  // others are answered between two posters
  await new Promise(setImmediate)
  yield await posters.product('poster', {
    url: codeUrl(publicOrigin, symbols),
    symbols,
    name,
    programmeName,
    cityName,
    validUntil,
    demo,
  })
}

async function* filesOf(services: Services, sheet: AsyncIterable<Uint8Array>, coded: readonly Coded[], now: number) {
  yield { name: '诚信码清单.xlsx', data: sheet }
  for (const [place, { code }] of coded.entries())
    if (standsInForce(code, now)) yield { name: posterName(place + 1, code), data: posterOf(code, services) }
}

const withoutEnding = (name: string) => name.replace(/\.(?:xlsx|csv|xlsm)$/i, '')

/**
 * The codes that an import's rows have got, for the unit whose import it is and the credit office: a workbook in the columns of form 1 and a poster of each
 * code that stands. At most `codesAPart` in one archive, so that neither its making nor its size has no end.
 */
export const codesArchive = async (services: Services, actor: Actor, importId: string, part: number): Promise<Reply<SentArchive>> => {
  const { store, workbooks, ids, clock } = services
  if (!/^[0-9A-Z]{20,40}$/.test(importId) || !Number.isSafeInteger(part) || part < 1) return refuse('not-found')
  const doc = ownImport(await store.get('imports', importId), actor, 'import.read')
  if (!doc.ok) return doc
  const permitted = permit(actor, 'code.print', { unitId: doc.value.body.unitId, owners: [] })
  if (!permitted.ok) return permitted
  if (!workbooks) return refuse('unavailable')
  const coded = await codedOf(store, importId, part)
  if (coded.length === 0) return refuse('not-found')
  const at = clock()
  const actorId = actor.accountId ?? ''
  const role = actor.memberships.map(one => one.role).join('+')
  const audit = { at, actorId, role, action: 'imports/codes', subject: importId, outcome: 'read' }
  await store.transact(async tx => tx.insert('audit', ids.next(), { kind: 'row', at, subject: importId, actorId }, audit))
  const name = withoutEnding(doc.value.body.fileName)
  return ok({
    fileName: `${name}-诚信码${part > 1 || coded.length === codesAPart ? `-${part}` : ''}.zip`,
    files: filesOf(services, workbooks.write([sheetOf(coded, services, at)]), coded, at),
  })
}
