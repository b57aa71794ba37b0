import { type Given, type Put, putRecord } from '../../cloudfunctions/shared/records'
import type { CollectionForm } from '../../contract/vocabulary-collection'
import type { Fields } from '../../domain/collection/forms'
import type { KeptRecord } from '../../domain/records/kept'
import type { Doc } from '../../server/ports/store'
import { fictionalUscc } from './applicant'
import type { World } from './services'

const name = '松鹤餐饮（虚构）'

/** Fields of a line of each form, as they come out of the judgement. */
export const lineOf: Readonly<Record<CollectionForm, Fields>> = {
  commitments: {
    committerName: name,
    committerCategory: 'organisation',
    committerCode: fictionalUscc,
    type: 'active',
    field: '市场主体承诺书',
    matter: '主动型，自愿作出承诺',
    content: '依法诚信经营。',
    breach: '无',
    madeOn: '2026-07-22',
    disclosure: 'public',
  },
  honours: {
    name,
    uscc: fictionalUscc,
    recogniser: '税务局',
    basis: '纳税信用等级评价方案',
    validUntil: '2027-07-22',
    collectedOn: '2026-07-22',
  },
  voluntary: {
    name,
    uscc: fictionalUscc,
    item: '爱心捐赠公益',
    detail: '捐赠图书 300 册',
    provider: '市商务局',
    collectedOn: '2026-07-22',
  },
  others: { name, uscc: fictionalUscc, item: '特色餐饮企业', provider: '市商务局', collectedOn: '2026-07-22' },
}

/** Takes a line in, as an import would. */
export const put = (world: World, form: CollectionForm, changed: Fields = {}, more: Partial<Given> = {}): Promise<Put> =>
  world.services.store.transact(tx =>
    putRecord(
      { tx, secrets: world.services.secrets },
      { form, fields: { ...lineOf[form], ...changed }, unitId: 'commerce', by: 'officer', at: world.services.clock(), ...more },
    ),
  )

export const recordOf = async (world: World, id: string): Promise<Doc<KeptRecord>> => {
  const doc = await world.services.store.get('records', id)
  if (!doc) throw new Error(`no record ${id}`)
  return doc
}
