import type { CoverageCell } from '../../../contract/coverage'
import { districtName, figureWords, sectorsOf, share, sumOf } from './coverage-sums'

const cell = (sectorId: string, districtCode: string, targets: number, coded: number, applied = 0): CoverageCell => ({
  sectorId,
  districtCode,
  targets,
  coded,
  applied,
})

describe('coverage in figures', () => {
  it('adds districts to their sector and sectors to the whole', () => {
    const cells = [cell('lodging', '230402', 3, 1, 1), cell('lodging', '', 2, 2), cell('taxi', '230402', 5, 0)]
    expect(sectorsOf(cells)).toEqual([
      { sectorId: 'lodging', name: '住宿', targets: 5, coded: 3, applied: 1 },
      { sectorId: 'taxi', name: '出租汽车公司', targets: 5, coded: 0, applied: 0 },
    ])
    expect(sumOf(cells)).toEqual({ targets: 10, coded: 3, applied: 1 })
  })

  it('is never called whole while one is missing', () => {
    expect(share(cell('taxi', '', 1000, 999))).toBe(99)
    expect(share(cell('taxi', '', 1000, 1000))).toBe(100)
    expect(share(cell('taxi', '', 0, 0))).toBe(0)
  })

  it('says all four figures, and where no district is known', () => {
    expect(figureWords(cell('taxi', '', 6, 3, 1))).toBe('应赋码 6，已赋码 3，申请中 1，尚无码 2')
    expect([districtName('230403'), districtName('')]).toEqual(['工农区', '未注明辖区'])
  })
})
