import type { WorkbookForm } from '../../contract/vocabulary-collection'
import type { Judged } from '../../domain/collection/judge'
import type { Known } from '../../domain/collection/settle'
import type { Store } from '../../server/ports/store'
import { asFarAsSaid, rowOfTarget, targetId, targetOfRow } from '../shared/target'
import { storedVehicle } from './stored-vehicle'

type Stored = Known['stored']
type StoredOf = (store: Pick<Store, 'get'>, row: Judged, unitId: string) => Promise<Stored>

const record: StoredOf = async (store, { key = '' }, unitId) => {
  const doc = await store.get('records', key)
  return doc && !doc.body.undone ? { state: doc.body.state, fields: doc.body.fields, foreign: doc.body.unitId !== unitId } : undefined
}

const target: StoredOf = async (store, row) => {
  const said = targetOfRow(row)
  const doc = said && (await store.get('targets', targetId(said.sectorId, said.uscc)))
  return doc?.body.standing ? { state: 'published', fields: asFarAsSaid(rowOfTarget(doc.body), row) } : undefined
}

/** What is stored under a row's key, by the words of its table. */
export const storedOf: Readonly<Record<WorkbookForm, StoredOf>> = {
  commitments: record,
  honours: record,
  voluntary: record,
  others: record,
  targets: target,
  vehicles: storedVehicle,
}
