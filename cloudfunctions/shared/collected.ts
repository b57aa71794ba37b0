import type { CommitmentFields } from '../../contract/application'
import type { PublicCollected } from '../../contract/credit-page'
import type { CommitmentType, CommitterCategory, Disclosure } from '../../contract/vocabulary'
import type { Fields } from '../../domain/collection/forms'
import { pageCommitment } from '../../domain/collection/page-commitment'
import { formDay } from '../../domain/collection/shown'
import type { KeptRecord } from '../../domain/records/kept'
import type { Doc, Tx } from '../../server/ports/store'

type Reader = Pick<Tx, 'get'>

/** corrections that are followed; a ring of them would have no end */
const mostCorrections = 50

/** The record of a collected commitment as it is now: a correction that changed its key goes on in another one. */
export const collectedRecord = async (reader: Reader, recordId: string): Promise<Doc<KeptRecord> | null> => {
  let doc = await reader.get('records', recordId)
  for (let n = 0; n < mostCorrections && doc?.body.correctedBy !== undefined; n++) doc = await reader.get('records', doc.body.correctedBy)
  return doc
}

/** What a credit page says of a collected commitment now; nothing when its record no longer stands. */
export const collectedOnPage = async (reader: Reader, recordId: string): Promise<PublicCollected | undefined> => {
  const doc = await collectedRecord(reader, recordId)
  // under the id of the row that came first: what it is found again by
  const said = doc && pageCommitment(recordId, doc.body)
  return said ?? undefined
}

/** The ten fields of form 1 as the form writes them. */
export const formOne = (fields: Fields): CommitmentFields => ({
  committerName: fields.committerName ?? '',
  committerCategory: (fields.committerCategory ?? 'organisation') as CommitterCategory,
  committerCode: fields.committerCode ?? '',
  type: (fields.type ?? 'other') as CommitmentType,
  field: fields.field ?? '',
  matter: fields.matter ?? '',
  content: fields.content ?? '',
  breach: fields.breach ?? '',
  madeOn: formDay(fields.madeOn ?? ''),
  disclosure: (fields.disclosure ?? 'closed') as Disclosure,
})
