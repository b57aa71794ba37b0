import { city } from '../../city'
import { ok, refuse } from '../../contract/reply'
import type { printVehicle as contract } from '../../contract/vehicles'
import { vehicleKinds } from '../../contract/vocabulary-collection'
import { shownPlate } from '../../domain/vehicle/plate'
import { permitEnd } from '../../domain/vehicle/vehicle'
import { isVehiclePage } from '../../domain/vehicle/vehicle-page'
import { permit } from '../../server/policy'
import type { Read } from '../../server/ports/use-case'
import { codeUrl } from '../shared/application-view'
import { entityPage } from '../shared/entity-page'
import { printedFile } from './printed-file'

/** The sticker of a vehicle that stands, under the name that its company's page shows: what is withdrawn or has run out is not printed again. */
export const vehicle: Read<typeof contract> = async ({ id }, { store, actor, now, posters, publicOrigin, demo }) => {
  const doc = await store.get('vehicles', id)
  if (!doc || !permit(actor, 'vehicle.read', { unitId: doc.body.unitId }).ok) return refuse('not-found')
  const { plate, symbols, facts, state, token } = doc.body
  if (state === 'withdrawn' || now >= permitEnd(facts)) return refuse('wrong-state')
  const stored = await store.get('publicPages', token)
  const company = stored && isVehiclePage(stored.body) ? await entityPage(store, stored.body.company) : null
  if (!company) return refuse('wrong-state')
  const { programmeName, name: cityName } = city
  const bytes = await posters.vehicle({
    url: codeUrl(publicOrigin, symbols),
    symbols,
    plate: shownPlate(plate),
    name: company.body.page.name,
    kind: vehicleKinds[facts.kind],
    permit: facts.permit,
    programmeName,
    cityName,
    validUntil: permitEnd(facts),
    demo,
  })
  return ok(printedFile(plate, '车辆贴', 'pdf', 'application/pdf', bytes))
}
