import type { ImportRowView, imports as listContract, importOf as oneContract, importRows as rowsContract } from '../../contract/imports'
import { ok, refuse } from '../../contract/reply'
import { permit } from '../../server/policy'
import type { Import } from '../../server/ports/imports'
import type { Read } from '../../server/ports/use-case'
import { displayNames } from '../shared/people'
import { chunkId } from './keep'
import { maskOf, meets } from './kept-row'
import { ownImport, unitOf } from './own'
import { importView, rowView } from './view'

const perPage = 20
const rowsPerPage = 20

/** A unit's imports, newest first. */
export const imports: Read<typeof listContract> = async ({ unitId: asked, cursor }, { store, actor }) => {
  const unitId = asked ?? unitOf(actor, undefined)
  const permitted = permit(actor, 'import.read', { unitId })
  if (!permitted.ok || unitId === undefined) return permitted.ok ? refuse('not-permitted') : permitted
  const page = await store.query('imports', { index: 'byUnit', equal: { unitId }, order: 'desc', limit: perPage, cursor })
  const items = await Promise.all(page.items.map(doc => importView(store, doc)))
  return ok({ items, ...(page.cursor ? { cursor: page.cursor } : {}) })
}

export const importOf: Read<typeof oneContract> = async ({ id }, { store, actor }) => {
  const doc = ownImport(await store.get('imports', id), actor, 'import.read')
  return doc.ok ? ok(await importView(store, doc.value)) : doc
}

const places = /^(\d{1,6})\.(\d{1,3})$/
const unread: readonly Import['state'][] = ['reading', 'refused']

/** Rows of a preview in the order of the file; parts that hold nothing for the filter are not read. */
export const importRows: Read<typeof rowsContract> = async ({ id, form, verdict, sheet, cursor }, { store, actor }) => {
  const doc = ownImport(await store.get('imports', id), actor, 'import.read')
  if (!doc.ok) return doc
  const { body } = doc.value
  if (unread.includes(body.state)) return refuse('wrong-state')
  const [, part = '0', place = '0'] = places.exec(cursor ?? '') ?? []
  if (cursor !== undefined && !places.test(cursor)) return refuse('invalid-input', { cursor: 'invalid-input' })
  const mask = maskOf(form, verdict)
  const names = await displayNames(
    store,
    [...Object.values(body.kinds), ...Object.values(body.singles)].map(({ by }) => by),
  )
  const items: ImportRowView[] = []
  for (let number = Number(part), from = Number(place); number < body.chunks.length; number++, from = 0) {
    const chunk = body.chunks[number]
    if (!chunk || !meets(chunk.mask, mask) || (sheet !== undefined && (sheet < chunk.sheets[0] || sheet > chunk.sheets[1]))) continue
    const rows = (await store.get('importRows', chunkId(id, number)))?.body.rows ?? []
    for (let at = from; at < rows.length; at++) {
      const row = rows[at]
      if (!row || (form && row.form !== form) || (verdict && row.verdict !== verdict) || (sheet !== undefined && row.sheet !== sheet))
        continue
      if (items.length === rowsPerPage) return ok({ items, cursor: `${number}.${at}` })
      items.push(rowView(body, `${number}.${at}`, row, names))
    }
  }
  return ok({ items })
}
