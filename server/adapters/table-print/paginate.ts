/** A cell's lines. */
export type CellLines = readonly string[]

/** A row, or as much of a long one as one page holds. */
export interface Slice {
  readonly cells: readonly CellLines[]
  readonly lines: number
  /** the row began on the page before */
  readonly continued: boolean
}

export interface Room {
  /** what the rows of one page may be high together */
  readonly height: number
  readonly lineHeight: number
  /** above and below the lines of a row, together */
  readonly padding: number
}

/** of a row that goes on over pages, neither end is shorter */
const fewest = 3
/** in the first cell of what goes on, when that cell itself has ended */
export const goesOn = '（接上页）'

const sliceOf = (cells: readonly CellLines[], from: number, to: number): Slice => ({
  cells: cells.map((lines, i) => (from > 0 && i === 0 && lines.length <= from ? [goesOn] : lines.slice(from, to))),
  lines: to - from,
  continued: from > 0,
})

/** Rows on pages: one that fits a page is never torn, one that does not goes on over as many as it needs; no line is lost. */
export const paginate = (rows: readonly (readonly CellLines[])[], { height, lineHeight, padding }: Room): Slice[][] => {
  const pages: Slice[][] = [[]]
  let free = height
  const put = (slice: Slice) => {
    pages.at(-1)?.push(slice)
    free -= slice.lines * lineHeight + padding
  }
  const turn = () => {
    pages.push([])
    free = height
  }
  const fits = (space: number) => Math.floor((space - padding) / lineHeight + 1e-9)
  for (const cells of rows) {
    const count = Math.max(1, ...cells.map(lines => lines.length))
    const whole = count <= fits(height)
    if (whole && count > fits(free)) turn()
    for (let from = 0; from < count; ) {
      if (!whole && fits(free) < Math.min(fewest, count - from)) turn()
      const left = count - from
      const room = fits(free)
      // what is left for the next page has `fewest` lines as well
      const take = left <= room ? left : Math.max(1, Math.min(room, left - fewest))
      put(sliceOf(cells, from, from + take))
      from += take
    }
  }
  return pages
}
