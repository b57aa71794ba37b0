import type { VehicleLine, VehicleView } from '../../contract/vehicles'
import { factChanges, permitEnd, type Vehicle, type VehicleEntry, type VehicleFacts } from '../../domain/vehicle/vehicle'
import { permit, type Subject } from '../../server/policy'
import type { Doc, Tx } from '../../server/ports/store'
import type { Actor } from '../../server/ports/use-case'
import { answerOf } from '../citizen/scan'
import { codeUrl } from '../shared/application-view'
import { displayNames } from '../shared/people'
import { unitNames } from '../shared/unit'

export const vehicleSubject = ({ body }: Doc<Vehicle>): Subject => ({ unitId: body.unitId })

export const vehicleLine = ({ _id, rev, body }: Doc<Vehicle>, unitName: string, now: number): VehicleLine => ({
  id: _id,
  rev,
  plate: body.plate,
  kind: body.facts.kind,
  company: body.company,
  uscc: body.uscc,
  permit: body.facts.permit,
  validUntil: permitEnd(body.facts),
  state: body.state,
  expired: now >= permitEnd(body.facts),
  unitName,
  updatedAt: body.updatedAt,
})

/** The facts after each step: those that the next one found. */
const factsAfter = ({ history, facts }: Vehicle, step: number): VehicleFacts => history[step + 1]?.before?.facts ?? facts

const changesOf = (vehicle: Vehicle, { before }: VehicleEntry, step: number) =>
  before ? factChanges(before.facts, factsAfter(vehicle, step)).map(({ title, before: was, after }) => ({ title, before: was, after })) : []

interface Seen {
  readonly actor: Actor
  readonly now: number
  readonly publicOrigin: string
}

/** A vehicle on one screen. Who did what is named: only its unit and the credit office read it. */
export const vehicleView = async (reader: Pick<Tx, 'get'>, doc: Doc<Vehicle>, { actor, now, publicOrigin }: Seen): Promise<VehicleView> => {
  const { body } = doc
  const stored = await reader.get('publicPages', body.token)
  const status = stored ? (await answerOf(reader, stored, now)).page.status : 'ended'
  const names = await displayNames(
    reader,
    body.history.map(({ by }) => by),
  )
  return {
    ...vehicleLine(doc, (await unitNames(reader, body.unitId)).shortName, now),
    plateKind: body.facts.plateKind,
    ...(body.reason === undefined ? {} : { reason: body.reason }),
    symbols: body.symbols,
    url: codeUrl(publicOrigin, body.symbols),
    status,
    history: body.history.map((entry, step) => ({
      at: entry.at,
      what: entry.what,
      by: names(entry.by),
      reason: entry.reason,
      changes: changesOf(body, entry, step),
    })),
    mayChange: permit(actor, 'vehicle.change', vehicleSubject(doc)).ok,
  }
}
