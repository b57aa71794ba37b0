import { byDistrict, bySector, byUnit, isNarrowed, type Period, questionOf, sectorsOf, startFilter } from './queue-filter'

const noon = Date.UTC(2026, 10, 24, 4)

describe('narrowing the queue', () => {
  it('sector and district are not combined', () => {
    const sector = bySector(startFilter('submitted'), 'lodging')
    expect(byDistrict(sector, '230403')).toMatchObject({ districtCode: '230403', sectorId: undefined })
    expect(bySector(byDistrict(sector, '230403'), 'lodging').districtCode).toBeUndefined()
  })

  it('another unit has other sectors, and a district its own place', () => {
    const narrowed = bySector(startFilter('submitted'), 'lodging')
    expect(byUnit(narrowed, 'commerce')).toMatchObject({ unitId: 'commerce', sectorId: undefined })
    const placed = byDistrict(startFilter('submitted'), '230403')
    expect(byUnit(placed, 'commerce').districtCode).toBe('230403')
    expect(byUnit(placed, 'xiangyang').districtCode).toBeUndefined()
  })

  it('the oldest waits first in what is undecided, the newest stands first in what is decided', () => {
    expect([startFilter('submitted').order, startFilter('returned').order]).toEqual(['oldest', 'newest'])
  })

  it('one letter is no search yet', () => {
    expect(questionOf({ ...startFilter('submitted'), search: ' 松 ' }, noon)).not.toHaveProperty('search')
    expect(questionOf({ ...startFilter('submitted'), search: ' 松鹤 ' }, noon).search).toBe('松鹤')
  })

  it('days are days in Asia/Shanghai, and no day lies between 30 days and earlier', () => {
    const asked = (period: Period) => questionOf({ ...startFilter('submitted'), period }, noon)
    expect(asked('today')).toMatchObject({ from: Date.UTC(2026, 10, 23, 16) })
    expect(asked('week')).toMatchObject({ from: Date.UTC(2026, 10, 17, 16) })
    expect((asked('earlier').to ?? 0) + 1).toBe(asked('month').from)
    expect(asked('today')).not.toHaveProperty('period')
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
