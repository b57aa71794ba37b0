import { city } from '../../city'
import type { WorkbookForm } from '../../contract/vocabulary-collection'
import type { Fields } from '../../domain/collection/forms'
import { recordKey } from '../../domain/collection/key'
import { layouts } from '../../domain/collection/layouts'
import { pageCommitment } from '../../domain/collection/page-commitment'
import { searchForm } from '../../domain/names'
import type { KeptRecord } from '../../domain/records/kept'
import { type PageLine, pageLine } from '../../domain/records/page-lines'
import type { Secrets } from '../../server/ports/services'
import type { Doc, Keys, Tx } from '../../server/ports/store'
import { markPages, type Urgency } from './dirty-pages'

/** The id of the one document of a line: a keyed hash, because the key of form 1 may hold an identity number. */
export const recordId = (secrets: Pick<Secrets, 'keyedHash'>, form: WorkbookForm, fields: Fields): string =>
  secrets.keyedHash('record', recordKey(layouts[form], fields))

const places = [city.name, ...city.districts.map(({ name }) => name)].map(searchForm)

/** A name as its beginning is looked for: nobody types the city and district first. */
export const nameKey = (name: string): string => {
  const typed = searchForm(name)
  const place = places.find(one => typed.startsWith(one) && typed.length > one.length)
  return place === undefined ? typed : nameKey(typed.slice(place.length))
}

/** Index keys of a record. What the public does not see has no section, and so no place in the index that its page is written from. */
const recordKeys = (record: KeptRecord, shown: PageLine | null): Keys => ({
  form: record.form,
  state: record.state,
  unitId: record.unitId,
  uscc: record.uscc || null,
  section: shown?.section ?? null,
  rank: shown?.rank ?? null,
  createdAt: record.createdAt,
  updatedAt: record.updatedAt,
  name: nameKey(record.name),
})

/** Writes a record, and marks the page on which it is, was or will be seen otherwise than before. */
export const saveRecord = async (
  tx: Tx,
  doc: Doc<KeptRecord> | null,
  id: string,
  next: KeptRecord,
  urgency: Urgency = 'now',
): Promise<void> => {
  const [before, after] = [doc && pageLine(id, doc.body), pageLine(id, next)]
  const [said, says] = [doc && pageCommitment(id, doc.body), pageCommitment(id, next)]
  const keys = recordKeys(next, after)
  if (doc) tx.replace('records', doc, keys, next)
  else tx.insert('records', id, keys, next)
  if (JSON.stringify([before, said ?? null]) === JSON.stringify([after, says ?? null])) return
  await markPages(tx, next.uscc, next.updatedAt, urgency)
  if (doc && doc.body.uscc !== next.uscc) await markPages(tx, doc.body.uscc, next.updatedAt, urgency)
}
