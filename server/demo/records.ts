import { putRecord } from '../../cloudfunctions/shared/records'
import type { CollectionForm } from '../../contract/vocabulary-collection'
import type { Fields } from '../../domain/collection/forms'
import type { Services } from '../ports/services'
import { demoEntities } from './entities'

const lines: readonly [CollectionForm, Fields][] = [
  ['honours', { recogniser: '市税务局（演示）', basis: 'A 级纳税人（演示）', validUntil: '2028-04-30' }],
  ['honours', { recogniser: '市商务局（演示）', basis: '诚信经营示范店评选办法（演示）', validUntil: '2024-12-31' }],
  ['voluntary', { item: '爱心捐赠（演示）', detail: '向社区图书室捐赠图书 300 册', provider: '市商务局（演示）' }],
  ['others', { item: '特色餐饮企业（演示）', provider: '市商务局（演示）' }],
]

/** What departments have collected of the demonstration's first entities. */
export const seedRecords = async ({ store, secrets, clock }: Services): Promise<void> => {
  for (const { name, uscc } of demoEntities.slice(0, 2))
    for (const [form, fields] of lines)
      await store.transact(async tx => {
        const given = { name, uscc, collectedOn: '2026-11-01', ...fields }
        await putRecord({ tx, secrets }, { form, fields: given, unitId: 'commerce', by: 'demo-commerce', at: clock() })
      })
}
