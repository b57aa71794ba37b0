import type { CoverageCell, TargetStatus } from '../../contract/coverage'
import type { Target } from './target'

/** The kept count: what the last finished round found, and the round under way. */
export interface Coverage {
  readonly asOf?: number
  readonly cells: readonly CoverageCell[]
  readonly round?: { readonly startedAt: number; readonly cursor?: string; readonly cells: readonly CoverageCell[] }
  /** when the next round begins */
  readonly dueAt: number
}

const added = (cells: readonly CoverageCell[], { sectorId, districtCode }: Target, status: TargetStatus): CoverageCell[] => {
  const same = (cell: CoverageCell) => cell.sectorId === sectorId && cell.districtCode === districtCode
  const one = cells.find(same) ?? { sectorId, districtCode, targets: 0, coded: 0, applied: 0 }
  const more: CoverageCell = {
    ...one,
    targets: one.targets + 1,
    coded: one.coded + (status === 'coded' ? 1 : 0),
    applied: one.applied + (status === 'applied' ? 1 : 0),
  }
  return [...cells.filter(cell => !same(cell)), more]
}

/** The count with some more targets in it. */
export const counted = (cells: readonly CoverageCell[], targets: readonly (readonly [Target, TargetStatus])[]): readonly CoverageCell[] =>
  targets.reduce<readonly CoverageCell[]>((sum, [target, status]) => added(sum, target, status), cells)
