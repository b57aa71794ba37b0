import type { RefusalReason } from '../../contract/vocabulary'
import type { LeftReason } from '../../contract/vocabulary-imports'
import { layouts } from '../../domain/collection/layouts'
import { changesOf } from '../../domain/collection/settle'
import { operates } from '../shared/entity'
import { putVehicle, undoVehicle } from '../shared/put-vehicle'
import { vehicleId } from '../shared/vehicle-keys'
import { factsOfRow, rowOfVehicle } from './stored-vehicle'
import { left, type Taker, type Taking } from './taker'

const did = { created: 'created', changed: 'changed', unchanged: 'same' } as const

const find = async ({ tx, row: { fields } }: Taking) => {
  const { uscc = '', plate = '' } = fields
  const id = vehicleId(uscc, plate)
  return { uscc, plate, id, body: (await tx.get('vehicles', id))?.body }
}

/** What has changed between preview and now is said as such, whatever it is. */
const why = (reason: RefusalReason): LeftReason => (reason === 'not-permitted' ? 'other-unit' : 'changed-meanwhile')

/** Rows of 营运车辆信息表: vehicles with codes of their own. What a file does not name stays. */
export const vehicleTaker: Taker = {
  isAsSeen: async taking => {
    const { body } = await find(taking)
    if (!body || body.state === 'withdrawn') return true
    const { fields, changes } = taking.row
    const seen = new Map(changes.map(({ field, before }) => [field, before]))
    return changesOf(layouts.vehicles, rowOfVehicle(body, fields), fields).every(({ field, before }) => seen.get(field) === before)
  },
  take: async taking => {
    const { services, tx, importId: batchId, body, row, now } = taking
    const { uscc, plate, body: stored } = await find(taking)
    if (await operates(tx, body.actingId, uscc)) return left('own-entity')
    const deed = { by: body.actingId, at: now, reason: '', batchId }
    const move = row.findings.some(({ reason }) => reason === 'plate-elsewhere')
    const put = await putVehicle(
      { ...services, tx },
      { uscc, plate, facts: factsOfRow(row.fields, stored), unitId: body.unitId, deed, move },
    )
    return put.ok ? { did: did[put.value.what] } : left(why(put.reason))
  },
  takeBack: async taking => {
    const { services, tx, importId, body, now } = taking
    const { uscc, id } = await find(taking)
    if (await operates(tx, body.actingId, uscc)) return 'own'
    return undoVehicle({ ...services, tx }, id, importId, { by: body.actingId, at: now, reason: '撤销导入' })
  },
}
