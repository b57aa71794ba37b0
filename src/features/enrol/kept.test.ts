import { emptyForm } from './form'
import { dropKept, type Kept, parseKept, readKept, writeKept } from './kept'

const kept: Kept = { owner: '乙店主（虚构）', base: emptyForm, form: { ...emptyForm, name: '老街豆浆铺（虚构）' }, insist: true }

beforeEach(() => localStorage.clear())
afterEach(() => jest.restoreAllMocks())

describe('a draft on the device', () => {
  it('is there again after the app was killed', () => {
    expect(writeKept('new', kept)).toBe(true)
    expect(readKept('new', '乙店主（虚构）')).toEqual(kept)
  })
  it('is never shown to another person on the same phone', () => {
    writeKept('new', kept)
    expect(readKept('new', '甲经办（虚构）')).toBeUndefined()
  })
  it('is forgotten when it is handed in', () => {
    writeKept('a1', kept)
    dropKept('a1')
    expect(readKept('a1', kept.owner)).toBeUndefined()
  })
  it('says so when the browser keeps nothing', () => {
    jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new Error('full')
    })
    expect(writeKept('new', kept)).toBe(false)
  })
  it('that an older version wrote does no harm', () => {
    const broken = ['', '{', 'null', '7', '{"owner":"乙店主（虚构）"}', '{"owner":"乙店主（虚构）","base":{},"form":3}']
    expect(broken.map(text => parseKept(text, kept.owner))).toEqual(broken.map(() => undefined))
    const odd = JSON.stringify({ ...kept, form: { name: 7, address: '址（虚构）', gone: 1 } })
    expect(parseKept(odd, kept.owner)?.form).toEqual({ ...emptyForm, address: '址（虚构）' })
  })
})
