import type { CellValue, Merged, SheetRow } from './sheet'

/** No form is wider; a hostile file may say so. */
const widest = 255

interface Active {
  readonly area: Merged
  readonly value: CellValue
}

export interface Covered {
  /** what the cell's column holds in this row when a merged cell reaches down to it */
  readonly valueAt: (column: number) => CellValue | undefined
  readonly touches: (column: number) => boolean
}

const free: Covered = { valueAt: () => undefined, touches: () => false }

/**
 * Merged cells of rows in their order: a cell merged over several rows holds for each of them, as it reads on paper. One merged over several columns
 * holds for its first column alone, because nobody knows what it means for the others.
 */
export const mergedInto = (areas: readonly Merged[]): ((row: SheetRow) => Covered) => {
  const byTop = new Map<number, Merged[]>()
  for (const area of areas) if (area.left <= widest) byTop.set(area.top, [...(byTop.get(area.top) ?? []).slice(-widest), area])
  const active = new Map<number, Active>()
  return row => {
    for (const [left, { area }] of active) if (area.bottom < row.number) active.delete(left)
    for (const area of byTop.get(row.number) ?? []) active.set(area.left, { area, value: row.cells[area.left] ?? null })
    if (active.size === 0) return free
    return {
      valueAt: column => {
        const one = active.get(column)
        return one && one.area.top < row.number ? one.value : undefined
      },
      touches: column => [...active.values()].some(({ area }) => column >= area.left && column <= area.right),
    }
  }
}
