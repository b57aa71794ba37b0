import type { InputOf } from '../../contract/action'
import { ok, type Reply, refuse } from '../../contract/reply'
import type { saveVehicle as contract } from '../../contract/vehicles'
import type { RefusalReason } from '../../contract/vocabulary'
import { isoDay } from '../../domain/collection/days'
import { holdsPersonalNumber } from '../../domain/identity-number'
import { plainLine } from '../../domain/names'
import { normalizeUscc } from '../../domain/uscc'
import { readPlate } from '../../domain/vehicle/plate'
import type { VehicleFacts } from '../../domain/vehicle/vehicle'
import { permit } from '../../server/policy'
import type { Write, WriteContext } from '../../server/ports/use-case'
import { carrierCode } from '../shared/company-of'
import { operates } from '../shared/entity'
import { putVehicle } from '../shared/put-vehicle'
import { vehicleId } from '../shared/vehicle-keys'
import { vehicleView } from './vehicle-view'

type Typed = InputOf<typeof contract>

/** What was typed, or what of it has to be mended. */
const read = (typed: Typed): Reply<{ plate: string; facts: VehicleFacts }> => {
  const plate = readPlate(typed.plate)
  const permitNumber = plainLine(typed.permit).toUpperCase()
  const plateKind = plainLine(typed.plateKind ?? '')
  const [year = 0, month = 0, day = 0] = typed.validUntil.split('-').map(Number)
  const wrong: Record<string, RefusalReason> = {
    ...(plate === undefined ? { plate: 'plate-invalid' as const } : {}),
    ...(permitNumber === '' || holdsPersonalNumber(permitNumber) ? { permit: 'invalid-input' as const } : {}),
    ...(holdsPersonalNumber(plateKind) ? { plateKind: 'invalid-input' as const } : {}),
    ...(isoDay(year, month, day) === undefined ? { validUntil: 'invalid-input' as const } : {}),
  }
  if (plate === undefined || Object.keys(wrong).length > 0) return refuse(wrong.plate ?? 'invalid-input', wrong)
  const facts = { kind: typed.kind, permit: permitNumber, validUntil: typed.validUntil, plateKind }
  return ok({ plate, facts })
}

/** The unit in whose name the caller may do it: the one that decides on the company's sector. */
const permittedUnit = async ({ tx, actor, now }: WriteContext, uscc: string): Promise<Reply<string>> => {
  const company = await carrierCode(tx, uscc, now)
  if (!company.ok) {
    const listed = permit(actor, 'vehicle.list')
    return listed.ok ? company : listed
  }
  const permitted = permit(actor, 'vehicle.change', { unitId: company.value.unitId })
  if (!permitted.ok) return permitted
  return (await operates(tx, actor.accountId, uscc)) ? refuse('own-entity') : ok(company.value.unitId)
}

/** Enters a vehicle by hand, or corrects the one that was looked at. It has its code at once: the office's decision on the company's stands. */
export const saveVehicle: Write<typeof contract> = async (typed, context) => {
  const { tx, actor, now, audit } = context
  const uscc = normalizeUscc(typed.uscc)
  const unitId = await permittedUnit(context, uscc)
  if (!unitId.ok) return unitId
  const said = read(typed)
  if (!said.ok) return said
  const { plate, facts } = said.value
  const there = await tx.get('vehicles', vehicleId(uscc, plate))
  const stands = there !== null && there.body.state !== 'withdrawn'
  if (stands && typed.rev !== there.rev) return refuse(typed.rev === undefined ? 'record-exists' : 'changed-meanwhile')
  const deed = { by: actor.accountId ?? '', at: now, reason: '' }
  const put = await putVehicle(context, { uscc, plate, facts, unitId: unitId.value, deed, move: typed.move === true })
  if (!put.ok) return put
  const doc = await tx.get('vehicles', put.value.id)
  if (!doc) return refuse('not-found')
  audit(put.value.id, put.value.what)
  return ok(await vehicleView(tx, doc, context))
}
