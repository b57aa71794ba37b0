import { districtByCode, sectorById } from '../../../city'
import type { CoverageCell } from '../../../contract/coverage'

export type Figures = Pick<CoverageCell, 'targets' | 'coded' | 'applied'>

export interface SectorSum extends Figures {
  readonly sectorId: string
  readonly name: string
}

const none: Figures = { targets: 0, coded: 0, applied: 0 }
const plus = (one: Figures, other: Figures): Figures => ({
  targets: one.targets + other.targets,
  coded: one.coded + other.coded,
  applied: one.applied + other.applied,
})
export const sumOf = (cells: readonly Figures[]): Figures => cells.reduce(plus, none)

/** By sector, in the order in which they come. */
export const sectorsOf = (cells: readonly CoverageCell[]): readonly SectorSum[] =>
  [...new Set(cells.map(({ sectorId }) => sectorId))].map(sectorId => ({
    sectorId,
    name: sectorById(sectorId)?.name ?? sectorId,
    ...sumOf(cells.filter(cell => cell.sectorId === sectorId)),
  }))

export const districtName = (code: string): string => districtByCode(code)?.name ?? '未注明辖区'

/** Rounded down: whole only when nobody is missing. */
export const share = ({ targets, coded }: Figures): number => (targets === 0 ? 0 : Math.floor((coded * 100) / targets))

export const figureWords = ({ targets, coded, applied }: Figures): string =>
  `应赋码 ${targets}，已赋码 ${coded}，申请中 ${applied}，尚无码 ${targets - coded - applied}`
