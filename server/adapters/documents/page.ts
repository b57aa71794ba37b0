import type { Bodies, CollectionName } from '../../ports/collections'
import { type Doc, type Page, type Query, StoreMisuse } from '../../ports/store'
import { cursorOf } from './cursor'
import { specOf } from './question'
import { docOf, type Stored } from './stored'

/** The cursor that goes on behind this document. */
export const cursorAfter = (collection: CollectionName, index: string, { _id, keys }: Doc<unknown>): string => {
  const sort = keys[specOf(collection, index).sort]
  if (typeof sort !== 'string' && typeof sort !== 'number') throw new StoreMisuse('an index holds a document without its sort key')
  return cursorOf(index, { sort, id: _id })
}

/** The page of a query, from the rows that were asked for: one more than its limit, to see whether there is another page. */
export const pageOf = <C extends CollectionName>(collection: C, query: Query, rows: readonly Stored[]): Page<Bodies[C]> => {
  const items = rows.slice(0, query.limit).map(row => docOf(collection, row))
  const last = items.at(-1)
  return last && rows.length > query.limit ? { items, cursor: cursorAfter(collection, query.index, last) } : { items }
}
