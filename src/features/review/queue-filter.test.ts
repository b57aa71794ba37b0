import { byDistrict, bySector, isNarrowed, questionOf, sectorsOf, startFilter } from './queue-filter'

describe('narrowing the queue', () => {
  it('sector and district are not combined', () => {
    const sector = bySector(startFilter('submitted'), 'lodging')
    expect(byDistrict(sector, '230403')).toMatchObject({ districtCode: '230403', sectorId: undefined })
    expect(bySector(byDistrict(sector, '230403'), 'lodging').districtCode).toBeUndefined()
  })

  it('the oldest waits first in what is undecided, the newest stands first in what is decided', () => {
    expect([startFilter('submitted').order, startFilter('returned').order]).toEqual(['oldest', 'newest'])
  })

  it('one letter is no search yet', () => {
    expect(questionOf({ ...startFilter('submitted'), search: ' 松 ' })).not.toHaveProperty('search')
    expect(questionOf({ ...startFilter('submitted'), search: ' 松鹤 ' }).search).toBe('松鹤')
  })

  it('an officer chooses among the sectors of their own unit, the office among all', () => {
    expect(sectorsOf(['housing']).map(({ id }) => id)).toEqual(['estate-agency'])
    expect(sectorsOf([]).length).toBeGreaterThan(15)
  })

  it('knows an empty queue from one that was narrowed to nothing', () => {
    expect(isNarrowed(startFilter('submitted'))).toBe(false)
    expect(isNarrowed(bySector(startFilter('submitted'), 'lodging'))).toBe(true)
  })
})
