import { forgetAll, forgetPage, keepPage, keptLines, keptPage } from './kept-pages'
import { aPage } from './page-fixture'

beforeEach(() => localStorage.clear())
const names = () => keptLines().map(({ name }) => name)

describe('answers kept on this device', () => {
  it('come back with their time', () => {
    keepPage('A', { page: aPage({}), at: 5 })
    expect(keptPage('A')).toEqual({ page: aPage({}), at: 5 })
    expect(keptPage('B')).toBeUndefined()
  })

  it('are the last 20 codes, newest first, each once', () => {
    for (let i = 1; i <= 25; i++) keepPage(`S${i}`, { page: aPage({ name: `店${i}` }), at: i })
    keepPage('S10', { page: aPage({ name: '店10' }), at: 99 })
    expect(names()).toHaveLength(20)
    expect(names().slice(0, 2)).toEqual(['店10', '店25'])
    expect(keptPage('S3')).toBeUndefined()
    expect(Object.keys(localStorage)).toHaveLength(21)
  })

  it('are forgotten one by one and all at once, leaving nothing behind', () => {
    keepPage('A', { page: aPage({ name: '甲' }), at: 1 })
    keepPage('B', { page: aPage({ name: '乙' }), at: 2 })
    forgetPage('A')
    expect(names()).toEqual(['乙'])
    forgetAll()
    expect(Object.keys(localStorage)).toEqual([])
  })

  it.each(['{', 'null', '[1]', '{"at":1,"page":{"name":"x"}}'])('are ignored when broken: %s', text => {
    localStorage.setItem('integrity-code.scan.1.A', text)
    localStorage.setItem('integrity-code.scans.1', text)
    expect(keptPage('A')).toBeUndefined()
    expect(keptLines()).toEqual([])
  })
})
