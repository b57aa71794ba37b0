import type { CommitmentFields, EntityDetails } from '../../../contract/application'
import { refuse } from '../../../contract/reply'
import { consentProblem, consentsAsked, noConsent } from './consents'
import { formOneRows } from './form-one'
import { mendOf } from './submit-lack'

const fields: CommitmentFields = {
  committerName: '老街豆浆铺（虚构）',
  committerCategory: 'soleTrader',
  committerCode: '91350100M000100Y43',
  type: 'active',
  field: '市场主体承诺书',
  matter: '主动型，自愿作出承诺',
  content: '一\n二',
  breach: '无',
  madeOn: '2026/11/24',
  disclosure: 'limited',
}
const entity = { category: 'soleTrader', addressIsHome: true, shopPhoto: 'f' } as EntityDetails
const ids = (patch: Partial<EntityDetails>) => consentsAsked({ ...entity, ...patch }).map(({ id }) => id)

describe('form 1', () => {
  it('has its ten columns in its order, in Chinese', () => {
    expect(formOneRows(fields).map(([label]) => label)).toEqual([
      '承诺人名称',
      '承诺人类别',
      '承诺人代码',
      '承诺类型',
      '承诺领域',
      '承诺事由',
      '承诺内容',
      '违约责任',
      '承诺作出日期',
      '公开类型',
    ])
  })
  it('shows no internal word', () => {
    const shown = formOneRows(fields).map(([, value]) => value)
    expect(shown).toEqual(expect.arrayContaining(['个体工商户', '主动型', '特定范围内公开', '9135 0100 M000 100Y43', '2026/11/24']))
    expect(shown.join('')).not.toMatch(/soleTrader|active|limited/)
  })
})

describe('consents', () => {
  it('are asked for only where something personal would be published', () => {
    expect(ids({})).toEqual(['publishName', 'publishAddress', 'publishPhoto'])
    expect(ids({ category: 'organisation', addressIsHome: false })).toEqual(['publishPhoto'])
    expect(ids({ category: 'organisation', addressIsHome: false, shopPhoto: undefined })).toEqual([])
  })
  it('are none of them given beforehand', () => {
    expect(Object.values(noConsent)).toEqual([false, false, false])
  })
  it('are needed for the name alone; each says what happens without it', () => {
    const asked = consentsAsked(entity)
    expect(consentProblem(asked, noConsent)).toBeDefined()
    expect(consentProblem(asked, { ...noConsent, publishName: true })).toBeUndefined()
    expect(asked.every(({ about }) => about.includes('不同意'))).toBe(true)
  })
})

describe('a refusal of handing in', () => {
  it('leads to the screen that mends it, by name', () => {
    expect(mendOf(refuse('incomplete', { address: 'incomplete', shopPhoto: 'incomplete' }))).toEqual({
      to: 'details',
      names: ['地址', '门头照片'],
    })
    expect(mendOf(refuse('incomplete', { shopPhoto: 'incomplete' }))?.to).toBe('photos')
    expect(mendOf(refuse('not-signed', { commitment: 'incomplete' }))?.to).toBe('sign')
    expect(mendOf(refuse('template-changed'))?.to).toBe('sign')
    expect(mendOf(refuse('unavailable'))).toBeUndefined()
  })
})
