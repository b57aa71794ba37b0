import type { ApplicationView, EntityDetails, HistoryEntry, SignedView } from '../../../contract/application'
import { type ApplicationState, applicationStates } from '../../../contract/vocabulary'
import { isOver, needsSigning, nextStep, nowSentence, stateSentence, stepWord } from './next-step'

const entity: EntityDetails = {
  uscc: '92230403MAX77001X4',
  name: '老街豆浆铺（虚构）',
  category: 'soleTrader',
  districtCode: '230403',
  sectorId: 'catering-market',
  address: '解放路 9 号（虚构）',
  addressIsHome: false,
  agentIsLegalRepresentative: true,
  licencePhoto: 'l',
  shopPhoto: 's',
}
const commitment = { commitmentId: 'c' } as SignedView
const at = (what: HistoryEntry['what']): HistoryEntry => ({ at: 1, what, by: 'agent' })
const look = (patch: Partial<ApplicationView>): ApplicationView => ({
  id: 'a',
  rev: 1,
  state: 'draft',
  entity,
  unitId: 'market-supervision',
  unitName: '市市场监管局',
  commitment,
  toMend: [],
  history: [],
  usccInDoubt: false,
  ...patch,
})

describe('what the applicant does next', () => {
  it('is filling in, then pictures, then signing, then handing in', () => {
    expect(nextStep(look({ entity: { ...entity, address: ' ' } }))).toBe('details')
    expect(nextStep(look({ entity: { ...entity, shopPhoto: undefined } }))).toBe('photos')
    expect(nextStep(look({ commitment: undefined }))).toBe('sign')
    expect(nextStep(look({}))).toBe('submit')
  })
  it('is the letter of authority for who is not the legal representative', () => {
    expect(nextStep(look({ entity: { ...entity, agentIsLegalRepresentative: false } }))).toBe('photos')
    expect(nextStep(look({ entity: { ...entity, agentIsLegalRepresentative: false, authorisation: 'f' } }))).toBe('submit')
  })
  it('begins where a returned application was sent back', () => {
    expect(nextStep(look({ state: 'returned', toMend: ['shopPhoto', 'address'] }))).toBe('details')
    expect(nextStep(look({ state: 'returned', toMend: ['shopPhoto'] }))).toBe('photos')
    expect(nextStep(look({ state: 'returned', toMend: ['commitment'], history: [at('signed'), at('returned')] }))).toBe('sign')
  })
  it('is nothing while others are at work, and the code once there is one', () => {
    const steps = (['submitted', 'approved', 'assigned', 'rejected', 'withdrawn'] as const).map(state => nextStep(look({ state })))
    expect(steps).toEqual(['wait', 'wait', 'display', 'again', 'again'])
  })
})

describe('a commitment', () => {
  it('that was sent back is signed anew, once', () => {
    const sentBack = { state: 'returned', toMend: ['commitment'] } as const
    expect(needsSigning(look({ ...sentBack, history: [at('signed'), at('submitted'), at('returned')] }))).toBe(true)
    expect(needsSigning(look({ ...sentBack, history: [at('signed'), at('returned'), at('signed')] }))).toBe(false)
  })
  it('that nobody objected to is not signed twice', () => {
    expect(needsSigning(look({ state: 'returned', toMend: ['shopPhoto'], history: [at('signed'), at('returned')] }))).toBe(false)
  })
})

describe('the words', () => {
  it('say for every state who does what', () => {
    const states = Object.keys(applicationStates) as ApplicationState[]
    const sentences = states.map(state => stateSentence(state, '市商务局', 5))
    expect(new Set(sentences).size).toBe(states.length)
    expect(stateSentence('submitted', '市商务局', 5)).toContain('市商务局审核，一般 5 个工作日')
  })
  it('on the main button name the step', () => {
    expect([stepWord('photos', 'returned'), stepWord('photos', 'draft'), stepWord('display', 'assigned')]).toEqual([
      '去补正',
      '继续：照片与经办人',
      '亮码与下载',
    ])
  })
  it('never call a code that is not in force one to be shown', () => {
    const code = { status: 'suspended' } as NonNullable<ApplicationView['code']>
    expect(nowSentence(look({ state: 'assigned', code }), 5)).toContain('诚信码已暂停')
    expect(nowSentence(look({ state: 'assigned', code }), 5)).not.toContain('亮码')
    expect(nowSentence(look({ state: 'assigned' }), 5)).toContain('已不是这个主体的经办人')
  })
  it('a suspended code can come back, a revoked one cannot', () => {
    expect([isOver('suspended'), isOver('in-force'), isOver('revoked'), isOver('expired'), isOver('ended')]).toEqual([
      false,
      false,
      true,
      true,
      true,
    ])
  })
})
