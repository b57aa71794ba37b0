import { createHash } from 'node:crypto'
import { StoreMisuse } from '../../ports/store'
import { type Entry, spaceOf, wordOf } from '../libsql/entries'

/** bytes: a row of a B-tree has to fit into a third of a page */
const longestRow = 2600

/** Where one set of equal keys, and one word, lies in the index: hashed, because a B-tree takes no long keys. */
export const placeOf = (space: string, word: string | 0): string =>
  createHash('sha256').update(`${space}\n${word}`).digest('base64url').slice(0, 24)

/** The place of a question. */
export const placeAsked = (index: string, equal: readonly (string | number | boolean)[], contains: string | undefined): string =>
  placeOf(spaceOf(index, equal), contains === undefined ? 0 : wordOf(contains))

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
