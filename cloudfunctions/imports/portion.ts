import type { Import, ImportRow } from '../../server/ports/imports'

/** An application has several times the index entries of a record: as many weigh as much as a part of records. */
const weightOf = ({ form }: ImportRow): number => (form === 'commitments' ? 8 : 1)
const most = 200

/** Where a transaction ends that begins with the row `from` of a part: what waits for its commit does not wait long. */
export const portionEnd = (rows: readonly ImportRow[], from: number): number => {
  let weight = 0
  let end = from
  for (; end < rows.length; end++) {
    weight += weightOf(rows[end] as ImportRow)
    if (weight > most && end > from) break
  }
  return end
}

/** How far the work has come with that portion: further in its part, or at the next one. */
export const movedOn = ({ position }: Import, rows: readonly ImportRow[], end: number): Pick<Import, 'position' | 'within'> =>
  end < rows.length ? { position, within: end } : { position: position + 1, within: 0 }
