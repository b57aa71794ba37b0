import type { PublicPage } from '../../domain/credit-page'
import { isVehiclePage, type StoredVehiclePage } from '../../domain/vehicle/vehicle-page'
import type { Doc, Tx } from '../../server/ports/store'

const isEntityPage = (doc: Doc<PublicPage | StoredVehiclePage>): doc is Doc<PublicPage> => !isVehiclePage(doc.body)

/** The page under the token of an entity's code; a vehicle's token is none, nor is an empty one. */
export const entityPage = async (reader: Pick<Tx, 'get'>, token: string): Promise<Doc<PublicPage> | null> => {
  const doc = token === '' ? null : await reader.get('publicPages', token)
  return doc && isEntityPage(doc) ? doc : null
}
