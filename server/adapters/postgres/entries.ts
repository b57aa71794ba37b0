import { StoreMisuse } from '../../ports/store'
import type { Entry } from '../documents/entries'
import { placeOf } from '../documents/hashed-place'

/** bytes: a row of a B-tree has to fit into a third of a page */
const longestRow = 2600

/** A sort key in columns that order as all adapters do: numbers first. */
export const sortColumns = (sort: string | number): readonly [kind: 0 | 1, num: number, txt: string] =>
  typeof sort === 'number' ? [0, sort, ''] : [1, 0, sort]

/** Columns of index rows, one array a column, as unnest takes them. */
export interface EntryColumns {
  readonly places: string[]
  readonly kinds: number[]
  readonly nums: number[]
  readonly txts: string[]
  readonly ids: string[]
}

export const columnsOf = (rows: readonly { readonly entry: Entry; readonly id: string }[]): EntryColumns => {
  const columns: EntryColumns = { places: [], kinds: [], nums: [], txts: [], ids: [] }
  for (const { entry, id } of rows) {
    const [kind, num, txt] = sortColumns(entry.sort)
    if (Buffer.byteLength(txt) + Buffer.byteLength(id) > longestRow) throw new StoreMisuse('a sort key and an id are too long for an index')
    columns.places.push(placeOf(entry.space, entry.word))
    columns.kinds.push(kind)
    columns.nums.push(num)
    columns.txts.push(txt)
    columns.ids.push(id)
  }
  return columns
}
