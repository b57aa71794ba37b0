import type { RowVerdict } from '../../contract/vocabulary-collection'

export interface DecidedOn {
  readonly take: boolean
  readonly by: string
  readonly at: number
}

export interface Decisions {
  /** by number of the kind of doubt */
  readonly kinds: Readonly<Record<string, DecidedOn>>
  /** by row */
  readonly singles: Readonly<Record<string, DecidedOn & { readonly doubt: number }>>
}

/** What was decided on a row: on the row itself, else on its kind. */
export const decisionOn = ({ kinds, singles }: Decisions, rowId: string, doubt: number | undefined): DecidedOn | undefined =>
  singles[rowId] ?? (doubt === undefined ? undefined : kinds[String(doubt)])

/** Doubtful rows of a kind on which nobody has decided. */
export const undecidedOf = ({ kinds, singles }: Decisions, doubt: number, rows: number): number =>
  kinds[String(doubt)] ? 0 : rows - Object.values(singles).filter(one => one.doubt === doubt).length

/** Doubtful rows of a kind that go in as things stand. */
export const takenOf = ({ kinds, singles }: Decisions, doubt: number, rows: number): number => {
  const own = Object.values(singles).filter(one => one.doubt === doubt)
  const taken = own.filter(({ take }) => take).length
  return kinds[String(doubt)]?.take ? rows - (own.length - taken) : taken
}

/** Whether a row is to be taken in. What is known already is not written again, unless its 归集日期 is a later one. */
export const isTaken = (verdict: RowVerdict, changes: number, decision: DecidedOn | undefined): boolean => {
  switch (verdict) {
    case 'accepted':
    case 'changed':
      return true
    case 'doubtful':
      return decision?.take === true
    case 'known':
      return changes > 0
    default:
      return false
  }
}
