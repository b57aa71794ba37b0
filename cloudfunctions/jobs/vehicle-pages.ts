import { sectorById } from '../../city'
import { isVehiclePage } from '../../domain/vehicle/vehicle-page'
import type { Store, Tx } from '../../server/ports/store'

/** vehicles whose pages are written together */
const together = 50

/** Token of the code that the entity has now; of one in a sector that carries nobody none, because no vehicle stands under it. */
const tokenNow = async (reader: Pick<Tx, 'get'>, uscc: string): Promise<string | undefined> => {
  const entity = await reader.get('entities', uscc)
  const code = entity?.body.codeId ? await reader.get('codes', entity.body.codeId) : null
  if (!code) return undefined
  return sectorById(code.body.sectorId)?.vehicles ? code.body.token : ''
}

/**
 * The vehicles' pages name the page of the company's present code: after a reissue, or a code after a revoked one, another. Until then they say
 * what became of the former code, which is never that it is in force.
 */
export const followCompany = async (store: Store, uscc: string): Promise<void> => {
  for (let cursor: string | undefined; ; ) {
    const page = await store.query('vehicles', { index: 'byUscc', equal: { uscc }, order: 'asc', limit: together, cursor })
    if (page.items.length > 0)
      await store.transact(async tx => {
        const company = await tokenNow(tx, uscc)
        for (const { body } of page.items) {
          const doc = await tx.get('publicPages', body.token)
          if (!doc || !isVehiclePage(doc.body) || company === undefined || doc.body.company === company) continue
          tx.replace('publicPages', doc, doc.keys, { ...doc.body, company })
        }
      })
    cursor = page.cursor
    if (cursor === undefined) return
  }
}
