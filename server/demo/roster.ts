import { sectorById } from '../../city'
import { targetId, targetKeys } from '../../cloudfunctions/shared/target'
import { listed } from '../../domain/targets/target'
import type { Services } from '../ports/services'
import { demoEntities } from './entities'

/** The demonstration's entities as their units' rosters would name them; how far each has come the job counts. */
export const seedRoster = ({ store, clock }: Services): Promise<void> => {
  const at = clock()
  return store.transact(async tx => {
    if (await tx.get('coverage', 'now')) return
    for (const { name, uscc, sectorId, districtCode, address } of demoEntities) {
      const words = { name, districtCode, address, remark: '' }
      const given = { sectorId, uscc, words, assumed: false, unitId: sectorById(sectorId)?.unitId ?? '', by: 'demo-commerce' }
      const target = listed(null, { ...given, batchId: 'demonstration', at })
      tx.insert('targets', targetId(sectorId, uscc), targetKeys(target), target)
    }
    tx.insert('coverage', 'now', {}, { cells: [], dueAt: at })
  })
}
