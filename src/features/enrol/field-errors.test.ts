import { failsCheckOnly, fieldError, innerWarning, wrongFields } from './field-errors'
import { type EnrolField, emptyForm, stepFields } from './form'

const good = {
  ...emptyForm,
  uscc: '91350100M000100Y43',
  name: '老街豆浆铺（虚构）',
  category: 'soleTrader' as const,
  sectorId: 'catering-market',
  districtCode: '230403',
  address: '解放路 9 号（虚构）',
  licencePhoto: 'a',
  shopPhoto: 'b',
}
const usccError = (uscc: string, insist = false) => fieldError({ ...good, uscc }, 'uscc', insist)

describe('a field on being left', () => {
  it('says nothing when it stands', () => {
    expect([...wrongFields(good, 1, false), ...wrongFields(good, 2, false)]).toEqual([])
  })
  it('says of every empty field what belongs there', () => {
    const fields = stepFields.flat()
    const said = fields.map(field => fieldError({ ...emptyForm, agentIsLegalRepresentative: false }, field, false))
    expect(said.every(sentence => sentence !== undefined)).toBe(true)
    expect(new Set(said).size).toBe(fields.length)
  })
  it('tells the four ways in which a code can be wrong apart', () => {
    const said = ['9135', '91350100M000100YI3', 'Q1350100M000100Y43', '91350100M000100Y44'].map(uscc => usccError(uscc))
    expect(said.every(Boolean)).toBe(true)
    expect(new Set(said).size).toBe(4)
  })
  it('takes a spaced, full-width, lower-case code', () => {
    expect(usccError('９１３５ ０１００ m000 100y43')).toBeUndefined()
  })
  it('lets a code be insisted on that fails its check digit, and no other', () => {
    expect(failsCheckOnly('91350100M000100Y44')).toBe(true)
    expect(usccError('91350100M000100Y44', true)).toBeUndefined()
    expect(['9135', 'Q1350100M000100Y43', '91350100M000100Y43'].some(failsCheckOnly)).toBe(false)
    expect(usccError('Q1350100M000100Y43', true)).toBeDefined()
  })
  it('only warns of the inner check', () => {
    expect(innerWarning('91350100M000100Y43', false)).toBeUndefined()
    const odd = '91350100M000100Z43'.replace('Z', 'X')
    expect(usccError(odd, true)).toBeUndefined()
    expect(innerWarning(odd, true)).toContain('对照')
  })
  it('refuses a name with pictures in it and an address of nothing to be seen', () => {
    expect(fieldError({ ...good, name: '豆浆铺😀' }, 'name', false)).toBeDefined()
    expect(fieldError({ ...good, address: '\u200b \u200b' }, 'address', false)).toBeDefined()
  })
  it('asks for the letter of authority only where somebody else acts', () => {
    const wanting = (agentIsLegalRepresentative: boolean): EnrolField[] => wrongFields({ ...good, agentIsLegalRepresentative }, 2, false)
    expect([wanting(true), wanting(false)]).toEqual([[], ['authorisation']])
  })
})
